package org.tuichu.directory.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.ProposedUnit.Member;
import org.tuichu.directory.UnitMatch;

/// The units to create for the names of one plan: names that surely mean one unit become one proposal.
final class Proposals {
    private final Surroundings around;
    private final Members members;

    Proposals(Surroundings around) {
        this.around = around;
        this.members = new Members(around);
    }

    /// By name.
    Map<String, ProposedUnit> of(Map<String, Meaning> meanings) {
        var groups = new ArrayList<Map<String, Meaning>>();
        meanings.forEach((name, meaning) -> groupFor(name, meaning, groups).put(name, meaning));
        var proposals = new HashMap<String, ProposedUnit>();
        for (var group : groups) {
            var proposal = proposal(group);
            group.keySet().forEach(name -> proposals.put(name, proposal));
        }
        return proposals;
    }

    private static Map<String, Meaning> groupFor(String name, Meaning meaning, List<Map<String, Meaning>> groups) {
        for (var group : groups) {
            if (group.entrySet().stream().anyMatch(other -> surelySame(name, meaning, other))) {
                return group;
            }
        }
        var fresh = new LinkedHashMap<String, Meaning>();
        groups.add(fresh);
        return fresh;
    }

    private static boolean surelySame(String name, Meaning meaning, Map.Entry<String, Meaning> other) {
        var known = new ReadUnit.Name(Text.normal(other.getKey()), other.getValue(), false, null);
        return Likeness.of(Text.normal(name), meaning, known, null)
                .filter(likeness -> likeness.confidence() >= UnitMatch.CERTAIN.doubleValue())
                .isPresent();
    }

    private ProposedUnit proposal(Map<String, Meaning> group) {
        var name = fullest(group);
        var meaning = group.get(name);
        if (meaning == null) {
            throw new IllegalStateException("the fullest name is one of the group: " + name);
        }
        var aliases = new LinkedHashSet<>(group.keySet());
        group.values().forEach(read -> aliases.addAll(read.fullForms()));
        aliases.remove(name);
        return new ProposedUnit(
                around.own().id(),
                name,
                meaning.kind(),
                meaning.function(),
                meaning.placeId(),
                List.copyOf(aliases),
                membersOf(meaning));
    }

    /// The longest, of those the first.
    private static String fullest(Map<String, Meaning> group) {
        return group.keySet().stream()
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElseThrow();
    }

    private List<Member> membersOf(Meaning meaning) {
        return meaning.identity() instanceof Identity.ClassOf group ? members.of(group) : List.of();
    }
}

package org.tuichu.plan.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuichu.plan.Divisions;
import org.tuichu.plan.Divisions.Division;

/// The names of divisions as texts use them: in full, and short (`迪庆州`, `涪陵`).
final class Places {
    private static final List<String> PEOPLES = Vocabulary.of("places.txt").list("people");
    private static final List<String> SUFFIXES = Vocabulary.of("places.txt").list("suffix");
    private static final Words NAMES = new Words(names());
    private static final Set<String> OFFICIAL =
            Divisions.standard().all().stream().map(Division::name).collect(Collectors.toUnmodifiableSet());

    private Places() {}

    static boolean startsWithPlace(String text) {
        return NAMES.startingAt(text, 0) > 0;
    }

    /// Length of the name of a division that starts `text`, 0 if none does.
    static int length(String text) {
        return NAMES.startingAt(text, 0);
    }

    /// Whether `text` from `from` to `to` is the official name of a division.
    static boolean isDivision(String text, int from, int to) {
        int length = to - from;
        return length > 2
                && length < 16
                && "省市州县区旗盟".indexOf(text.charAt(to - 1)) >= 0
                && OFFICIAL.contains(text.substring(from, to));
    }

    private static Set<String> names() {
        var names = new HashSet<String>();
        for (Division division : Divisions.standard().all()) {
            names.add(division.name());
            names.addAll(shortNames(division.name()));
        }
        return names;
    }

    /// `迪庆藏族自治州` as `迪庆州` and `迪庆`; a name never becomes shorter than two characters.
    static List<String> shortNames(String name) {
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix) && name.length() - suffix.length() >= 2) {
                String stem = withoutPeoples(name.substring(0, name.length() - suffix.length()));
                String kind = suffix.substring(suffix.length() - 1);
                return stem.length() < 2 ? List.of() : List.of(stem + kind, stem);
            }
        }
        return List.of();
    }

    private static String withoutPeoples(String name) {
        String stem = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String people : PEOPLES) {
                if (stem.endsWith(people) && stem.length() - people.length() >= 2) {
                    stem = stem.substring(0, stem.length() - people.length());
                    again = true;
                }
            }
        }
        return stem;
    }
}

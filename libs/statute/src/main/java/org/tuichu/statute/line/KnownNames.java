package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The names of a register, in which those are found that a written name may mean. Nothing is merged.
public final class KnownNames {
    /// Pairs of characters that more names than this have in common tell nothing.
    private static final int COMMON = 2_000;

    private final List<EnterpriseName> names;
    private final Map<String, List<Integer>> byPair = new HashMap<>();

    public KnownNames(List<EnterpriseName> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < this.names.size(); i++) {
            int place = i;
            pairs(this.names.get(i))
                    .forEach(pair ->
                            byPair.computeIfAbsent(pair, _ -> new ArrayList<>()).add(place));
        }
    }

    /// At most `most` candidates, the likeliest first.
    public List<NameCandidate> candidates(EnterpriseName written, int most) {
        Set<Integer> places = new LinkedHashSet<>();
        for (String pair : pairs(written)) {
            List<Integer> found = byPair.getOrDefault(pair, List.of());
            places.addAll(found.size() <= COMMON ? found : List.of());
        }
        return places.stream()
                .map(place -> written.compare(Objects.requireNonNull(names.get(place)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble((NameCandidate candidate) -> -candidate.score()))
                .limit(most)
                .toList();
    }

    /// Neighbouring characters of the core, and of the cores of former names.
    private static Set<String> pairs(EnterpriseName name) {
        var pairs = new LinkedHashSet<String>();
        pairs(name.core(), pairs);
        name.former().forEach(former -> pairs(EnterpriseName.of(former).core(), pairs));
        return pairs;
    }

    private static void pairs(String core, Set<String> pairs) {
        if (core.length() == 1) {
            pairs.add(core);
        }
        for (int i = 0; i + 2 <= core.length(); i++) {
            pairs.add(core.substring(i, i + 2));
        }
    }
}

package org.tuichu.statute.line;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Devices or lines of one kind and size.
///
/// @param kind equipment type of the catalogue; null when nothing names it
/// @param count how many; null when the text does not say
/// @param numbers on site as written (`1#`)
/// @param raw the part of the text that this was read from
/// @param confidence 0 to 1
public record DescribedLine(
        @Nullable String kind,
        @Nullable Integer count,
        List<String> numbers,
        List<Fact> facts,
        @Nullable Capacity capacity,
        String raw,
        double confidence) {
    public DescribedLine {
        numbers = List.copyOf(numbers);
        facts = List.copyOf(facts);
    }

    /// Names of the facts that say what several devices make together: 味精生产线2条，合计4万吨/年. Each makes as much
    /// at most.
    public Set<String> shared() {
        int devices = Math.max(count == null ? 1 : count, numbers.size());
        if (devices == 1 || capacity == null || capacity.each()) {
            return Set.of();
        }
        return facts.stream()
                .filter(fact -> fact.raw().equals(capacity.raw()))
                .map(Fact::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}

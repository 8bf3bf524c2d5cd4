package org.tuichu.programmes.follow;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;

/// How many there are of one sort.
public record Count<T extends Enum<T>>(T of, int count) {
    /// Counts `things` by sort, in the order of the sorts; sorts that none belongs to are left out.
    static <T extends Enum<T>, S> List<Count<T>> by(
            Class<T> sorts, Collection<S> things, Function<? super S, T> sortOf) {
        var counts = new EnumMap<T, Integer>(sorts);
        things.forEach(thing -> counts.merge(sortOf.apply(thing), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Count<>(each.getKey(), each.getValue()))
                .toList();
    }
}

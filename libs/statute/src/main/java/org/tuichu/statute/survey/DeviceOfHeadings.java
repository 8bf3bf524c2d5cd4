package org.tuichu.statute.survey;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The device that the heading over a number names where no cell of the row does: 30 below 高炉产能（万吨） is of a 高炉.
final class DeviceOfHeadings {
    private static final Set<Field> NUMBERS = EnumSet.of(Field.CAPACITY, Field.MODEL, Field.COUNT);

    private final Map<Integer, String> devices = new LinkedHashMap<>();

    DeviceOfHeadings(List<Column> columns) {
        for (Column column : columns) {
            Field field = column.field();
            if (field != null && NUMBERS.contains(field)) {
                Headings.device(column.heading()).ifPresent(device -> devices.put(column.index(), device));
            }
        }
    }

    boolean none() {
        return devices.isEmpty();
    }

    /// Null where the headings of what stands in the row name none, or several.
    @Nullable
    Value of(Map<Integer, Value> told) {
        List<Integer> named =
                devices.keySet().stream().filter(told::containsKey).toList();
        List<String> words = named.stream().map(devices::get).distinct().toList();
        Value first = named.isEmpty() ? null : told.get(named.getFirst());
        return words.size() == 1 && first != null
                ? new Value(
                        Field.DEVICE,
                        first.address(),
                        words.getFirst(),
                        new Value.Content.Words(words.getFirst()),
                        false)
                : null;
    }
}

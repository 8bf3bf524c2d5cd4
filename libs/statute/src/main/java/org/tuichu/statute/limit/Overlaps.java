package org.tuichu.statute.limit;

import java.util.ArrayList;
import java.util.List;

/// Finds limits that contradict each other: the same thing limited twice by one standard on the same days.
public final class Overlaps {
    private Overlaps() {}

    /// Two rows that both hold on some day.
    public record Overlap(Limit one, Limit other) {
        @Override
        public String toString() {
            return "%s and %s on %s of %s"
                    .formatted(one.edition().citation(), other.edition().citation(), one.quantity(), one.product());
        }
    }

    public static List<Overlap> in(List<Limit> rows) {
        var found = new ArrayList<Overlap>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (same(rows.get(i), rows.get(j))
                        && rows.get(i).window().overlaps(rows.get(j).window())) {
                    found.add(new Overlap(rows.get(i), rows.get(j)));
                }
            }
        }
        return found;
    }

    /// A policy may have several tiers of one price.
    private static boolean same(Limit one, Limit other) {
        return one.level() == other.level()
                && one.level() != Level.PRICE
                && one.layer() == other.layer()
                && one.province().equals(other.province())
                && one.quantity().equals(other.quantity())
                && one.when().equals(other.when())
                && one.subjects().stream().anyMatch(other.subjects()::contains)
                && related(one.edition().standard(), other.edition().standard());
    }

    /// An amendment bears the number of its standard with something behind it.
    private static boolean related(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}

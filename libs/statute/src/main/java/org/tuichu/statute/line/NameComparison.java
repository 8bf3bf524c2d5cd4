package org.tuichu.statute.line;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.NameCandidate.Difference;

/// Compares two names part by part.
final class NameComparison {
    /// Shorter cores are not compared for slips: too many firms are called 华阳 and 华洋.
    private static final int LONG_ENOUGH = 3;
    private static final int LONG = 6;

    private NameComparison() {}

    static @Nullable NameCandidate of(EnterpriseName written, EnterpriseName known) {
        NameCandidate best = parts(written, known, known, EnumSet.noneOf(Difference.class));
        for (String former : known.former()) {
            best = better(best, parts(written, EnterpriseName.of(former), known, EnumSet.of(Difference.FORMER_NAME)));
        }
        for (String former : written.former()) {
            best = better(best, parts(EnterpriseName.of(former), known, known, EnumSet.of(Difference.FORMER_NAME)));
        }
        return best;
    }

    private static @Nullable NameCandidate better(@Nullable NameCandidate one, @Nullable NameCandidate other) {
        return one == null || (other != null && other.score() > one.score()) ? other : one;
    }

    private static @Nullable NameCandidate parts(
            EnterpriseName one, EnterpriseName other, EnterpriseName known, Set<Difference> differences) {
        if (!one.normal().equals(other.normal())) {
            EnterpriseName written = one.placedAs(other);
            EnterpriseName like = other.placedAs(one);
            Difference core = behindPlace(written, like) || behindPlace(like, written)
                    ? Difference.MAYBE_PLACE
                    : core(written.core(), like.core());
            if (core == null && !written.core().equals(like.core())) {
                return null;
            }
            if (core != null) {
                differences.add(core);
            }
            differ(written, like, differences);
        }
        double score = differences.stream().mapToDouble(Difference::keeps).reduce(1, (kept, keeps) -> kept * keeps);
        return new NameCandidate(known, score, differences);
    }

    private static void differ(EnterpriseName one, EnterpriseName other, Set<Difference> differences) {
        if (!one.places().equals(other.places())) {
            boolean apart = !one.places().isEmpty()
                    && !other.places().isEmpty()
                    && Collections.disjoint(one.places(), other.places());
            differences.add(apart ? Difference.OTHER_PLACE : Difference.PLACE_LEFT_OUT);
        }
        boolean sameBranch = NameWords.withoutForm(one.branch()).equals(NameWords.withoutForm(other.branch()));
        if (!one.form().equals(other.form()) || (sameBranch && !one.branch().equals(other.branch()))) {
            differences.add(Difference.LEGAL_FORM);
        }
        if (!one.group().equals(other.group())) {
            differences.add(Difference.GROUP);
        }
        if (!sameBranch) {
            differences.add(Difference.BRANCH);
        }
    }

    /// Whether the core of `one` is that of `other` behind a word that may be a place.
    private static boolean behindPlace(EnterpriseName one, EnterpriseName other) {
        int front = one.core().length() - other.core().length();
        return one.places().isEmpty()
                && !other.places().isEmpty()
                && (front == 2 || front == 3)
                && other.core().length() > LONG_ENOUGH
                && one.core().endsWith(other.core());
    }

    /// How two cores differ that may be meant alike; null when they are the same or are not.
    private static @Nullable Difference core(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (one.equals(other) || shorter < LONG_ENOUGH) {
            return null;
        }
        if (distance(one, other) <= (shorter >= LONG ? 2 : 1)) {
            return Difference.SLIP;
        }
        return one.startsWith(other) || other.startsWith(one) ? Difference.SHORTENED : null;
    }

    /// Characters to add, drop, change or swap with their neighbour.
    private static int distance(String one, String other) {
        int[] before = {};
        int[] last = first(other.length());
        for (int i = 1; i <= one.length(); i++) {
            int[] row = first(other.length());
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Collections.min(List.of(change, last[j] + 1, row[j - 1] + 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static int[] first(int length) {
        var row = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            row[i] = i;
        }
        return row;
    }
}

package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which duty of one plan is which of the other: first by the same path where the texts do not contradict it, then the
/// most alike, as an inserted item shifts the numbers of all behind it. Lists keep their plan's order.
record DutyPairs(List<Pair> both, List<DutyItem> onlyBefore, List<DutyItem> onlyAfter) {
    /// Below it, the same path is taken for a coincidence.
    private static final double SAME_PATH = 0.4;
    /// From here on two duties under different paths are taken for one.
    private static final double ALIKE = 0.6;

    record Pair(DutyItem before, DutyItem after) {}

    private record Likeness(int before, int after, double value) {}

    static DutyPairs of(List<DutyItem> before, List<DutyItem> after) {
        var left = before.stream().map(Bigrams::of).toList();
        var right = after.stream().map(Bigrams::of).toList();
        var partner = new int[after.size()];
        java.util.Arrays.fill(partner, -1);
        var taken = new boolean[before.size()];
        for (var likeness : likenesses(before, after, left, right)) {
            if (!taken[likeness.before()] && partner[likeness.after()] < 0) {
                taken[likeness.before()] = true;
                partner[likeness.after()] = likeness.before();
            }
        }
        return collect(before, after, partner, taken);
    }

    /// Acceptable pairs, the surest first: those of the same path before all others.
    private static List<Likeness> likenesses(
            List<DutyItem> before, List<DutyItem> after, List<Bigrams> left, List<Bigrams> right) {
        var found = new ArrayList<Likeness>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                var alike = left.get(i).likeness(right.get(j));
                var samePath = before.get(i).path().equals(after.get(j).path());
                if (alike >= (samePath ? SAME_PATH : ALIKE)) {
                    found.add(new Likeness(i, j, samePath ? alike + 1 : alike));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Likeness::value)
                .reversed()
                .thenComparingInt(Likeness::before)
                .thenComparingInt(Likeness::after));
        return found;
    }

    private static DutyPairs collect(List<DutyItem> before, List<DutyItem> after, int[] partner, boolean[] taken) {
        var both = new ArrayList<Pair>();
        var onlyAfter = new ArrayList<DutyItem>();
        for (int j = 0; j < after.size(); j++) {
            if (partner[j] < 0) {
                onlyAfter.add(after.get(j));
            } else {
                both.add(new Pair(before.get(partner[j]), after.get(j)));
            }
        }
        var onlyBefore = new ArrayList<DutyItem>();
        for (int i = 0; i < before.size(); i++) {
            if (!taken[i]) {
                onlyBefore.add(before.get(i));
            }
        }
        return new DutyPairs(both, onlyBefore, onlyAfter);
    }
}

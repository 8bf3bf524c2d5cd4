package org.tuichu.statute.condition;

import java.util.List;
import java.util.Set;

/// A condition under every combination of regions of the facts that are not known.
final class Cases {
    private final Regions regions;
    private final List<Fact> open;
    private final Facts known;
    private final List<Truth> truths;

    Cases(CheckedCondition condition, Regions regions, List<Fact> open, Facts known) {
        this.regions = regions;
        this.open = open;
        this.known = known;
        this.truths = regions.all(open, known).map(condition::truth).toList();
    }

    Truth truth() {
        Truth first = truths.getFirst();
        return truths.stream().allMatch(first::equals) ? first : Truth.UNKNOWN;
    }

    /// Adds each fact for which two cases that differ in nothing else have different answers.
    void addDeciding(Set<String> names) {
        int stride = truths.size();
        for (Fact fact : open) {
            int size = regions.values(fact, known).size();
            stride /= size;
            if (differs(stride, size)) {
                names.add(fact.name());
            }
        }
    }

    /// The cases are in the order of an odometer: the values of one fact are `stride` apart.
    private boolean differs(int stride, int size) {
        for (int i = 0; i < truths.size(); i++) {
            boolean lastValue = (i / stride) % size == size - 1;
            if (!lastValue && truths.get(i) != truths.get(i + stride)) {
                return true;
            }
        }
        return false;
    }
}

package org.tuichu.statute.condition;

import java.util.List;
import java.util.Set;

/// The parts of an UNKNOWN `and` or `or` that keep it so: a decided part did not decide it, so only these can.
final class Undecided {
    private Undecided() {}

    static void of(List<CheckedCondition> parts, Facts facts, Set<String> names) {
        for (CheckedCondition part : parts) {
            if (part.truth(facts) == Truth.UNKNOWN) {
                part.addDeciding(facts, names);
            }
        }
    }
}

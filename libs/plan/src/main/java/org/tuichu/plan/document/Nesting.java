package org.tuichu.plan.document;

import org.tuichu.plan.Limits;

/// How deep elements may stand inside each other: a level that a reader sees takes several elements.
final class Nesting {
    private static final int ELEMENTS_PER_LEVEL = 8;

    private Nesting() {}

    static int elements(Limits limits) {
        return Math.multiplyExact(limits.nesting(), ELEMENTS_PER_LEVEL);
    }

    /// Refuses an element at `depth`, counted from 0 for the root.
    static void require(int depth, Limits limits) {
        if (depth > elements(limits)) {
            throw Refusals.tooLarge("nesting", depth / ELEMENTS_PER_LEVEL + 1L, limits.nesting());
        }
    }
}

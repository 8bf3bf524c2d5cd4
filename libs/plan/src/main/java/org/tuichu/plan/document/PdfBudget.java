package org.tuichu.plan.document;

import org.tuichu.plan.Limits;

/// Counts what the pages of one PDF make the reader do; forms that draw each other multiply.
final class PdfBudget {
    /// Operators per character that the limit allows: drawings need many more than text.
    private static final long OPERATORS_PER_CHARACTER = 2;

    private final Limits limits;
    private long operators;
    private long characters;

    PdfBudget(Limits limits) {
        this.limits = limits;
    }

    void operator() {
        operators++;
        if (operators > OPERATORS_PER_CHARACTER * limits.characters()) {
            throw Refusals.tooLarge("operators", operators, OPERATORS_PER_CHARACTER * limits.characters());
        }
    }

    void character() {
        characters++;
        if (characters > limits.characters()) {
            throw Refusals.tooLarge("characters", characters, limits.characters());
        }
    }
}

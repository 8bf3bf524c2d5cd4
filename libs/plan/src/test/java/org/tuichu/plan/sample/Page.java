package org.tuichu.plan.sample;

import java.util.List;

/// A typeset A4 page; lengths in points (1/72 inch), y downwards from the upper edge.
record Page(List<Mark> marks) {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;

    Page {
        marks = List.copyOf(marks);
    }

    /// Something on a page.
    sealed interface Mark {}

    /// A run of text; `y` is its base line.
    record Words(double x, double y, double size, Style style, String text) implements Mark {}

    /// A straight line.
    record Rule(double x1, double y1, double x2, double y2, double width, boolean red) implements Mark {}

    /// How words look.
    enum Style {
        REGULAR,
        BOLD,
        RED;

        boolean bold() {
            return this != REGULAR;
        }
    }
}

package org.tuichu.plan.document;

/// A straight line along an axis, in points from the left top of the page: at `at`, from `from` to `to`.
record Rule(boolean horizontal, double at, double from, double to) {
    /// Thicker strokes and filled boxes are no lines.
    private static final double THICKEST = 3;

    Rule {
        if (from > to) {
            double swapped = from;
            from = to;
            to = swapped;
        }
    }

    double length() {
        return to - from;
    }

    /// Whether the line passes or ends within `tolerance` of `position` along its axis.
    boolean reaches(double position, double tolerance) {
        return from - tolerance <= position && position <= to + tolerance;
    }

    static boolean isThin(double width, double height) {
        return Math.min(Math.abs(width), Math.abs(height)) <= THICKEST;
    }
}

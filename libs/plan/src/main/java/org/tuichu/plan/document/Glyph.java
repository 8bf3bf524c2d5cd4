package org.tuichu.plan.document;

/// A character where it is printed, in points: `x` is its left edge from the left of the page, `y` its base line from
/// the top; `width` is how far it advances, `size` the size of its font.
record Glyph(double x, double y, double width, double size, String text) {
    double right() {
        return x + width;
    }

    /// Just behind the left edge: a mark at the end of a line may hang over the border of its cell.
    double anchor() {
        return x + width * 0.1;
    }

    /// About the middle of the character's height.
    double heart() {
        return y - size * 0.35;
    }

    boolean isBlank() {
        return Blanks.isBlank(text);
    }
}

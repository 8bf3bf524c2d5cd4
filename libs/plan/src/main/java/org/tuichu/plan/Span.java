package org.tuichu.plan;

/// A place in the text that was read: UTF-16 code units, `start` inclusive, `end` exclusive, both from 0.
///
/// In `"甲乙丙"` the character 乙 is `Span(1, 2)`.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span start " + start + " end " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// The part of `text` that this span covers.
    public String of(String text) {
        return text.substring(start, end);
    }
}

package org.tuichu.statute.condition;

/// A place in the text of a condition: UTF-16 code units, `start` inclusive, `end` exclusive, both from 0.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span start " + start + " end " + end);
        }
    }

    /// From the start of this one to the end of the other.
    Span to(Span last) {
        return new Span(start, last.end);
    }
}

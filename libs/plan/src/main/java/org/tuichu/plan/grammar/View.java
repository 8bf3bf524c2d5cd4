package org.tuichu.plan.grammar;

import java.util.Arrays;
import java.util.List;
import org.tuichu.plan.Span;

/// A stretch of the text as the grammar reads it: blanks and line breaks removed, digits half-width, traditional
/// characters made simple, radicals that stand for ideographs replaced; `origin[i]` is the offset in the text that was
/// read of the character at `i`.
///
/// In the text `"4 月\n底"` the view `"4月底"` has the origins 0, 2, 4.
@SuppressWarnings("ArrayRecordComponent") // equality is defined below; nobody writes to the array
record View(String text, int[] origin) {
    static final View EMPTY = new View("", new int[0]);

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    View sub(int from, int to) {
        if (from == 0 && to == text.length()) {
            return this;
        }
        return new View(text.substring(from, to), Arrays.copyOfRange(origin, from, to));
    }

    View from(int start) {
        return sub(start, text.length());
    }

    /// Where the characters `from` (inclusive) to `to` (exclusive) stand in the text that was read: the stretch that
    /// holds them all, for joined views need not follow the order of the text.
    Span span(int from, int to) {
        if (from >= to) {
            int at = text.isEmpty() ? 0 : from < text.length() ? origin[from] : origin[text.length() - 1] + 1;
            return new Span(at, at);
        }
        int first = origin[from];
        int last = first;
        for (int at = from + 1; at < to; at++) {
            first = Math.min(first, origin[at]);
            last = Math.max(last, origin[at]);
        }
        return new Span(first, last + 1);
    }

    Span span() {
        return span(0, text.length());
    }

    View plus(View next) {
        return join(List.of(this, next));
    }

    /// One view after the other.
    static View join(List<View> views) {
        if (views.size() == 1) {
            return views.get(0);
        }
        var text = new StringBuilder();
        views.forEach(view -> text.append(view.text));
        int[] origin = new int[text.length()];
        int at = 0;
        for (View view : views) {
            System.arraycopy(view.origin, 0, origin, at, view.origin.length);
            at += view.origin.length;
        }
        return new View(text.toString(), origin);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof View view && text.equals(view.text) && Arrays.equals(origin, view.origin);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.tuichu.programmes.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Span;

/// A piece of the plan document, cut where something was read from it. `before` and `after` are its
/// surroundings.
public record Excerpt(String before, List<Segment> segments, String after) {
    /// How much of the surroundings is shown, in UTF-16 code units.
    private static final int SURROUNDINGS = 120;

    /// A run of text; `mark` says what was read from it, null where nothing was.
    public record Segment(String text, @Nullable Mark mark) {}

    /// What is read from a sentence.
    public enum Mark {
        UNIT,
        DATE,
        CLOCK,
        PUBLICATION
    }

    /// A place from which something was read.
    public record Marked(Span span, Mark mark) {}

    /// The part of `text` that `span` covers, with the surroundings on both sides. A span that reaches beyond
    /// the text is cut at its end: the document stored beside a duty is never longer or shorter than the one
    /// it was read from, but a page must show what is there.
    static Excerpt of(String text, Span span, List<Marked> marks) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        int before = boundary(text, Math.max(0, start - SURROUNDINGS));
        int after = boundary(text, Math.min(text.length(), end + SURROUNDINGS));
        return new Excerpt(
                text.substring(before, start).stripLeading(),
                segments(text, start, end, marks),
                text.substring(end, after).stripTrailing());
    }

    private static List<Segment> segments(String text, int start, int end, List<Marked> marks) {
        var cuts = new TreeSet<Integer>(List.of(start, end));
        for (var marked : marks) {
            cuts.add(Math.clamp(marked.span().start(), start, end));
            cuts.add(Math.clamp(marked.span().end(), start, end));
        }
        var segments = new ArrayList<Segment>();
        int from = start;
        for (int cut : cuts) {
            if (cut > from) {
                segments.add(new Segment(text.substring(from, cut), markOf(from, cut, marks)));
                from = cut;
            }
        }
        return List.copyOf(segments);
    }

    private static @Nullable Mark markOf(int from, int to, List<Marked> marks) {
        return marks.stream()
                .filter(marked -> marked.span().contains(new Span(from, to)))
                .map(Marked::mark)
                .findFirst()
                .orElse(null);
    }

    /// Not between the halves of a surrogate pair.
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}

package org.tuichu.programmes.follow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Span;

/// The sentence of a duty with what was read from it, and the lines elsewhere in the plan that something was
/// inherited from. `sentence` is null where no original is attached.
record Sentence(@Nullable String text, @Nullable Excerpt sentence, List<Excerpt> elsewhere) {
    static Sentence of(DutyDetails.Text read, List<Excerpt.Marked> marks) {
        var document = read.document();
        var span = read.span();
        if (document == null || span == null) {
            return new Sentence(read.text(), null, List.of());
        }
        return new Sentence(read.text(), Excerpt.of(document, span, marks), elsewhere(document, span, marks));
    }

    private static List<Excerpt> elsewhere(String document, Span duty, List<Excerpt.Marked> marks) {
        var lines = new ArrayList<Span>();
        for (var marked : marks) {
            var span = marked.span();
            boolean within = span.start() >= duty.start() && span.end() <= duty.end();
            if (!within && span.end() <= document.length()) {
                var line = line(document, span);
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        return lines.stream().map(line -> inFull(document, line, marks)).toList();
    }

    private static Excerpt inFull(String document, Span line, List<Excerpt.Marked> marks) {
        return new Excerpt("", Excerpt.of(document, line, marks).segments(), "");
    }

    /// The whole line or lines that `span` stands in.
    private static Span line(String document, Span span) {
        int start = document.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int end = document.indexOf('\n', span.end());
        return new Span(Math.min(start, span.start()), end < 0 ? document.length() : end);
    }
}

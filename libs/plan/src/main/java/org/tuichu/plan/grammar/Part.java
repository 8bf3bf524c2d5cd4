package org.tuichu.plan.grammar;

import java.util.List;
import java.util.stream.Collectors;
import org.tuichu.plan.Span;

/// What of an item makes one duty: all of it, or its paragraphs from one that names its own units to the next.
record Part(String path, int index, List<View> paragraphs, List<View> fields, Heading heading) {
    View view() {
        return View.join(paragraphs);
    }

    String text() {
        return paragraphs.stream().map(View::text).collect(Collectors.joining("\n"));
    }

    Span span() {
        int start = paragraphs.get(0).span().start();
        return new Span(start, Math.max(start, paragraphs.getLast().span().end()));
    }
}

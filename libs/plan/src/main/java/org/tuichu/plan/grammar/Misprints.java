package org.tuichu.plan.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tuichu.plan.ProblemReason;

/// Reports brackets without a partner.
final class Misprints {
    /// Arrows of web pages and signs of comparison are no brackets.
    private static final String NO_BRACKET = "<>〈〉＜＞";

    private Misprints() {}

    static void report(List<View> paragraphs, Problems problems) {
        paragraphs.forEach(paragraph -> brackets(paragraph, problems));
    }

    private static void brackets(View view, Problems problems) {
        Deque<Integer> open = new ArrayDeque<>();
        Marker number = Marker.at(view.text(), 0);
        for (int i = number == null ? 0 : number.length(); i < view.length(); i++) {
            char c = view.at(i);
            if (NO_BRACKET.indexOf(c) >= 0) {
                continue;
            }
            if (Letters.isOpening(c)) {
                open.push(i);
            } else if (Letters.isClosing(c) && !closes(view, open, i)) {
                problems.add(ProblemReason.BRACKET_ALONE, view.span(i, i + 1));
            }
        }
        open.forEach(at -> problems.add(ProblemReason.BRACKET_ALONE, view.span(at, at + 1)));
    }

    /// Whether the bracket at `at` ends the last one that is open; a number such as `1）` needs none.
    private static boolean closes(View view, Deque<Integer> open, int at) {
        if (!open.isEmpty() && Letters.match(view.at(open.peek()), view.at(at))) {
            open.pop();
            return true;
        }
        return at > 0 && Marker.at(view.text(), at - 1) != null;
    }
}

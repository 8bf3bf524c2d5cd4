package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Pieces that need a person, in the order of the text; what touches is one piece.
final class Unread {
    private Unread() {}

    /// Where what is unknown at `at` begins: with a single character of filler that touches it.
    static int start(List<Token> tokens, int at) {
        Token unknown = tokens.get(at);
        Token before = at > 0 ? tokens.get(at - 1) : unknown;
        boolean touching = (before.is(Word.Role.FILLER) || before.is(Word.Role.NOUN))
                && before.end() == unknown.start()
                && before.end() - before.start() == 1;
        return touching ? before.start() : unknown.start();
    }

    static List<String> pieces(NormalText text, List<Element> elements) {
        var pieces = new ArrayList<String>();
        int start = -1;
        int end = -1;
        for (Element element : elements.stream()
                .sorted(Comparator.comparingInt(Element::start))
                .toList()) {
            if (element.start() > end + 1 || start < 0) {
                add(pieces, text, start, end);
                start = element.start();
                end = element.end();
            } else {
                end = Math.max(end, element.end());
            }
        }
        add(pieces, text, start, end);
        return pieces;
    }

    private static void add(List<String> pieces, NormalText text, int start, int end) {
        String piece = start < 0 ? "" : text.raw(start, end);
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }
}

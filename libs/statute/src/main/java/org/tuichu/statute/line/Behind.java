package org.tuichu.statute.line;

import java.util.List;

/// What stands behind an amount and belongs to it: the year it is made in, the name of what is made.
final class Behind {
    /// So far behind a number its year may stand.
    private static final int LONGEST_PRODUCT = 6;

    private Behind() {}

    /// 5万标张牛皮/年: the year stands behind what is made.
    static boolean year(List<Element> elements, List<Token> tokens, int next, NormalText text) {
        Token stroke = tokens.get(next);
        if (text.at(stroke.start()) != '/' || text.at(stroke.end()) != '年' || elements.isEmpty()) {
            return false;
        }
        int place = elements.size() - (elements.getLast() instanceof Element.Named ? 2 : 1);
        boolean behind = place >= 0
                && elements.get(place) instanceof Element.Amount amount
                && amount.period() == null
                && stroke.start() - amount.end() <= LONGEST_PRODUCT
                && next + 1 < tokens.size()
                && tokens.get(next + 1).end() == stroke.end() + 1;
        if (behind && elements.get(place) instanceof Element.Amount amount) {
            elements.set(place, amount.within(stroke.end() + 1, Capacity.Period.YEAR));
        }
        return behind;
    }

    /// 3万标张蓝湿皮, 牛皮3万标张（蓝湿皮）: a trade's unit has its label behind it as well; what brackets say of it goes before.
    static boolean label(List<Element> elements, Token token, Word word, NormalText text) {
        if (word.label() == null || elements.isEmpty()) {
            return false;
        }
        boolean aside = elements.getLast() instanceof Element.Open open && open.end() == token.start();
        int place = elements.size() - (aside ? 2 : 1);
        boolean behind = place >= 0
                && elements.get(place) instanceof Element.Amount amount
                && (aside || (amount.label() == null && amount.end() == token.start()))
                && amount.measure().is("hide_std");
        if (behind && elements.get(place) instanceof Element.Amount amount) {
            int end = aside ? amount.end() : token.end();
            elements.set(place, amount.labelled(end, word.label(), text.plain(token.start(), token.end())));
        }
        return behind;
    }
}

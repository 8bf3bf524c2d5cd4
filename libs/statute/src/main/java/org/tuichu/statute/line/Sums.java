package org.tuichu.statute.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind a count: doors and holes of each kiln or of all, or the parts of what was counted.
final class Sums {
    private Sums() {}

    /// 2座96孔, 2座/96孔: nobody wrote whether all have them or each.
    static boolean unclear(NormalText text, List<Element> elements, Token number, Pending pending) {
        int place = elements.size() - 1;
        boolean parted = place > 0
                && elements.get(place) instanceof Element.Break mark
                && !mark.strong()
                && text.at(mark.start()) != ':';
        place = parted ? place - 1 : place;
        return !pending.each
                && pieces(number)
                && place >= 0
                && elements.get(place) instanceof Element.Count count
                && count.devices() > 1
                && number.start() - count.end() == elements.size() - 1 - place;
    }

    /// 轮窑一座共22门: the sum of one kiln is its own.
    static boolean ofOne(@Nullable Element last, Token number) {
        return pieces(number) && last instanceof Element.Count count && count.devices() == 1;
    }

    /// Φ2.4m以下（含2.4m）: the size is the bound's once more.
    static boolean ofBound(NormalText text, List<Token> tokens, int at) {
        Token word = tokens.get(at);
        Measure size = at + 1 < tokens.size() ? tokens.get(at + 1).measure() : null;
        return size != null
                && !size.bare()
                && !size.counts()
                && word.end() - word.start() == 1
                && text.at(word.start()) == '含'
                && !Formerly.deviceBehind(tokens, at + 1);
    }

    /// 锅炉2台：链条炉1台、手烧炉1台: behind the colon stands what was counted before it.
    static boolean listAhead(NormalText text, @Nullable Element last, Token token) {
        return last instanceof Element.Count count && token.start() > count.end() && text.at(count.end()) == ':';
    }

    private static boolean pieces(Token number) {
        Measure measure = number.measure();
        return measure != null && (measure.is("hole") || measure.is("door"));
    }
}

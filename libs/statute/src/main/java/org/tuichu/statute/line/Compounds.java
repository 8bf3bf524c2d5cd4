package org.tuichu.statute.line;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words that only together with what touches them name something.
final class Compounds {
    /// Words that end so name a device, others what is made.
    static final String DEVICE_ENDS = "炉窑机线槽器塔磨罐锅釜置备站组厂系统锯泵";

    private static final char BY_PROCESS = '法';

    /// What is unknown and begins so says what became of the device, or what it is for: 已报废, 停烧, 炼锑.
    private static final String STATES = "已停报拆未待关改扩淘炼";

    /// So many words may stand between what is unknown and its number: 喷煤系统1套.
    private static final int FILLERS = 3;

    private final NormalText text;
    private final List<Token> tokens;
    private final List<Element> elements;

    Compounds(NormalText text, List<Token> tokens, List<Element> elements) {
        this.text = text;
        this.tokens = tokens;
        this.elements = elements;
    }

    /// 烘干炉, LF炉: what is unknown, and the noun behind it, are one piece.
    boolean ofUnknown(Token token) {
        return Objects.requireNonNull(token.word()).role() == Word.Role.NOUN
                && !elements.isEmpty()
                && elements.getLast() instanceof Element.Unknown before
                && (before.word() || Letters.isHan(text.at(before.end() - 1)) || Letters.nameAtEnd(text, before))
                && before.end() == token.start();
    }

    /// 硫酸法 makes something else than 硫酸.
    boolean process(Token token) {
        return token.end() - token.start() == 1
                && text.at(token.start()) == BY_PROCESS
                && named(elements.size() - 1, token.start()) != null
                && made(token.start());
    }

    /// 硫酸铵 is no 硫酸; 高炉喷煤系统1套 counts no 高炉, 隧道窑窑车60辆 no 隧道窑. Where that name begins, -1 where there is none.
    int other(int at) {
        int start = Unread.start(tokens, at);
        int last = elements.size() - 1;
        Element.Named named = named(last >= 0 && elements.get(last).start() == start ? last - 1 : last, start);
        char first = text.at(start);
        boolean other =
                named != null && Letters.isHan(first) && STATES.indexOf(first) < 0 && (made(start) || counted(at));
        return other && named != null ? named.start() : -1;
    }

    private Element.@Nullable Named named(int place, int end) {
        return place >= 0
                        && elements.get(place) instanceof Element.Named named
                        && named.end() == end
                        && named.word().meanings().stream().allMatch(meaning -> meaning.part() != Meaning.Part.MODIFIER)
                ? named
                : null;
    }

    private boolean made(int end) {
        return DEVICE_ENDS.indexOf(text.at(end - 1)) < 0;
    }

    private boolean counted(int at) {
        int next = at + 1;
        while (next < tokens.size()
                && next <= at + FILLERS
                && (tokens.get(next).is(Word.Role.FILLER) || tokens.get(next).is(Word.Role.NOUN))) {
            next++;
        }
        Measure measure = next < tokens.size() ? tokens.get(next).measure() : null;
        return measure != null && measure.counts();
    }
}

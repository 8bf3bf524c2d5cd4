package org.tuichu.statute.line;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words that only together with what touches them name something.
final class Compounds {
    /// Words that end so name a device, others what is made.
    static final String DEVICE_ENDS = "炉窑机线槽器塔磨罐锅釜置备站组厂系统锯泵";

    private static final char BY_PROCESS = '法';
    private static final char LINE = '线';
    /// What is denied says nothing of the line behind it: 非浮法玻璃生产线.
    private static final String DENYING = "非无不未没";

    /// What is unknown and begins so says what became of the device, or what it is for: 已报废, 停烧, 炼锑.
    private static final String STATES = "已停报拆未待关改扩淘炼";

    /// What so begins is another salt: 次氯酸钠, 氟硅酸钠, 偏硅酸钠.
    private static final String DERIVED = "次亚过偏氟氯溴碘焦硼";

    /// So many words may stand between what is unknown and its number: 喷煤系统1套.
    private static final int FILLERS = 4;

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

    /// 次氯酸钠 is no 氯酸钠, a line for 透水砖 none for 砖: what is made begins with what stands before it.
    boolean derived(Token token) {
        if (elements.isEmpty()
                || !(elements.getLast() instanceof Element.Unknown before)
                || before.end() != token.start()) {
            return false;
        }
        List<Meaning> meanings = Objects.requireNonNull(token.word()).meanings().stream()
                .filter(meaning -> meaning.part() != Meaning.Part.MODIFIER)
                .toList();
        boolean salt = DERIVED.indexOf(text.at(before.end() - 1)) >= 0 && made(token.end());
        boolean line = Letters.isHan(text.at(before.end() - 1))
                && text.at(token.end() - 1) == LINE
                && DENYING.indexOf(text.at(before.start())) < 0
                && meanings.stream().allMatch(meaning -> meaning.part() == Meaning.Part.WEAK);
        return !meanings.isEmpty() && (salt || line);
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
        boolean noun = last >= 0 && elements.get(last).start() == start;
        Element.Named named = named(noun ? last - 1 : last, start);
        char first = text.at(start);
        if (named == null) {
            return noun && counted(at) ? start : -1;
        }
        boolean other = Letters.isHan(first) && STATES.indexOf(first) < 0 && (made(start) || counted(at));
        return other ? named.start() : -1;
    }

    /// 矿热炉变压器11000kVA×6台: six transformers, whatever they serve.
    void served(int at) {
        Word word = Objects.requireNonNull(tokens.get(at).word());
        boolean device = word.label() != null
                && word.meanings().stream().anyMatch(meaning -> meaning.part() == Meaning.Part.DEVICE);
        if (device && named(elements.size() - 1, tokens.get(at).start()) != null && sizesCounted(at + 1)) {
            Element served = elements.removeLast();
            elements.add(new Element.Unknown(served.start(), served.end(), false));
        }
    }

    private boolean sizesCounted(int at) {
        boolean times = at + 1 < tokens.size() && tokens.get(at + 1).is(Token.Type.TIMES);
        Measure size = at < tokens.size() ? tokens.get(at).measure() : null;
        int behind = times ? at + 2 : at + 1;
        Measure count = behind < tokens.size() ? tokens.get(behind).measure() : null;
        return size != null && size.unit() != null && !size.counts() && count != null && (times || count.counts());
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

    /// Nothing but the rest of its name stands between it and a number of devices: 库6座, 喷煤系统1套, 出铁场除尘1套.
    boolean counted(int at) {
        int next = at + 1;
        while (next < tokens.size()
                && next <= at + FILLERS
                && tokens.get(next).start() == tokens.get(next - 1).end()
                && (tokens.get(next).is(Token.Type.UNKNOWN)
                        || tokens.get(next).is(Word.Role.FILLER)
                        || tokens.get(next).is(Word.Role.NOUN))) {
            next++;
        }
        Measure measure = next < tokens.size() ? tokens.get(next).measure() : null;
        return measure != null && measure.counts();
    }
}

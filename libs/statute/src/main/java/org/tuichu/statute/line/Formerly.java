package org.tuichu.statute.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a device was before it was rebuilt: 1080m³高炉（原450m³高炉改造）, 机立窑拆除后改建的水泥磨.
final class Formerly {
    /// 原料, 原煤, 原有: what is made of, or there, not what was.
    private static final String OTHERWISE = "料煤油纸矿有生棉铝木";

    private static final List<String> PLANNED = List.of("拟", "将", "计划", "准备", "规划", "申请");

    private static final List<String> GONE = List.of("拆除", "拆掉", "已拆", "报废", "淘汰");

    /// Longer brackets are gone through as any others.
    private static final int LONGEST = 80;

    /// So far ahead stands what a device was rebuilt to.
    private static final int AHEAD = 20;

    private Formerly() {}

    /// A device stands behind the token `at`, before the next mark.
    static boolean deviceBehind(List<Token> tokens, int at) {
        for (Token token : tokens.subList(at + 1, Math.min(tokens.size(), at + AHEAD))) {
            Word word = token.word();
            boolean mark = switch (token.type()) {
                case COMMA, STOP, OPEN, CLOSE -> true;
                default -> token.separates();
            };
            if (mark) {
                return false;
            }
            if (word != null && names(word)) {
                return true;
            }
        }
        return false;
    }

    /// How many of the last elements are what stood there: up to a mark; what is said to be gone, up to a strong one;
    /// and up to the device of a list, 冲天炉3t/h、5t/h各1座改为中频炉, or before brackets, 轮窑(26门)改为隧道窑.
    static int removed(NormalText text, List<Element> elements, int at) {
        boolean gone = goneBefore(text, at);
        boolean closed = !elements.isEmpty() && elements.getLast() instanceof Element.Close;
        boolean device = false;
        int open = 0;
        int place = elements.size() - 1;
        for (; place >= 0; place--) {
            Element element = elements.get(place);
            boolean list = element instanceof Element.Break mark && !mark.strong() && text.at(mark.start()) == '、';
            boolean weak = element instanceof Element.Break mark && !mark.strong();
            open += element instanceof Element.Close ? 1 : element instanceof Element.Open ? -1 : 0;
            boolean bracket = element instanceof Element.Open || element instanceof Element.Close;
            boolean ends =
                    bracket ? !(gone || closed) || open < 0 : element instanceof Element.Break && !(gone && weak);
            if (ends && (device || !list)) {
                break;
            }
            device |= element instanceof Element.Named named && names(named.word());
        }
        return elements.size() - 1 - place;
    }

    private static boolean names(Word word) {
        return word.meanings().stream().anyMatch(meaning -> meaning.part() != Meaning.Part.MODIFIER);
    }

    /// （2003年改造，原Φ1.83×7m）: the size that it had.
    static boolean wasSize(NormalText text, List<Token> tokens, int at) {
        Token word = tokens.get(at);
        Token behind = at + 1 < tokens.size() ? tokens.get(at + 1) : word;
        return word.end() - word.start() == 1
                && text.at(word.start()) == '原'
                && inBrackets(text, word.start())
                && (behind.is(Token.Type.DIAMETER) || behind.is(Token.Type.NUMBER));
    }

    private static boolean inBrackets(NormalText text, int at) {
        int open = at - 1;
        while (open > 0 && at - open < LONGEST && text.at(open) != '(' && text.at(open) != ')') {
            open--;
        }
        return open >= 0 && text.at(open) == '(';
    }

    /// 自焙槽改预焙槽: a device right before it and right behind.
    static boolean turned(NormalText text, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean between = at > 0 && at + 1 < tokens.size() && token.end() - token.start() == 1;
        return between
                && text.at(token.start()) == '改'
                && (device(tokens.get(at - 1)) || tokens.get(at - 1).is(Token.Type.CLOSE))
                && device(tokens.get(at + 1))
                && tokens.get(at + 1).start() == token.end();
    }

    private static boolean device(Token token) {
        return token.word() != null && names(token.word());
    }

    /// 拟改为12500kVA: it is not so yet.
    static boolean planned(NormalText text, int at) {
        return PLANNED.stream().anyMatch(word -> endsWith(text, at, word));
    }

    /// 6300kVA矿热炉2台，2010年技改为12500kVA: the size before the change is its size no more.
    static void resized(NormalText text, List<Element> elements, List<Token> tokens, int at) {
        Measure now = measure(tokens, at);
        Measure behind = now != null && now.counts() ? measure(tokens, at + 1) : null;
        if (now != null) {
            resized(text, elements, behind == null ? now : behind, behind != null);
        }
    }

    private static @Nullable Measure measure(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).measure() : null;
    }

    /// @param counted how many there are now is said as well
    private static void resized(NormalText text, List<Element> elements, Measure now, boolean counted) {
        boolean said = false;
        boolean numbered = false;
        for (int i = elements.size() - 1; i >= 0; i--) {
            Element element = elements.get(i);
            numbered |= element instanceof Element.Sites;
            boolean list = element instanceof Element.Break mark && text.at(mark.start()) == '、' && !numbered;
            if (element instanceof Element.Break && said && !list) {
                return;
            }
            said |= !(element instanceof Element.Break || element instanceof Element.Unknown);
            boolean was = (element instanceof Element.Size size && alike(size.measure(), now))
                    || (element instanceof Element.Amount amount && alike(amount.measure(), now))
                    || (counted && element instanceof Element.Count);
            if (was) {
                elements.set(i, new Element.Unknown(element.start(), element.end(), false));
            }
        }
    }

    private static boolean alike(Measure was, Measure now) {
        return was.unit() != null
                && now.unit() != null
                && was.is(now.unit().base())
                && (was.per().isEmpty() || was.per().equals(now.per()));
    }

    /// 机立窑2台已拆除，改建…: what stands before the comma is no more.
    static boolean goneBefore(NormalText text, int at) {
        return at > 0 && text.at(at - 1) == ',' && GONE.stream().anyMatch(word -> endsWith(text, at - 1, word));
    }

    private static boolean endsWith(NormalText text, int end, String word) {
        int start = end - word.length();
        return start >= 0 && text.plain(start, end).equals(word);
    }

    /// Where the brackets that are open at `start` close; -1 where they say something else.
    static int end(NormalText text, int start) {
        if (text.at(start) != '原' && text.at(start) != '由') {
            return -1;
        }
        int end = start;
        while (end < Math.min(text.length(), start + LONGEST) && text.at(end) != ')') {
            end++;
        }
        String inside = text.plain(start, end);
        boolean former = inside.startsWith("原") && inside.length() > 1 && OTHERWISE.indexOf(inside.charAt(1)) < 0;
        boolean rebuilt = inside.startsWith("由") && (inside.contains("改") || inside.contains("扩"));
        return text.at(end) == ')' && (former || rebuilt) ? end : -1;
    }
}

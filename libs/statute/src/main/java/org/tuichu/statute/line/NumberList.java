package org.tuichu.statute.line;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the end of a list of numbers says about those before it.
final class NumberList {
    /// So many tokens are looked ahead in a list of numbers.
    private static final int LIST = 40;

    private final List<Token> tokens;

    NumberList(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// 4×6300+2×12500kVA: what is multiplied has the unit of the last; null where it is something else.
    @Nullable
    Measure sharedUnit(int next) {
        for (int i = next; i < tokens.size() && i < next + LIST; i += 4) {
            Measure last = i > next ? tokens.get(i).measure() : null;
            if (last != null
                    && !last.bare()
                    && !last.counts()
                    && !last.is("m")
                    && last.per().isEmpty()) {
                return last;
            }
            if (i + 2 >= tokens.size()) {
                return null;
            }
            Measure size = tokens.get(i + 2).measure();
            if (!bare(tokens.get(i)) || !tokens.get(i + 1).is(Token.Type.TIMES) || size == null) {
                return null;
            }
            if (!size.bare()) {
                return i == next || size.is("m") || size.counts() ? null : size;
            }
            if (i + 3 >= tokens.size() || !tokens.get(i + 3).is(Token.Type.COMMA)) {
                return null;
            }
        }
        return null;
    }

    /// 1、2、3#: only the last says what they are.
    boolean sitesAhead(int next) {
        int i = next + 1;
        while (i + 1 < tokens.size()
                && i < next + LIST
                && tokens.get(i).is(Token.Type.COMMA)
                && bare(tokens.get(i + 1))) {
            i += 2;
        }
        return i + 1 < tokens.size()
                && tokens.get(i).is(Token.Type.COMMA)
                && tokens.get(i + 1).is(Token.Type.SITE);
    }

    /// 日产1000吨、2500吨熟料生产线各1条: behind the separator `at` stands another of what was `made`, and each of them is
    /// counted.
    boolean madeByEach(int at, Measure made) {
        Measure other = at + 1 < tokens.size() ? tokens.get(at + 1).measure() : null;
        boolean another = other != null
                && !other.bare()
                && !other.counts()
                && other.per().isEmpty()
                && other.unitWord().equals(made.unitWord());
        for (int i = at + 2; another && i < tokens.size() && i < at + LIST; i++) {
            Token token = tokens.get(i);
            if (token.is(Word.Role.EACH)) {
                return true;
            }
            boolean listed = (token.is(Token.Type.COMMA) || token.separates())
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is(Token.Type.NUMBER);
            another = listed || !(token.is(Token.Type.COMMA) || token.separates() || ends(token));
        }
        return false;
    }

    /// 锅炉3台：4吨1台、6吨2台: a size with its own count begins at `at`.
    boolean sizeCounted(int at) {
        Measure size = tokens.get(at).measure();
        Measure count = at + 1 < tokens.size() ? tokens.get(at + 1).measure() : null;
        return size != null && !size.bare() && !size.counts() && count != null && count.counts();
    }

    /// 10蒸吨1、6蒸吨2: a number right behind a size counts it, by no word, and has no unit from the next.
    boolean uncounted(int at) {
        Measure size = at > 0 ? tokens.get(at - 1).measure() : null;
        return bare(tokens.get(at))
                && size != null
                && !size.bare()
                && !size.counts()
                && tokens.get(at - 1).end() == tokens.get(at).start();
    }

    /// 1组2座: groups of what is counted right behind.
    boolean groups(int next, Measure measure) {
        Token behind = next + 1 < tokens.size() ? tokens.get(next + 1) : null;
        Measure devices = behind == null ? null : behind.measure();
        return measure.unitWord().equals("组")
                && measure.small()
                && devices != null
                && devices.counts()
                && Objects.requireNonNull(behind).start() == tokens.get(next).end();
    }

    /// 450m32座: two furnaces of 450 m³ or 32 of 450 m, nobody knows.
    boolean power(int next, Measure measure) {
        Token before = next > 0 ? tokens.get(next - 1) : null;
        Measure length = before == null ? null : before.measure();
        String digits = measure.number().toPlainString();
        return length != null
                && length.is("m")
                && Objects.requireNonNull(before).end() == tokens.get(next).start()
                && measure.counts()
                && digits.length() > 1
                && (digits.startsWith("2") || digits.startsWith("3"));
    }

    private static boolean ends(Token token) {
        return token.is(Token.Type.STOP) || token.is(Token.Type.OPEN) || token.is(Token.Type.CLOSE);
    }

    /// 450、580m³: the first has the unit of the second.
    Measure borrowed(int next, Measure bare) {
        for (int i = next + 1;
                i + 1 < tokens.size() && i < next + LIST && tokens.get(i).is(Token.Type.COMMA);
                i += 2) {
            Measure other = tokens.get(i + 1).measure();
            if (other == null) {
                return bare;
            }
            if (!other.bare()) {
                return other.counts() ? bare : bare.withUnitOf(other);
            }
        }
        return bare;
    }

    private static boolean bare(Token token) {
        Measure measure = token.measure();
        return measure != null && measure.bare();
    }
}

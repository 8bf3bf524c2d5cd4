package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Φ430×2/Φ300×5: rolls of so many millimetres in so many stands, one mill. They are no lengths: nothing is 2 mm long.
final class Stands {
    private static final BigDecimal NARROWEST = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(20);

    private Stands() {}

    /// The token after them; -1 where other numbers begin at `at`.
    static int end(List<Token> tokens, int at) {
        int end = one(tokens, at);
        int last = end;
        while (end > 0 && parted(tokens, end)) {
            end = one(tokens, end + 1);
            last = Math.max(last, end);
        }
        return last;
    }

    private static int one(List<Token> tokens, int at) {
        boolean multiplied = at + 3 < tokens.size()
                && tokens.get(at).is(Token.Type.DIAMETER)
                && tokens.get(at + 2).is(Token.Type.TIMES);
        boolean stands = multiplied
                && roll(tokens.get(at + 1).measure())
                && few(tokens.get(at + 3).measure());
        boolean longer = at + 4 < tokens.size() && tokens.get(at + 4).is(Token.Type.TIMES);
        return stands && !longer ? at + 4 : -1;
    }

    private static boolean parted(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).is(Token.Type.COMMA);
    }

    private static boolean roll(@Nullable Measure number) {
        return number != null && number.bare() && number.number().compareTo(NARROWEST) >= 0;
    }

    private static boolean few(@Nullable Measure number) {
        return number != null
                && number.bare()
                && number.number().scale() <= 0
                && number.number().compareTo(MOST) <= 0;
    }
}

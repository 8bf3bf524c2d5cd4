package org.tuichu.statute.line;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the words before a number said about it.
final class Pending {
    /// 年产多孔砖生产线2条: behind a word of that length that ends in 线 lines are counted, not what they make.
    private static final int LINE = 3;

    /// Between these a list goes on.
    private static final String LISTING = "、+和及与";

    @Nullable
    Label label;

    String labelWord = "";
    boolean capacity;
    Capacity.@Nullable Period period;
    boolean each;
    boolean total;
    boolean number;
    boolean about;
    boolean built;
    boolean age;
    /// It is not so yet (拟改为12500kVA), or belongs to a bound (含2.4m).
    boolean aside;
    /// What the first of a list said of all: 年产30万吨合成氨、52万吨尿素.
    Capacity.@Nullable Period running;

    private boolean bound;
    private int from = -1;

    void clear() {
        label = null;
        labelWord = "";
        capacity = false;
        period = null;
        each = false;
        total = false;
        number = false;
        about = false;
        built = false;
        age = false;
        bound = false;
        aside = false;
        from = -1;
    }

    void separated(boolean strong, char separator) {
        clear();
        if (strong || LISTING.indexOf(separator) < 0) {
            running = null;
        }
    }

    /// Where what is said about the number begins.
    int start(int number) {
        return from < 0 ? number : from;
    }

    boolean bounded() {
        return bound || aside;
    }

    void word(Token token, NormalText text) {
        Word word = Objects.requireNonNull(token.word());
        if (token.end() - token.start() >= LINE && text.at(token.end() - 1) == '线') {
            capacity = false;
            period = null;
        }
        boolean said = word.label() != null;
        if (word.label() != null) {
            label = word.label();
            labelWord = text.plain(token.start(), token.end());
        }
        if (word.role() != null) {
            said |= role(word.role());
        }
        if (said && from < 0) {
            from = token.start();
        }
    }

    private boolean role(Word.Role role) {
        switch (role) {
            case CAPACITY -> capacity = true;
            case CAPACITY_YEAR -> capacity(Capacity.Period.YEAR);
            case CAPACITY_MONTH -> capacity(Capacity.Period.MONTH);
            case CAPACITY_DAY -> capacity(Capacity.Period.DAY);
            case EACH -> each = true;
            case TOTAL -> total = true;
            case NUMBER -> number = true;
            case ABOUT -> about = true;
            case BOUND -> bound = true;
            case BUILT_BEFORE -> built = true;
            case AGE -> age = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    void capacity(Capacity.Period said) {
        capacity = true;
        period = said;
    }
}

package org.tuichu.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// A cell as a person sees it, and as the file has it.
///
/// @param text days as 2019-04-01 (2019-04 and 2019 where only that is shown), numbers in plain digits with the leading
///     zeros and the percent sign of their format
/// @param raw 43556 for that day; the text itself where the file has text
/// @param height rows of its merged area, 1 without
/// @param spread covered by a merged area: everything else here is of the area's first cell
/// @param formula nobody typed what stands here: a formula came to it when the file was written
public record Cell(String text, Kind kind, String raw, int height, boolean spread, boolean formula) {
    public static final Cell EMPTY = new Cell("", Kind.EMPTY, "");

    /// What spreadsheets show of a number and keep of it.
    private static final MathContext DIGITS = new MathContext(15);

    /// What the file takes it for.
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DAY,
        FLAG,
        /// What a formula came to that could not be worked out: `#REF!`; the formula itself where the file does not say
        /// what it came to.
        ERROR
    }

    Cell(String text, Kind kind, String raw) {
        this(text, kind, raw, 1, false, false);
    }

    public static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(text, Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /// To fifteen digits, as spreadsheets keep them: 0.1 + 0.2 is 0.3. Empty where the file does not take it for a
    /// number.
    public Optional<BigDecimal> number() {
        return kind == Kind.NUMBER ? Optional.of(rounded(raw)) : Optional.empty();
    }

    static BigDecimal rounded(String raw) {
        return new BigDecimal(raw).round(DIGITS);
    }

    Cell of(int rows) {
        return rows == height ? this : new Cell(text, kind, raw, rows, spread, formula);
    }

    Cell covered() {
        return new Cell(text, kind, raw, height, true, formula);
    }

    Cell ofFormula() {
        return isEmpty() ? this : new Cell(text, kind, raw, height, spread, true);
    }

    /// Some programs write formulas and leave it to the next one to work them out.
    static Cell notWorkedOut(String formula) {
        return new Cell("=" + formula, Kind.ERROR, "").ofFormula();
    }
}

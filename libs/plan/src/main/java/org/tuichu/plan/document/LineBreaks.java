package org.tuichu.plan.document;

import java.util.regex.Pattern;
import org.tuichu.plan.Radicals;

/// Whether a printed line ended because its measure was full, and whether its words run on in the next one.
///
/// A line is full when the first thing of the next one that may not be parted would not have fitted any more: a
/// character with the marks that cling to it, or a whole number. Source: the line breaking rules of GB/T 15834 and
/// W3C, Requirements for Chinese Text Layout.
final class LineBreaks {
    private static final String NEVER_FIRST = "，。、；：！？）》〉」』】〕”’％…—·,.;:!?)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";
    /// Width of a character that is no ideograph, as a share of the font size.
    private static final double NARROW = 0.5;

    private static final int FIRST_IDEOGRAPHIC = 0x2E80;

    private static final String SENTENCE_END = "。；;：:！!？?）)】〕";

    /// How a numbered item or a field of its own begins.
    private static final Pattern ITEM_START = Pattern.compile(
            "(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,2}[、.．)）]|[①-⑳⑴-⒛]|第[一二三四五六七八九十]+[章条节]"
                    + "|附件|附：|——|[（(]?(?:责任|牵头|配合)[单部][位门]|(?:完成)?时限).*",
            Pattern.DOTALL);

    /// A telephone number at the end of a line: what follows is another entry.
    private static final Pattern PHONE_END = Pattern.compile(".*\\d{7,}", Pattern.DOTALL);

    private static final Pattern UNIT_END = Pattern.compile(".*[局委办厅部室科处队会行所院站司府]", Pattern.DOTALL);
    private static final Pattern UNIT_START = Pattern.compile("[市区县省州盟旗镇乡各].*", Pattern.DOTALL);
    /// Characters at the end of a line that are looked at.
    private static final int TAIL = 20;

    private LineBreaks() {}

    /// Width of what stands unparted at the start of `line`, in points, for a font of `size` points.
    static double firstUnit(String line, double size) {
        int at = skip(line, 0, NEVER_LAST);
        if (at < line.length()) {
            at = isNarrow(line.charAt(at)) ? endOfWord(line, at) : at + 1;
        }
        at = skip(line, at, NEVER_FIRST);
        double width = 0;
        for (int i = 0; i < at; i++) {
            width += isNarrow(line.charAt(i)) ? NARROW : 1;
        }
        return width * size;
    }

    private static int skip(String line, int from, String signs) {
        int at = from;
        while (at < line.length() && signs.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String line, int from) {
        int at = from;
        while (at < line.length() && isNarrow(line.charAt(at)) && line.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    private static boolean isNarrow(char c) {
        return c < FIRST_IDEOGRAPHIC && NEVER_FIRST.indexOf(c) < 0 && NEVER_LAST.indexOf(c) < 0;
    }

    /// Whether the words of a full line may run on in the next: not when a sentence ends and a number begins, nor from
    /// one unit of a list to the next, nor behind a telephone number.
    static boolean mayRunOn(CharSequence before, String next) {
        String tail = Radicals.ideographs(before.subSequence(Math.max(0, before.length() - TAIL), before.length()));
        String after = Radicals.ideographs(next);
        boolean sentenceEnds = SENTENCE_END.indexOf(tail.charAt(tail.length() - 1)) >= 0;
        boolean itemBegins = ITEM_START.matcher(after).matches();
        boolean unitByUnit =
                UNIT_END.matcher(tail).matches() && UNIT_START.matcher(after).matches();
        return !(sentenceEnds && itemBegins)
                && !unitByUnit
                && !(PHONE_END.matcher(tail).matches() && !Character.isDigit(after.charAt(0)));
    }
}

package org.tuichu.plan.grammar;

import org.jspecify.annotations.Nullable;

/// The number before an item: `一、`, `（二）`, `3.`, `（4）`, `5）`, `⑥`, `第七条`, `1.2`.
///
/// `length` counts its characters in the view, punctuation included; `depth` is the number of points in `1.2.3`.
record Marker(Kind kind, int depth, int value, String written, int length) {
    /// The numbering systems, each of which is one level of an outline.
    enum Kind {
        PART,
        CHAPTER,
        SECTION,
        ARTICLE,
        HAN,
        HAN_PAREN,
        ARABIC,
        ARABIC_PAREN,
        ARABIC_HALF,
        CIRCLED,
        DECIMAL,
        STAGE,
        TASK
    }

    private static final String HAN_DIGITS = "一二三四五六七八九";
    private static final int LARGEST = 200;

    boolean sameLevel(Marker other) {
        return kind == other.kind && depth == other.depth;
    }

    /// The number in its normal form: `一`, `(一)`, `1`, `(1)`.
    String label() {
        return switch (kind) {
            case PART -> "第" + han(value) + "部分";
            case STAGE -> "第" + han(value) + (written.endsWith("步") ? "步" : "阶段");
            case TASK -> written;
            case CHAPTER -> "第" + han(value) + "章";
            case SECTION -> "第" + han(value) + "节";
            case ARTICLE -> "第" + han(value) + "条";
            case HAN -> han(value);
            case HAN_PAREN -> "(" + han(value) + ")";
            case ARABIC -> Integer.toString(value);
            case ARABIC_PAREN -> "(" + value + ")";
            case ARABIC_HALF -> value + ")";
            case CIRCLED -> value <= 20 ? Character.toString('①' + value - 1) : Integer.toString(value);
            case DECIMAL -> written;
        };
    }

    /// The same number in the system of a neighbour.
    Marker as(Marker neighbour, int number) {
        return new Marker(neighbour.kind, neighbour.depth, number, written, length);
    }

    /// The marker that starts at `at`, null if none does.
    static @Nullable Marker at(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        if (c == '第') {
            return article(text, at);
        }
        if (c == '任' || c == '措' || c == '行') {
            return task(text, at);
        }
        if (isHanNumeral(c)) {
            return plainHan(text, at);
        }
        if (Letters.isDigit(c)) {
            return arabic(text, at);
        }
        if (Letters.isRemarkOpening(c)) {
            return bracketed(text, at);
        }
        return symbol(c);
    }

    /// `任务一：`, `措施二、`.
    private static @Nullable Marker task(String text, int at) {
        boolean named = text.startsWith("任务", at) || text.startsWith("措施", at) || text.startsWith("行动", at);
        int end = named ? hanEnd(text, at + 2) : at;
        int value = named ? number(text, at + 2, end) : 0;
        boolean parted = value > 0 && end < text.length() && "：:、".indexOf(text.charAt(end)) >= 0;
        return parted ? new Marker(Kind.TASK, 0, value, text.substring(at, end), end + 1 - at) : null;
    }

    /// `第一部分`, and `第一阶段：`, `第二步，`, `第三阶段（4月）` before what the stage is called.
    private static @Nullable Marker section(String text, int at, int end, int value) {
        boolean part = text.startsWith("部分", end);
        int after = part || text.startsWith("阶段", end) ? end + 2 : text.startsWith("步", end) ? end + 1 : end;
        boolean parted = after < text.length() && "：:、，,".indexOf(text.charAt(after)) >= 0;
        boolean remark = after < text.length() && Letters.isRemarkOpening(text.charAt(after));
        if (after == end || !(part || parted || remark)) {
            return null;
        }
        return new Marker(
                part ? Kind.PART : Kind.STAGE, 0, value, text.substring(at, after), after + (parted ? 1 : 0) - at);
    }

    private static @Nullable Marker article(String text, int at) {
        int end = hanEnd(text, at + 1);
        int value = number(text, at + 1, end);
        if (value <= 0 || end >= text.length()) {
            return null;
        }
        Marker section = section(text, at, end, value);
        if (section != null) {
            return section;
        }
        Kind kind = switch (text.charAt(end)) {
            case '章' -> Kind.CHAPTER;
            case '节' -> Kind.SECTION;
            case '条' -> Kind.ARTICLE;
            default -> null;
        };
        if (kind == null) {
            return null;
        }
        int after = end + 1;
        if (after < text.length() && (Letters.isColon(text.charAt(after)) || text.charAt(after) == '、')) {
            after++;
        }
        return new Marker(kind, 0, value, text.substring(at, end + 1), after - at);
    }

    private static @Nullable Marker plainHan(String text, int at) {
        int end = hanEnd(text, at);
        int value = han(text, at, end);
        if (value <= 0 || end >= text.length()) {
            return null;
        }
        char after = text.charAt(end);
        if ("、．.".indexOf(after) >= 0) {
            return new Marker(Kind.HAN, 0, value, text.substring(at, end), end + 1 - at);
        }
        if (after == '）' || after == ')') {
            return new Marker(Kind.HAN_PAREN, 0, value, text.substring(at, end), end + 1 - at);
        }
        return null;
    }

    private static @Nullable Marker arabic(String text, int at) {
        int end = digitsEnd(text, at);
        int value = number(text, at, end);
        if (value <= 0 || end >= text.length()) {
            return null;
        }
        char after = text.charAt(end);
        if (after == ')' || after == '）') {
            return new Marker(Kind.ARABIC_HALF, 0, value, text.substring(at, end), end + 1 - at);
        }
        if (".．、﹒·".indexOf(after) < 0) {
            return null;
        }
        if (end + 1 < text.length() && Letters.isDigit(text.charAt(end + 1)) && !startsWithDate(text, end + 1)) {
            return after == '、' ? null : decimal(text, at);
        }
        return new Marker(Kind.ARABIC, 0, value, text.substring(at, end), end + 1 - at);
    }

    /// `1.3月31日前…` is item 1, which begins with a date.
    private static boolean startsWithDate(String text, int at) {
        TimePoint date = TimePoint.at(text, at, 2000);
        return date != null && date.month() > 0;
    }

    /// `1.2` or `1.2.3` before a Chinese character that is no measure: `1.5万吨` and `2019.5.1` are none.
    private static @Nullable Marker decimal(String text, int at) {
        int points = 0;
        int end = digitsEnd(text, at);
        int value = number(text, at, end);
        while (end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == '．')
                && Letters.isDigit(text.charAt(end + 1))) {
            int next = digitsEnd(text, end + 1);
            value = number(text, end + 1, next);
            end = next;
            points++;
        }
        if (value <= 0 || value > 30 || end >= text.length()) {
            return null;
        }
        int length = end - at;
        String written = text.substring(at, end);
        if (text.charAt(end) == '.' || text.charAt(end) == '、') {
            length++;
        } else if (!Letters.isHan(text.charAt(end)) || "万亿个吨米元倍年月日度千百级类条平立公毫厘以至到分".indexOf(text.charAt(end)) >= 0) {
            return null;
        }
        return new Marker(Kind.DECIMAL, points, value, written, length);
    }

    private static @Nullable Marker bracketed(String text, int at) {
        boolean digits = at + 1 < text.length() && Letters.isDigit(text.charAt(at + 1));
        int end = digits ? digitsEnd(text, at + 1) : hanEnd(text, at + 1);
        int value = digits ? number(text, at + 1, end) : han(text, at + 1, end);
        if (value <= 0 || end >= text.length() || !Letters.match(text.charAt(at), text.charAt(end))) {
            return null;
        }
        int after = end + 1;
        if (after < text.length() && "、.．".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return new Marker(
                digits ? Kind.ARABIC_PAREN : Kind.HAN_PAREN, 0, value, text.substring(at + 1, end), after - at);
    }

    private static @Nullable Marker symbol(char c) {
        String written = Character.toString(c);
        if (c >= '①' && c <= '⑳') {
            return new Marker(Kind.CIRCLED, 0, c - '①' + 1, written, 1);
        }
        if (c >= '⑴' && c <= '⒇') {
            return new Marker(Kind.ARABIC_PAREN, 0, c - '⑴' + 1, written, 1);
        }
        if (c >= '⒈' && c <= '⒛') {
            return new Marker(Kind.ARABIC, 0, c - '⒈' + 1, written, 1);
        }
        if (c >= '㈠' && c <= '㈩') {
            return new Marker(Kind.HAN_PAREN, 0, c - '㈠' + 1, written, 1);
        }
        return null;
    }

    private static boolean isHanNumeral(char c) {
        return c == '十' || HAN_DIGITS.indexOf(c) >= 0;
    }

    private static int hanEnd(String text, int at) {
        int end = at;
        while (end < text.length()
                && end - at < 3
                && (isHanNumeral(text.charAt(end)) || Letters.isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static int digitsEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 4 && Letters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(String text, int from, int to) {
        if (from < to && Letters.isDigit(text.charAt(from))) {
            int value = 0;
            for (int i = from; i < to; i++) {
                if (!Letters.isDigit(text.charAt(i))) {
                    return -1;
                }
                value = value * 10 + text.charAt(i) - '0';
            }
            return value > LARGEST ? -1 : value;
        }
        return han(text, from, to);
    }

    /// 一 to 九十九; -1 for anything else.
    static int han(String text, int from, int to) {
        int tens = 0;
        int ones = 0;
        boolean ten = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '十') {
                if (ten) {
                    return -1;
                }
                ten = true;
                tens = ones == 0 ? 1 : ones;
                ones = 0;
            } else {
                int digit = HAN_DIGITS.indexOf(c) + 1;
                if (digit == 0 || ones != 0) {
                    return -1;
                }
                ones = digit;
            }
        }
        int value = ten ? tens * 10 + ones : ones;
        return from == to || value == 0 ? -1 : value;
    }

    static String han(int value) {
        if (value < 1 || value > 99) {
            return Integer.toString(value);
        }
        String tens = value < 10 ? "" : value < 20 ? "十" : HAN_DIGITS.charAt(value / 10 - 1) + "十";
        return tens + (value % 10 == 0 ? "" : HAN_DIGITS.charAt(value % 10 - 1));
    }
}

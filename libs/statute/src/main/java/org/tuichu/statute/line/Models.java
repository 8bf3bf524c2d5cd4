package org.tuichu.statute.line;

import org.jspecify.annotations.Nullable;

/// Names of models: letters and digits that belong together.
final class Models {
    private static final int LONGEST = 24;
    private static final int LONGEST_FUEL = 4;
    private static final String TURBINES = "cbkn";
    private static final String BEHIND_TURBINES = "机抽背凝汽发热";

    private final NormalText text;

    Models(NormalText text) {
        this.text = text;
    }

    /// Letters and digits with `-`, `.` or `/` between; without a digit they are a model only before 型 (SJ型).
    @Nullable
    Token at(int at) {
        int end = end(at);
        if (refiner(at, end) || rated(at) > at) {
            return Token.of(Token.Type.UNKNOWN, at, end);
        }
        if (paperMachine(at, end)) {
            return Token.of(Token.Type.SITE, at, end);
        }
        boolean digit = false;
        for (int i = at; i < end; i++) {
            digit |= Letters.isDigit(text.at(i));
        }
        boolean named = digit || (end - at > 1 && text.at(end) == '型');
        return named && end - at <= LONGEST
                ? Token.of(Token.Type.MODEL, at, text.at(end) == '型' ? end + 1 : end)
                : null;
    }

    int end(int at) {
        int end = at;
        while (alphanumeric(text.at(end)) || (joins(end) && end > at)) {
            end++;
        }
        int name = text.at(end) == '万' ? nameEnd(at, end) : at;
        return name > at ? name : end > at ? fuel(end) : end;
    }

    /// S7-315/10 goes on behind S7, A512/A513 are two.
    boolean joins(int at) {
        char c = text.at(at);
        char next = text.at(at + 1);
        return ((c == '-' || c == '.') && alphanumeric(next)) || (c == '/' && Letters.isDigit(next));
    }

    /// C6MW机组, CC12MW抽凝机组: the letters before the power are the type of a turbine; where they end, `at` where none are.
    int turbine(int at) {
        int digits = rated(at);
        return digits > at && BEHIND_TURBINES.indexOf(text.at(end(at))) >= 0 ? digits : at;
    }

    private int rated(int at) {
        int digits = at;
        while (TURBINES.indexOf(text.at(digits)) >= 0 && digits < at + 2) {
            digits++;
        }
        int power = digits;
        while (Letters.isDigit(text.at(power)) || (text.at(power) == '.' && power > digits)) {
            power++;
        }
        boolean rated = power > digits && text.at(power) == 'm' && text.at(power + 1) == 'w';
        return rated && !alphanumeric(text.at(power + 2)) ? digits : at;
    }

    /// 30tVOD炉: tonnes and the name of a furnace, no model of the one before it.
    private boolean refiner(int at, int end) {
        int letters = at;
        while (Letters.isDigit(text.at(letters))) {
            letters++;
        }
        boolean tonnes = letters > at && text.at(letters) == 't' && text.at(end) == '炉';
        for (int i = letters; i < end; i++) {
            tonnes &= Letters.isLatin(text.at(i));
        }
        return tonnes && end - letters > 2;
    }

    /// PM1: mills number their paper machines so.
    private boolean paperMachine(int at, int end) {
        boolean digits = end - at > 2 && end - at <= 4 && text.at(at) == 'p' && text.at(at + 1) == 'm';
        for (int i = at + 2; i < end; i++) {
            digits &= Letters.isDigit(text.at(i));
        }
        return digits;
    }

    /// PVC10万吨: the digits are no part of the name; `at` where it has none but them.
    private int nameEnd(int at, int end) {
        int name = end;
        while (name > at && Letters.isDigit(text.at(name - 1))) {
            name--;
        }
        return name;
    }

    /// SHL20-1.25/AII: letters alone behind the stroke are the fuel of a boiler.
    private int fuel(int stroke) {
        int end = stroke + 1;
        while (text.at(stroke) == '/' && Letters.isLatin(text.at(end))) {
            end++;
        }
        boolean letters = end > stroke + 2 && end <= stroke + LONGEST_FUEL && !Letters.isDigit(text.at(end));
        return letters && Letters.isDigit(text.at(stroke - 1)) ? end : stroke;
    }

    private static boolean alphanumeric(char c) {
        return Letters.isDigit(c) || Letters.isLatin(c);
    }
}

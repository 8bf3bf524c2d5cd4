package org.tuichu.statute.line;

import java.util.Set;

/// Makes one text of those that differ in the word for a unit alone: 450m³高炉 and 450立方米高炉.
public final class UnitWords {
    /// 3双 and 3张 are pieces, not the same ones.
    private static final Set<String> THINGS = Set.of(Unit.DEVICES, "pcs");

    private UnitWords() {}

    /// For comparing, not for reading. What is no unit behind a number is as [NormalText#of] has it.
    public static String alike(String written) {
        var text = new NormalText(written);
        var alike = new StringBuilder(written.length());
        int at = 0;
        while (at < text.length()) {
            Lexicon.Entry<Unit> unit = at > 0 && Letters.isDigit(text.at(at - 1)) ? Units.WORDS.at(text, at) : null;
            if (unit == null
                    || unit.meaning().ofTrade()
                    || THINGS.contains(unit.meaning().base())) {
                alike.append(text.plain(at, at + 1));
                at++;
            } else {
                alike.append(' ')
                        .append(unit.meaning().factor().toPlainString())
                        .append(unit.meaning().base());
                at += unit.word().length();
            }
        }
        return alike.toString();
    }
}

package org.tuichu.survey.campaign;

import java.text.Normalizer;

/// The number on a nameplate, compared as registers and rows of other units compare it (`written_alike`,
/// `survey_serial`): QZ-77-1 and ｑｚ771 are one.
///
/// @param alike the same for one number however it is written; empty where there is none
/// @param tells whether it is long enough to be a question at another enterprise too. What has neither a letter of a
///     number nor a digit is none (无铭牌, 看不清): many say the same
public record PlateNumber(String alike, boolean tells) {
    /// As `survey_serial`.
    private static final int SHORTEST = 3;

    private static final String SIGNS = "#,;:()/\\_-";

    public static PlateNumber of(String serial) {
        var alike = writtenAlike(serial);
        var longEnough = serial.codePointCount(0, serial.length()) >= SHORTEST;
        return new PlateNumber(alike, longEnough && alike.chars().anyMatch(PlateNumber::ofNumbers));
    }

    /// Whether both have one number that tells it.
    public boolean is(PlateNumber other) {
        return tells && other.tells && alike.equals(other.alike);
    }

    /// Whether they may be one, for one of them may be missing.
    public boolean mayBe(PlateNumber other) {
        return alike.isEmpty() || other.alike.isEmpty() || alike.equals(other.alike);
    }

    /// What the function of this name in the database makes of it.
    public static String writtenAlike(String text) {
        var alike = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .chars()
                .filter(sign -> !Character.isWhitespace(sign) && SIGNS.indexOf(sign) < 0)
                .forEach(sign -> alike.append((char) plain(sign)));
        return alike.toString();
    }

    private static int plain(int sign) {
        return switch (sign) {
            case '×', '*' -> 'x';
            case 'Φ', 'φ', 'Ø', 'ø' -> '∅';
            default -> sign >= 'A' && sign <= 'Z' ? sign - 'A' + 'a' : sign;
        };
    }

    private static boolean ofNumbers(int sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z');
    }
}

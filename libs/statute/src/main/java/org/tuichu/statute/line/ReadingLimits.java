package org.tuichu.statute.line;

/// How much of a description is read; more is refused.
///
/// @param characters of the text, and of each part of its context
/// @param lines in one description
/// @param digits of one number
public record ReadingLimits(int characters, int lines, int digits) {
    public static final ReadingLimits DEFAULT = new ReadingLimits(10_000, 500, 18);

    void text(String field, String text) {
        if (text.length() > characters) {
            throw new DescriptionRefused(field + ": " + text.length() + " characters > " + characters);
        }
    }

    void lines(int found) {
        if (found > lines) {
            throw new DescriptionRefused("text: more than " + lines + " lines");
        }
    }

    void digits(int found) {
        if (found > digits) {
            throw new DescriptionRefused("text: a number of more than " + digits + " digits");
        }
    }
}

package org.tuichu.programmes.intake;

/// Small readings of a duty's own text.
final class Headings {
    private static final int LONGEST = 20;
    private static final String CLAUSE_ENDS = "\uFF0C\u3002\uFF1B\uFF1A";
    private static final String SENTENCE_ENDS = "\u3002\uFF1B";

    private Headings() {}

    /// The first clause, at most 20 characters, as the reading conventions make a heading.
    static String of(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == 0 ? text.substring(0, Math.min(text.length(), LONGEST)) : text.substring(0, end);
    }

    /// A passage with the line breaks and blanks around them taken out.
    static String joined(String passage) {
        return passage.lines().map(String::strip).reduce("", String::concat);
    }

    /// Where in `source` the character `at` of `text` stands, when `text` is `source` with white space left out; -1
    /// when it is not.
    static int place(String source, String text, int at) {
        int place = 0;
        for (int i = 0; i <= at; i++) {
            while (place < source.length() && source.charAt(place) != text.charAt(i)) {
                if (!Character.isWhitespace(source.charAt(place)) && source.charAt(place) != '\u3000') {
                    return -1;
                }
                place++;
            }
            place++;
        }
        return place > source.length() ? -1 : place - 1;
    }

    /// The places in `text` where a new sentence begins, from 1 on.
    static java.util.List<Integer> sentenceStarts(String text) {
        var starts = new java.util.ArrayList<Integer>();
        for (int i = 1; i < text.length(); i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                starts.add(i);
            }
        }
        return starts;
    }
}

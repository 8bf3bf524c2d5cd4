package org.tuichu.statute.line;

import java.util.List;

/// A list of site numbers: 1#、3#; 1#-3#; 1、2#.
final class SiteNumbers {
    /// A range is written out up to this many numbers.
    private static final int LONGEST_RANGE = 50;

    private final NormalText text;
    private final List<String> numbers;
    private int at;
    /// A number with its mark (3#) ends the bare ones before it.
    private boolean marked;

    /// Reads from the token `at` on; adds to `numbers`.
    SiteNumbers(NormalText text, List<Token> tokens, int at, List<String> numbers) {
        this.text = text;
        this.numbers = numbers;
        this.at = at;
        add(tokens.get(this.at++));
        while (this.at < tokens.size()) {
            boolean touching = tokens.get(this.at).is(Token.Type.SITE);
            if (touching) {
                add(tokens.get(this.at++));
            } else if (separator(tokens.get(this.at))
                    && this.at + 1 < tokens.size()
                    && listed(tokens.get(this.at + 1))) {
                add(tokens.get(this.at + 1));
                this.at += 2;
            } else {
                break;
            }
        }
    }

    private boolean listed(Token token) {
        Measure measure = token.measure();
        boolean bare = measure != null && measure.bare() && measure.small();
        return token.is(Token.Type.SITE) || (bare && !marked);
    }

    private static boolean separator(Token token) {
        return token.is(Token.Type.COMMA) || token.separates();
    }

    int end() {
        return at;
    }

    private void add(Token token) {
        marked |= token.is(Token.Type.SITE);
        String site = text.plain(token.start(), token.end());
        int dash = Math.max(site.indexOf('-'), site.indexOf('至'));
        if (dash < 0) {
            numbers.add(site);
            return;
        }
        String mark = site.endsWith("#") || site.endsWith("号") ? site.substring(site.length() - 1) : "";
        int first = digits(site.substring(0, dash));
        int last = digits(site.substring(dash + 1));
        if (first < 0 || last <= first || last - first >= LONGEST_RANGE) {
            numbers.add(site);
            return;
        }
        String letters = site.replaceFirst("[^A-Za-z].*", "");
        for (int number = first; number <= last; number++) {
            numbers.add(letters + number + mark);
        }
    }

    private static int digits(String part) {
        String digits = part.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }
}

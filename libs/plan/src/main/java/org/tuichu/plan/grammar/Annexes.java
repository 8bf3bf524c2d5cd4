package org.tuichu.plan.grammar;

import java.util.List;

/// Where the body of a plan ends: at its annexes, its signature or the footer of the web page.
final class Annexes {
    private static final Vocabulary VOCABULARY = Vocabulary.of("structure.txt");
    private static final Words ANNEX = VOCABULARY.words("annex");
    private static final Words FOOTER = VOCABULARY.words("footer");
    private static final int LONGEST_FOOTER = 120;

    private Annexes() {}

    /// `附件`, `附件1`, `附件：…`, `附表2`.
    static boolean startsAnnex(String text) {
        int at = !text.isEmpty() && Letters.isRemarkOpening(text.charAt(0)) ? 1 : 0;
        int word = ANNEX.startingAt(text, at);
        if (word == 0) {
            return false;
        }
        int i = at + word;
        while (i < text.length() && (Letters.isDigit(text.charAt(i)) || "一二三四五六七八九十".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i == text.length()
                || Letters.isColon(text.charAt(i))
                || text.charAt(i - 1) == '：'
                || Letters.isClosing(text.charAt(i))
                || (i > at + word && Letters.isHan(text.charAt(i)) && text.length() < 50 && text.indexOf('。') < 0);
    }

    static boolean isFooter(String text) {
        return text.length() <= LONGEST_FOOTER && FOOTER.startingAt(text, 0) > 0;
    }

    /// Index of the first paragraph behind the body that starts at `from`.
    static int bodyEnd(List<Paragraph> paragraphs, int from) {
        boolean numbered = false;
        for (int i = from; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).view().text();
            boolean ends = startsAnnex(text) || isFooter(text);
            if (ends && numbered) {
                return i;
            }
            int signature = numbered ? FrontMatter.signatureStart(paragraphs, i) : -1;
            if (signature >= from) {
                return signature;
            }
            numbered |= Marker.at(text, 0) != null;
        }
        return paragraphs.size();
    }
}

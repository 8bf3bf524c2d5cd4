package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;

/// Lines that belong together, as one view: a line break inside a sentence is no end of a paragraph.
record Paragraph(View view, List<Line> lines) {
    /// Fewer characters than this do not fill a line, so a break behind them was meant.
    private static final int SHORTEST_FULL_LINE = 18;
    /// How many lines an unclosed bracket may reach over before it counts as a misprint.
    private static final int BRACKET_REACH = 6;
    /// How the title of a notice ends, below which its addressees stand.
    private static final String NOTICE = "的通知";

    static List<Paragraph> of(List<Line> lines) {
        var wrapping = Wrapping.of(lines);
        var paragraphs = new ArrayList<Paragraph>();
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            int open = openBrackets(lines.get(from).view().text());
            while (to < lines.size()
                    && wrapping.joins(lines.get(from), lines.get(to - 1), lines.get(to), open, to - from)) {
                open = Math.max(0, open + openBrackets(lines.get(to).view().text()));
                to++;
            }
            paragraphs.add(join(lines.subList(from, to)));
            from = to;
        }
        return paragraphs;
    }

    private static Paragraph join(List<Line> lines) {
        return new Paragraph(View.join(lines.stream().map(Line::view).toList()), List.copyOf(lines));
    }

    private static int openBrackets(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isOpening(text.charAt(i))) {
                open++;
            } else if (Letters.isClosing(text.charAt(i))) {
                open--;
            }
        }
        return open;
    }

    /// Whether and at what width this document breaks its lines inside sentences.
    private record Wrapping(boolean hard, int width, boolean indents) {
        static Wrapping of(List<Line> lines) {
            int[] lengths = lines.stream()
                    .mapToInt(line -> line.view().length())
                    .filter(length -> length >= SHORTEST_FULL_LINE)
                    .sorted()
                    .toArray();
            long broken = lines.stream()
                    .filter(line -> line.view().length() >= SHORTEST_FULL_LINE)
                    .filter(line -> !endsSentence(line.view().text()))
                    .count();
            boolean hard = lengths.length > 0 && broken * 4 > lengths.length;
            int width = lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
            long numbered = lines.stream().filter(Wrapping::isNumbered).count();
            long indented = lines.stream()
                    .filter(line -> isNumbered(line) && line.indented())
                    .count();
            return new Wrapping(hard, width, numbered > 0 && indented * 2 > numbered);
        }

        boolean joins(Line first, Line last, Line next, int open, int count) {
            String text = last.view().text();
            if (startsParagraph(next)
                    || text.endsWith(NOTICE)
                    || (open <= 0 && isDocumentNumber(next.view().text()))) {
                return false;
            }
            char end = text.charAt(text.length() - 1);
            if (open > 0 && count <= BRACKET_REACH && !Letters.isFullStop(end)) {
                return true;
            }
            if (Letters.isComma(end) || end == '、') {
                return !next.afterGap() || !next.indented();
            }
            if (next.afterGap() && (!hard || (next.indented() && !last.indented()))) {
                return false;
            }
            if (Letters.isClosing(end)
                    && hard
                    && full(last)
                    && !next.indented()
                    && !next.afterGap()
                    && isExplanation(text)) {
                return true;
            }
            if (endsSentence(text) || Letters.isClosing(end)) {
                return hard
                        && indents
                        && !next.indented()
                        && !next.afterGap()
                        && full(last)
                        && !Fields.startsField(next.view().text());
            }
            if (count == 1 && !isSentence(first) && !(hard && full(first))) {
                return false;
            }
            return (hard && full(last)) || isSentence(last) || (count > 1 && full(last));
        }

        /// Whether the bracket that ends a line belongs to the sentence rather than naming who is responsible.
        private static boolean isExplanation(String text) {
            List<Brackets.Pair> remarks = Brackets.remarks(text, BRACKET_REACH);
            return !remarks.isEmpty()
                    && remarks.getLast().open() > 0
                    && !Letters.isSentenceEnd(text.charAt(remarks.getLast().open() - 1))
                    && !TimeExpressions.isTime(text.substring(
                            remarks.getLast().open() + 1, remarks.getLast().close()))
                    && !Responsibility.isResponsibility(text, remarks.getLast());
        }

        private boolean full(Line line) {
            return line.view().length() * 10 >= width * 8;
        }

        private static boolean isSentence(Line line) {
            String text = line.view().text();
            return text.length() >= SHORTEST_FULL_LINE
                    && (text.indexOf('，') >= 0 || text.indexOf(',') >= 0 || text.indexOf('。') >= 0);
        }

        private static boolean isNumbered(Line line) {
            return Marker.at(line.view().text(), 0) != null;
        }

        private static boolean startsParagraph(Line line) {
            String text = line.view().text();
            return isNumbered(line) || Bullet.length(text) > 0 || Fields.startsField(text) || Annexes.startsAnnex(text);
        }

        private static boolean isDocumentNumber(String text) {
            DocumentNumber number = DocumentNumber.first(text, 0, Math.min(text.length(), 40));
            return number != null && number.from() == 0 && number.to() == text.length();
        }

        private static boolean endsSentence(String text) {
            char end = text.charAt(text.length() - 1);
            return Letters.isSentenceEnd(end)
                    || Letters.isColon(end)
                    || ("”\"’".indexOf(end) >= 0
                            && text.length() > 1
                            && Letters.isSentenceEnd(text.charAt(text.length() - 2)));
        }
    }
}

package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// How people call the fields: `headings.tsv`.
final class Headings {
    /// From here on a heading is taken to mean the field.
    static final double MEANT = 0.65;

    private static final double LEAST = 0.3;
    private static final double LAST_PART = 0.95;
    private static final int LONGEST = 60;
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}A-Za-z0-9]");
    private static final List<Row> ROWS = Table.beside(Headings.class, "headings.tsv");

    private Headings() {}

    /// What a column under these headings may hold, best first; several where the header has several rows.
    static List<Suggestion> suggestions(List<String> parts) {
        Map<Field, Double> scores = new EnumMap<>(Field.class);
        add(scores, String.join("", parts), 1);
        if (parts.size() > 1) {
            add(scores, parts.getLast(), LAST_PART);
        }
        List<Suggestion> suggestions = new ArrayList<>();
        scores.forEach((field, score) -> suggestions.add(new Suggestion(field, Math.round(score * 100) / 100.0)));
        suggestions.sort(
                Comparator.comparingDouble(Suggestion::score).reversed().thenComparing(Suggestion::field));
        return suggestions;
    }

    private static void add(Map<Field, Double> scores, String heading, double weight) {
        String plain = Words.plain(heading.substring(0, Math.min(heading.length(), 2 * LONGEST)));
        String outside = words(BRACKETS.matcher(plain).replaceAll(""));
        String all = words(plain);
        for (Row row : ROWS) {
            String word = row.text("word");
            double score = weight * Math.max(score(outside, word), score(all, word));
            if (score >= LEAST) {
                scores.merge(row.constant("field", Field.class), score, Math::max);
            }
        }
    }

    private static String words(String plain) {
        return NO_WORD.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /// 1 for the word itself, less the more stands around it; a word of one character must stand alone.
    private static double score(String heading, String word) {
        if (heading.equals(word)) {
            return 1;
        }
        boolean part = word.length() > 1 && heading.length() <= LONGEST && heading.contains(word);
        return part ? 0.45 + 0.45 * word.length() / heading.length() : 0;
    }
}

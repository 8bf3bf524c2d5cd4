package org.tuichu.statute.survey;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.NormalText;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Words that say what a cell or a row is for: `words.tsv`.
final class Words {
    enum Role {
        /// The same as above.
        DITTO,
        TOTAL,
        /// How a remark below a table begins.
        NOTE,
        /// What stands for nothing.
        EMPTY,
        /// What stands before a capacity in a description.
        CAPACITY,
        /// What stands before the unit of a whole table.
        UNIT,
        /// A unit that descriptions of devices do not know.
        MEASURE,
        /// Letters that number columns, in their order.
        NUMERALS,
        /// What a heading asks begins behind it.
        ASKED,
        YES,
        NO,
        /// A line that is at work.
        OPERATING,
        /// How the heading of a part of a table begins: 一、.
        SECTION,
        /// How it ends.
        PART,
        /// What a part may be of, without 行业.
        INDUSTRY,
        /// In the heading of a capacity that each of several devices has: 单台产能.
        EACH
    }

    private static final int LONGEST_TOTAL = 12;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_MEANING = 6;
    private static final char FIRST_BEYOND_ASCII = 128;
    /// Behind the number of a part; 一.甲县 as well.
    private static final List<String> SECTION_MARKS = List.of("、", ".", ",");

    private static final Pattern BLANK = Pattern.compile("\\s");

    private static final Map<Role, List<String>> WORDS = Table.beside(Words.class, "words.tsv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.constant("role", Role.class),
                    Collectors.mapping(Words::word, Collectors.toUnmodifiableList())));

    private Words() {}

    private static String word(Row row) {
        return plain(row.required("word"));
    }

    private static Collection<String> of(Role role) {
        return WORDS.getOrDefault(role, List.of());
    }

    /// In one width, with simple characters and without blanks.
    static String plain(String text) {
        String normal = NormalText.of(text);
        return normal.indexOf(' ') < 0 && normal.indexOf('\n') < 0
                ? normal
                : BLANK.matcher(normal).replaceAll("");
    }

    /// Most cells are names and numbers; that is quick to see.
    private static boolean mayMean(String text) {
        if (text.isEmpty() || text.length() > LONGEST_MEANING) {
            return false;
        }
        char first = text.charAt(0);
        return first >= FIRST_BEYOND_ASCII || !Character.isLetterOrDigit(first);
    }

    static boolean isDitto(String text) {
        return mayMean(text) && of(Role.DITTO).contains(plain(text));
    }

    static boolean isNothing(String text) {
        return mayMean(text) && of(Role.EMPTY).contains(plain(text));
    }

    /// 合计, 合计：, 唐山市小计, 合计（3家).
    static boolean isTotal(String text) {
        if (text.length() > 2 * LONGEST_TOTAL) {
            return false;
        }
        String plain = plain(text);
        return plain.length() <= LONGEST_TOTAL
                && of(Role.TOTAL).stream().anyMatch(word -> plain.endsWith(word) || standsFirst(word, plain));
    }

    /// 合计(3家), not 合计面粉厂.
    private static boolean standsFirst(String word, String plain) {
        return plain.startsWith(word) && !Character.isIdeographic(plain.charAt(word.length()));
    }

    /// 注：…, 填表人：张某.
    static boolean isNote(String text) {
        String plain = plain(text.substring(0, Math.min(text.length(), LONGEST_UNIT)));
        return plain.contains(":") && of(Role.NOTE).stream().anyMatch(plain::startsWith);
    }

    /// What stands behind the word that a text begins with; empty where it begins with none of them.
    static String behind(Role role, String text) {
        String plain = text.length() > LONGEST_UNIT ? "" : plain(text);
        return of(role).stream()
                .filter(plain::startsWith)
                .findFirst()
                .map(word -> plain.substring(word.length()))
                .orElse("");
    }

    /// What stands behind a word anywhere in a text, without brackets; empty where none of them stands there.
    static String within(Role role, String plain) {
        return of(role).stream()
                .filter(plain::contains)
                .findFirst()
                .map(word ->
                        plain.substring(plain.indexOf(word) + word.length()).replaceAll("[()].*", ""))
                .orElse("");
    }

    /// What stands behind the word that is all of a text, or all before something in brackets; null where it is not.
    static @Nullable String behindFirst(Role role, String text) {
        return of(role).stream()
                .filter(text::startsWith)
                .map(word -> text.substring(word.length()))
                .filter(rest -> rest.isEmpty() || !Character.isIdeographic(rest.charAt(0)))
                .findFirst()
                .orElse(null);
    }

    static String first(Role role) {
        return of(role).iterator().next();
    }

    /// 一、香格里拉市.
    static boolean isSection(String text) {
        String plain = plain(text.substring(0, Math.min(text.length(), LONGEST_UNIT)));
        return of(Role.SECTION).stream()
                .anyMatch(number -> SECTION_MARKS.stream()
                        .anyMatch(mark -> plain.startsWith(number + mark) || plain.startsWith("(" + number + ")")));
    }

    /// 二 and 砖瓦企业.
    static boolean isPart(String number, String name) {
        return of(Role.SECTION).contains(plain(number))
                && of(Role.PART).stream().anyMatch(plain(name)::endsWith);
    }

    /// The word of a heading by which a capacity is that of each device; empty where it may be of all together.
    static String each(String heading) {
        String plain = plain(heading);
        return of(Role.EACH).stream().filter(plain::contains).findFirst().orElse("");
    }

    static String sectionMark() {
        return SECTION_MARKS.getFirst();
    }

    static boolean isIndustry(String plain) {
        return of(Role.INDUSTRY).contains(plain);
    }

    /// A text without the word of a role that it ends with.
    static String without(Role role, String plain) {
        return of(role).stream()
                .filter(plain::endsWith)
                .findFirst()
                .map(word -> plain.substring(0, plain.length() - word.length()))
                .orElse(plain);
    }

    static List<String> numerals() {
        return List.copyOf(of(Role.NUMERALS));
    }

    static boolean isMeasure(String unit) {
        return of(Role.MEASURE).contains(unit.toLowerCase(Locale.ROOT));
    }

    static String capacity() {
        return first(Role.CAPACITY);
    }
}

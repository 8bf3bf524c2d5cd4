package org.tuichu.statute.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Row;
import org.tuichu.statute.line.WrittenNumber;

/// The heading of a part of a table, alone in its row: 城关镇, 一、水泥行业, （二）钢铁行业, 二 beside 砖瓦企业.
///
/// @param address of its cell
/// @param text as written
/// @param number its own, 0 without
/// @param field that it says of the rows below, null where it says another thing
/// @param value what it says of it, without its number and how many they are
record SectionHeading(
        String address,
        String text,
        Mark mark,
        int number,
        @Nullable Field field,
        String value) {
    /// How it is numbered: parts of one kind are numbered alike.
    enum Mark {
        NUMBER,
        BRACKET,
        DIGIT,
        NONE
    }

    private static final int LONGEST = 30;

    /// 续表, （续上页）: what stands above it goes on.
    private static final Pattern GOES_ON = Pattern.compile("\\(?(?:续|接|承|转|过)[上下前次]?[表页][一二三四五六七八九0-9]{0,2}\\)?");

    /// 一、, （二）, 3. and 第四部分.
    private static final Pattern NUMBERED =
            Pattern.compile("(?:第?(?<number>[一二三四五六七八九十]{1,3})(?:部分)?[、.,:]|\\((?<bracket>[一二三四五六七八九十]{1,3})\\)[、.]?"
                    + "|(?<digit>[0-9]{1,2})[、.])(?<rest>.*)");

    /// 水泥行业（3家）, 城关镇：
    private static final Pattern BEHIND = Pattern.compile("(?:\\([^()]*\\)|:|共?计?[0-9]+[家户个])*$");

    private static final Pattern TOWN =
            Pattern.compile("\\p{IsHan}{1,10}(?:镇|乡|苏木|街道|街道办|街道办事处|开发区|园区|高新区|经开区|产业园|工业园)");

    /// 乡镇 and 工业园区 are of no place.
    private static final Set<String> OF_NO_PLACE = Set.of("各乡镇", "有关乡镇", "其他乡镇", "其它乡镇", "全县乡镇");

    /// 其他行业 names none.
    private static final Pattern OF_AN_INDUSTRY = Pattern.compile("(?!其[他它]|各|有关|相关|重点)\\p{IsHan}{2,12}行业");

    private static final Pattern BETWEEN = Pattern.compile("[、,及和与]");

    /// `own` are the columns in which something stands. Empty where it is no heading of a part, but a remark.
    static Optional<SectionHeading> of(Row row, List<Integer> own) {
        if (own.isEmpty() || own.size() > 2) {
            return Optional.empty();
        }
        String first = row.cell(own.getFirst()).text().strip();
        String text = own.size() == 1
                ? first
                : first + Words.sectionMark() + row.cell(own.getLast()).text().strip();
        boolean remark = text.length() > LONGEST
                || Words.isNote(text)
                || GOES_ON.matcher(Words.plain(text)).matches();
        return remark ? Optional.empty() : Optional.of(of(row.address(own.getFirst()), text));
    }

    private static SectionHeading of(String address, String text) {
        String plain = Words.plain(text);
        Matcher numbered = NUMBERED.matcher(plain);
        String rest = numbered.matches() ? numbered.group("rest") : plain;
        String value = BEHIND.matcher(rest).replaceFirst("");
        Field field = isTown(value) ? Field.TOWN : isIndustry(value) ? Field.INDUSTRY : null;
        return new SectionHeading(address, text, mark(numbered), number(numbered), field, value);
    }

    /// Whether it ends the part of another one: numbered in the same manner, or of the same field. Of two without a
    /// number one may stand within the other, 水泥行业 within 城关镇; where one says nothing that is known, it ends it.
    boolean isBeside(SectionHeading other) {
        boolean unknown = field == null || other.field == null;
        return (mark == other.mark && (unknown || mark != Mark.NONE)) || (!unknown && field == other.field);
    }

    /// Whether it has the next number in another manner: （三） behind 二、.
    boolean follows(SectionHeading other) {
        return mark != Mark.NONE && other.mark != Mark.NONE && number > 1 && number == other.number + 1;
    }

    /// Whether a text alone in its row says what the rows below it are of, numbered or not, or that they go on. 工业园区
    /// says it, too: no town of those before it.
    static boolean says(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var heading = of("", text);
        return heading.field() != null
                || Headings.heading(heading.value()) == Field.TOWN
                || GOES_ON.matcher(Words.plain(text)).matches();
    }

    private static Mark mark(Matcher numbered) {
        if (!numbered.matches()) {
            return Mark.NONE;
        }
        return numbered.group("number") != null
                ? Mark.NUMBER
                : numbered.group("bracket") != null ? Mark.BRACKET : Mark.DIGIT;
    }

    private static int number(Matcher numbered) {
        if (!numbered.matches()) {
            return 0;
        }
        String digits = numbered.group("digit");
        String words = numbered.group("number") == null ? numbered.group("bracket") : numbered.group("number");
        return digits == null
                ? WrittenNumber.of(words).map(read -> read.value().intValue()).orElse(0)
                : Integer.parseInt(digits);
    }

    private static boolean isTown(String value) {
        return TOWN.matcher(value).matches() && !OF_NO_PLACE.contains(value) && Headings.heading(value) == null;
    }

    private static boolean isIndustry(String value) {
        String bare = Words.without(Words.Role.PART, value);
        return OF_AN_INDUSTRY.matcher(value).matches()
                || (!bare.isEmpty() && BETWEEN.splitAsStream(bare).allMatch(Words::isIndustry));
    }
}

package org.tuichu.plan.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Span;

/// What stands around the body of a plan: title, number, signature, date; and which paragraphs are the body.
///
/// `titleAt` is the paragraph with which the plan's own title ends, -1 where none was found.
record FrontMatter(
        String title,
        Span titleSpan,
        int titleAt,
        @Nullable String noticeTitle,
        @Nullable String quotedTitle,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issueDate,
        @Nullable Span issueSpan) {
    private static final Vocabulary VOCABULARY = Vocabulary.of("structure.txt");
    private static final Words UNIT_END = VOCABULARY.words("unit end");
    private static final int LONGEST_SIGNATURE = 60;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_DATE = 14;

    static FrontMatter of(List<Paragraph> paragraphs) {
        Titles titles = Titles.of(paragraphs);
        Signature signature = signature(paragraphs, titles.at());
        String issuer = signature == null
                ? labelled(paragraphs, List.of("发布机构", "发文机关", "制发机关", "发文单位", "发布单位", "制定机关"))
                : signature.issuer();
        if (issuer == null && titles.notice() != null) {
            issuer = leadingUnit(titles.notice());
            issuer = issuer == null ? unitAboveNotice(paragraphs, titles.at()) : issuer;
        }
        return new FrontMatter(
                titles.title(),
                titles.span(),
                titles.at(),
                titles.notice(),
                titles.quoted(),
                number(paragraphs, titles.at()),
                issuer,
                signature == null ? dateAlone(paragraphs, titles.at()) : signature.date(),
                signature == null ? null : signature.span());
    }

    private record Signature(String issuer, LocalDate date, Span span) {}

    /// The last signature before the title, else the first one behind it.
    private static @Nullable Signature signature(List<Paragraph> paragraphs, int titleAt) {
        Signature before = null;
        for (int i = 0; i < paragraphs.size(); i++) {
            Signature signature = signatureAt(paragraphs, i);
            if (signature != null && i > titleAt && before != null) {
                return before;
            }
            before = signature == null ? before : signature;
            if (before != null && i > titleAt) {
                return before;
            }
        }
        return before;
    }

    private static @Nullable Signature signatureAt(List<Paragraph> paragraphs, int at) {
        View view = paragraphs.get(at).view();
        String text = inBracket(withoutBrackets(view.text()));
        if (text.length() > LONGEST_SIGNATURE + LONGEST_DATE || text.isEmpty()) {
            return null;
        }
        int from = dateStart(text);
        TimePoint date = from < 0 ? null : TimePoint.at(text, from, 2000);
        if (date == null || date.end() != text.length() || !isDay(date)) {
            return null;
        }
        String issuer = from > 0 ? text.substring(0, from) : above(paragraphs, at);
        if (issuer == null || !isUnit(issuer)) {
            return null;
        }
        return new Signature(issuer, LocalDate.of(date.year(), date.month(), date.day()), view.span());
    }

    /// `（2020年4月8日）` below the names.
    private static String inBracket(String text) {
        boolean bracket = text.length() > 2 && text.length() <= LONGEST_DATE + 2 && isRemark(text);
        return bracket ? text.substring(1, text.length() - 1) : text;
    }

    /// `某市工信局 某市发改委`: names side by side are parted by 、.
    private static String sideBySide(View view) {
        String text = view.text();
        for (int i = Math.min(text.length(), LONGEST_LINE) - 1; i > 0; i--) {
            boolean blank = view.origin()[i] > view.origin()[i - 1] + 1;
            if (blank && isUnit(text.substring(0, i)) && startsUnit(text, i)) {
                text = text.substring(0, i) + "、" + text.substring(i);
            }
        }
        return text;
    }

    /// A name that begins with a place, or with what the first name of the line begins with.
    private static boolean startsUnit(String text, int at) {
        return Places.startsWithPlace(text.substring(at)) || text.startsWith(text.substring(0, 2), at);
    }

    /// The first paragraph of the signature whose date stands at `at`, -1 if none does.
    static int signatureStart(List<Paragraph> paragraphs, int at) {
        if (signatureAt(paragraphs, at) == null) {
            return -1;
        }
        int start = at;
        while (start > 0
                && at - start < 4
                && isSignatureLine(paragraphs.get(start - 1).view().text())) {
            start--;
        }
        return start;
    }

    private static boolean isSignatureLine(String text) {
        return text.length() <= LONGEST_SIGNATURE && !hasPunctuation(text) && Marker.at(text, 0) == null;
    }

    private static int dateStart(String text) {
        int year = text.lastIndexOf('年');
        if (year >= 4) {
            return year - 4;
        }
        return !text.isEmpty() && Letters.isDigit(text.charAt(0)) ? 0 : -1;
    }

    /// The unit on the lines above a date; a name broken over lines is joined, a stand-in seal is skipped.
    private static @Nullable String above(List<Paragraph> paragraphs, int at) {
        String name = "";
        var names = new ArrayList<String>();
        for (int i = at - 1; i >= 0 && i > at - 8; i--) {
            String text = paragraphs.get(i).view().text();
            if (isRemark(text)) {
                continue;
            }
            text = withoutBrackets(sideBySide(paragraphs.get(i).view()));
            boolean line = text.length() <= LONGEST_SIGNATURE && !hasPunctuation(text) && dateStart(text) < 0;
            if (!line || (name.isEmpty() && !isUnit(text))) {
                break;
            }
            boolean alike = !name.isEmpty() && isUnit(text) && name.startsWith(text.substring(0, 2));
            if (!name.isEmpty() && (alike || Places.startsWithPlace(name))) {
                if (!isUnit(text) || !(alike || Places.startsWithPlace(text))) {
                    break;
                }
                names.addFirst(name);
                name = "";
            }
            name = text + name;
        }
        if (!name.isEmpty()) {
            names.addFirst(name);
        }
        return names.isEmpty() ? null : String.join("、", names);
    }

    static boolean isUnit(String text) {
        return text.length() > 3 && UNIT_END.endingAt(text, 0, text.length()) > 0 && !hasPunctuation(text);
    }

    private static boolean hasPunctuation(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("，。；：,;:！？《》>|".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRemark(String text) {
        return Letters.isRemarkOpening(text.charAt(0)) && Letters.isClosing(text.charAt(text.length() - 1));
    }

    /// `（代章）`, `（盖章）` behind a name.
    private static String withoutBrackets(String text) {
        int open = text.length();
        for (Brackets.Pair pair : Brackets.remarks(text.substring(0, Math.min(text.length(), 200)), 4)) {
            if (text.substring(pair.open(), pair.close()).contains("章")) {
                return text.substring(0, pair.open()) + text.substring(pair.close() + 1);
            }
        }
        return text.substring(0, open);
    }

    /// The number on a line of its own or at the beginning of one, before the body.
    private static @Nullable String number(List<Paragraph> paragraphs, int titleAt) {
        int last = Math.min(paragraphs.size(), Math.max(titleAt + 4, 12));
        for (int i = 0; i < last; i++) {
            String text = paragraphs.get(i).view().text();
            if (Marker.at(text, 0) != null && i > titleAt) {
                break;
            }
            DocumentNumber number = DocumentNumber.first(text, 0, Math.min(text.length(), 60));
            if (number != null && isOwn(text, number)) {
                return number.written();
            }
        }
        return null;
    }

    private static boolean isOwn(String text, DocumentNumber number) {
        if (number.from() == 0) {
            return true;
        }
        String before = text.substring(0, number.from());
        return before.endsWith("文件")
                || before.endsWith("文号：")
                || before.endsWith("文号:")
                || before.endsWith("字号：")
                || before.endsWith("字号:")
                || (Letters.isRemarkOpening(text.charAt(0)) && number.from() == 1 && number.to() >= text.length() - 1);
    }

    /// The body on the line above `关于印发…的通知`.
    private static @Nullable String unitAboveNotice(List<Paragraph> paragraphs, int titleAt) {
        for (int i = 1; i < titleAt; i++) {
            String above = paragraphs.get(i - 1).view().text();
            String unit = above.endsWith("文件") ? above.substring(0, above.length() - 2) : above;
            if (paragraphs.get(i).view().text().startsWith("关于") && isUnit(unit)) {
                return unit;
            }
        }
        return null;
    }

    private static @Nullable String leadingUnit(String notice) {
        int about = notice.indexOf("关于");
        String unit = about > 0 ? notice.substring(0, about) : "";
        return isUnit(unit) ? unit : null;
    }

    private static @Nullable String labelled(List<Paragraph> paragraphs, List<String> labels) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(paragraphs.size(), 40))) {
            String text = paragraph.view().text();
            for (String label : labels) {
                if (text.startsWith(label)
                        && text.length() > label.length() + 3
                        && Letters.isColon(text.charAt(label.length()))) {
                    String value = text.substring(label.length() + 1);
                    if (isUnit(value)) {
                        return value;
                    }
                }
            }
        }
        return null;
    }

    /// A date on a line of its own between notice and plan, or one with a label.
    private static @Nullable LocalDate dateAlone(List<Paragraph> paragraphs, int titleAt) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.max(0, titleAt))) {
            String text = paragraph.view().text();
            TimePoint date = text.length() <= LONGEST_DATE ? TimePoint.at(text, 0, 2000) : null;
            if (date != null && date.end() == text.length() && isDay(date)) {
                return LocalDate.of(date.year(), date.month(), date.day());
            }
        }
        return labelledDate(paragraphs);
    }

    private static boolean isDay(TimePoint date) {
        return date.day() > 0 && date.year() > 0 && date.isPossible();
    }

    private static @Nullable LocalDate labelledDate(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(paragraphs.size(), 40))) {
            String text = paragraph.view().text();
            for (String label : List.of("成文日期", "发文日期", "印发日期", "发布日期", "生成日期", "公开日期", "发布时间")) {
                int at = text.indexOf(label);
                TimePoint date = at < 0 ? null : TimePoint.at(text, at + label.length() + 1, 2000);
                if (date != null && isDay(date)) {
                    return LocalDate.of(date.year(), date.month(), date.day());
                }
            }
        }
        return null;
    }
}

package org.tuichu.plan.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.ProblemReason;

/// The year a plan is for: of its title, else of the notice, the date of issue, or the year named most.
final class ProgrammeYear {
    private static final int NESTING = 4;

    private ProgrammeYear() {}

    static int of(FrontMatter front, List<View> paragraphs, Problems problems) {
        Integer year = first(front.title());
        year = year != null ? year : front.quotedTitle() == null ? null : first(front.quotedTitle());
        year = year != null ? year : front.noticeTitle() == null ? null : first(front.noticeTitle());
        year = year != null ? year : behindTitle(front.titleAt(), paragraphs);
        if (year != null) {
            return year;
        }
        problems.add(ProblemReason.NO_YEAR_IN_TITLE, front.titleSpan());
        if (front.issueDate() != null) {
            return front.issueDate().getYear();
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (View paragraph : paragraphs) {
            count(paragraph.text(), counts);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(2000);
    }

    /// `…方案（2021年）`: in a bracket behind the title, or on a line of its own below it.
    private static @Nullable Integer behindTitle(int titleAt, List<View> paragraphs) {
        for (int i = Math.max(0, titleAt); titleAt >= 0 && i <= titleAt + 1 && i < paragraphs.size(); i++) {
            View paragraph = paragraphs.get(i);
            for (Brackets.Pair remark : Brackets.remarks(paragraph.text(), NESTING)) {
                String inner = remark.inner(paragraph).text();
                boolean ends = remark.close() == paragraph.length() - 1 && (i == titleAt || remark.open() == 0);
                if (ends && inner.indexOf('月') < 0) {
                    return first(inner);
                }
            }
        }
        return null;
    }

    private static @Nullable Integer first(String text) {
        for (int i = 0; i + 4 <= text.length(); i++) {
            int year = yearAt(text, i);
            if (year > 0) {
                return year;
            }
        }
        return null;
    }

    private static int yearAt(String text, int at) {
        boolean year = text.startsWith("20", at)
                && TimePoint.digits(text, at) == at + 4
                && (at == 0 || !Letters.isDigit(text.charAt(at - 1)));
        if (year) {
            return Integer.parseInt(text, at, at + 4, 10);
        }
        TimePoint han = text.charAt(at) == '二' ? TimePoint.at(text, at, 2000) : null;
        return han == null ? 0 : han.year();
    }

    private static void count(String text, Map<Integer, Integer> counts) {
        for (int i = text.indexOf("20"); i >= 0; i = text.indexOf("20", i + 2)) {
            boolean year =
                    TimePoint.digits(text, i) == i + 4 && text.startsWith("年", i + 4) && !text.startsWith("年本", i + 4);
            if (year) {
                counts.merge(Integer.parseInt(text, i, i + 4, 10), 1, Integer::sum);
            }
        }
    }
}

package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Span;

/// Finds the plan's own title among the headings of notice, plan, annexes and web page.
///
/// `at` is the paragraph with which the title ends, -1 where there is none; `notice` the title of the notice before
/// it; `quoted` the title by which the notice calls the plan.
record Titles(
        String title,
        Span span,
        int at,
        @Nullable String notice,
        @Nullable String quoted) {
    private static final Vocabulary VOCABULARY = Vocabulary.of("structure.txt");
    private static final Words PLAN_END = VOCABULARY.words("plan title");
    private static final Words NOTICE_END = VOCABULARY.words("notice title");
    private static final int LONGEST = 120;
    private static final int LONGEST_PART = 50;
    private static final int MOST_PARTS = 4;
    private static final int MOST_CANDIDATES = 60;
    private static final double ALIKE = 0.55;

    private record Candidate(String title, Span span, int at, boolean notice) {}

    static Titles of(List<Paragraph> paragraphs) {
        List<Candidate> candidates = candidates(paragraphs);
        String quoted = quoted(paragraphs);
        int body = firstNumbered(paragraphs);
        Candidate notice =
                candidates.stream().filter(Candidate::notice).findFirst().orElse(null);
        Candidate plan = choose(candidates, quoted, body);
        plan = plan == null ? notice : plan;
        if (plan == null) {
            return new Titles("", new Span(0, 0), -1, null, quoted);
        }
        String noticeTitle = notice == null || notice.equals(plan) ? null : notice.title();
        return new Titles(plan.title(), plan.span(), plan.at(), noticeTitle, quoted);
    }

    private static @Nullable Candidate choose(List<Candidate> candidates, @Nullable String quoted, int body) {
        Candidate best = null;
        if (quoted != null) {
            double likeness = ALIKE;
            for (Candidate candidate : candidates) {
                double alike = candidate.notice() ? 0 : Similarity.of(candidate.title(), quoted);
                if (alike > likeness) {
                    best = candidate;
                    likeness = alike;
                }
            }
        }
        for (Candidate candidate : candidates) {
            if (best == null || (quoted == null && !candidate.notice() && candidate.at() < body)) {
                best = candidate.notice() ? best : candidate;
            }
        }
        return best;
    }

    private static int firstNumbered(List<Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Marker marker = Marker.at(paragraphs.get(i).view().text(), 0);
            if (marker != null && marker.value() == 1) {
                return i;
            }
        }
        return paragraphs.size();
    }

    private static List<Candidate> candidates(List<Paragraph> paragraphs) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < paragraphs.size() && candidates.size() < MOST_CANDIDATES; i++) {
            View view = paragraphs.get(i).view();
            Candidate candidate = view.length() <= LONGEST + 40 ? candidate(paragraphs, i) : null;
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private static @Nullable Candidate candidate(List<Paragraph> paragraphs, int at) {
        View view = paragraphs.get(at).view();
        if (!endsTitle(view.text())) {
            return null;
        }
        int from = leadingNumber(view.text());
        int to = withoutRemark(view.text());
        String text = view.text().substring(Math.min(from, to), to);
        boolean notice = NOTICE_END.endingAt(text, 0, text.length()) > 0;
        boolean plan = PLAN_END.endingAt(text, 0, text.length()) > 0 && !text.contains("关于印发");
        if ((!notice && !plan) || !isTitleLine(text) || (from == 0 && Marker.at(text, 0) != null)) {
            return null;
        }
        int first = at;
        Span span = view.span(Math.min(from, to), to);
        while (first > 0 && at - first < MOST_PARTS && !startsTitle(text)) {
            String part = paragraphs.get(first - 1).view().text();
            if (!isTitlePart(part)) {
                break;
            }
            first--;
            text = part + text;
            span = new Span(paragraphs.get(first).view().span().start(), span.end());
        }
        return text.length() < 6 || text.length() > LONGEST ? null : new Candidate(text, span, at, notice);
    }

    private static boolean endsTitle(String text) {
        return Letters.isClosing(text.charAt(text.length() - 1))
                || NOTICE_END.endingAt(text, 0, text.length()) > 0
                || PLAN_END.endingAt(text, 0, text.length()) > 0;
    }

    /// `大政办发〔2019〕22号 关于…`: the number does not belong to the title.
    private static int leadingNumber(String text) {
        DocumentNumber number = DocumentNumber.first(text, 0, Math.min(text.length(), 40));
        return number != null && number.from() == 0 ? number.to() : 0;
    }

    /// Without `（征求意见稿）`, `（试行）` at the end.
    private static int withoutRemark(String text) {
        List<Brackets.Pair> remarks = Brackets.remarks(text, 4);
        boolean ends = !remarks.isEmpty()
                && remarks.getLast().close() == text.length() - 1
                && remarks.getLast().open() > 6;
        return ends ? remarks.getLast().open() : text.length();
    }

    private static boolean isTitleLine(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if ((depth == 0 && "。；！？;!?|".indexOf(c) >= 0)
                    || Letters.isColon(c)
                    || (depth == 0 && Letters.isComma(c))
                    || (depth == 0 && (c == '>' || c == '＞'))) {
                return false;
            }
        }
        return !text.startsWith("附件") && !text.startsWith("《") && !text.startsWith("附：");
    }

    private static boolean startsTitle(String text) {
        return text.startsWith("关于") || text.startsWith("20") || text.startsWith("二〇") || Places.startsWithPlace(text);
    }

    private static boolean isTitlePart(String text) {
        if (text.length() > LONGEST_PART || Marker.at(text, 0) != null || FrontMatter.isUnit(text)) {
            return false;
        }
        char end = text.charAt(text.length() - 1);
        boolean closed =
                Letters.isClosing(end) || Letters.isSentenceEnd(end) || Letters.isColon(end) || Letters.isComma(end);
        return !closed
                && isTitleLine(text)
                && DocumentNumber.first(text, 0, text.length()) == null
                && !text.endsWith("日")
                && !text.endsWith("文件");
    }

    /// The title in `现将《…》印发给你们`, `《…》已经…同意`, `关于印发《…》的通知`, `关于印发…的通知`.
    private static @Nullable String quoted(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(paragraphs.size(), 60))) {
            String text = paragraph.view().text();
            for (int open = text.indexOf('《'); open >= 0 && open < 400; open = text.indexOf('《', open + 1)) {
                int close = text.indexOf('》', open);
                if (close < 0) {
                    break;
                }
                boolean announced = text.startsWith("印发", close + 1)
                        || text.startsWith("已", close + 1)
                        || text.startsWith("转发", close + 1)
                        || text.startsWith("下发", close + 1)
                        || text.startsWith("印发", open - 2);
                if (announced && PLAN_END.endingAt(text, open + 1, close) > 0) {
                    return text.substring(open + 1, close);
                }
            }
        }
        return null;
    }
}

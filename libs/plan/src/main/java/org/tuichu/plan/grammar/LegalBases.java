package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.ProblemReason;
import org.tuichu.plan.ProgrammeDraft.LegalBasis;
import org.tuichu.plan.Span;

/// Collects the laws, catalogues and papers that a plan names, each once, in order of first mention.
final class LegalBases {
    private static final Words LAW = Vocabulary.of("laws.txt").words("law");
    private static final Words FORM = Vocabulary.of("laws.txt").words("form");
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST = 2_000;
    private static final double SAME = 0.8;

    private final String ownTitle;
    private final @Nullable String ownNumber;
    private final Problems problems;
    private final List<String> shortNames = new ArrayList<>();
    private final Map<String, Integer> byTitle = new HashMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();
    private final List<LegalBasis> found = new ArrayList<>();

    private LegalBases(String ownTitle, @Nullable String ownNumber, Problems problems) {
        this.ownTitle = ownTitle;
        this.ownNumber = ownNumber;
        this.problems = problems;
    }

    static List<LegalBasis> of(List<View> views, String ownTitle, @Nullable String ownNumber, Problems problems) {
        var bases = new LegalBases(ownTitle, ownNumber, problems);
        views.forEach(bases::read);
        return bases.found;
    }

    private void read(View view) {
        String text = view.text();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '《') {
                i = title(view, i);
                continue;
            }
            int law = LAW.startingAt(text, i);
            if (law > 0 && !text.startsWith("律", i + law) && !text.startsWith("规", i + law)) {
                int from = text.startsWith("中华人民共和国", i - 7) ? i - 7 : i;
                add(text.substring(from, i + law), null, view.span(from, i + law));
                i += law;
                continue;
            }
            DocumentNumber number = DocumentNumber.at(text, i, 0);
            if (number != null) {
                addNumber(number, view);
                i = number.to();
                continue;
            }
            i++;
        }
    }

    /// A title in 《》 with the number or edition behind it; returns where to go on.
    private int title(View view, int open) {
        String text = view.text();
        int close = closing(text, open);
        if (close < 0) {
            return open + 1;
        }
        boolean unclosed = text.charAt(close) != '》';
        String title = text.substring(open + 1, close);
        int after = unclosed ? close : close + 1;
        String number = null;
        if (after < text.length() && Letters.isRemarkOpening(text.charAt(after))) {
            int end = remarkEnd(text, after);
            number = PaperNumber.in(text, after + 1, end);
            shortName(text, after, end);
            boolean edition = number == null && isEdition(text, after, end);
            title = edition ? title + text.substring(after, end + 1) : title;
            after = end + 1;
        }
        if (unclosed) {
            problems.add(ProblemReason.TITLE_UNCLOSED, view.span(open, close));
        }
        if (!isAnnouncement(text, after) && !isLocation(text, open)) {
            add(title, number, view.span(open, after));
        }
        return after;
    }

    /// The 》 that closes the title; where it was forgotten, the bracket with the number.
    private static int closing(String text, int open) {
        int depth = 0;
        int limit = Math.min(text.length(), open + LONGEST_TITLE);
        for (int i = open; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '《' && i > open && depth == 1 && text.startsWith("、", i - 1)) {
                break;
            }
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            if (Letters.isRemarkOpening(c) && endsUnclosedTitle(text, i, limit)) {
                return i;
            }
        }
        return -1;
    }

    /// A bracket that holds a number, with the sentence going on behind it and no 》 to come.
    private static boolean endsUnclosedTitle(String text, int bracket, int limit) {
        if (bracket + 1 >= limit || !Letters.isHan(text.charAt(bracket + 1))) {
            return false;
        }
        DocumentNumber number = DocumentNumber.first(text, bracket + 1, Math.min(limit, bracket + LONGEST_NUMBER));
        int after = remarkEnd(text, bracket) + 1;
        return number != null
                && number.from() == bracket + 1
                && after < text.length()
                && "、，。等文的要".indexOf(text.charAt(after)) >= 0
                && !closesSoon(text, after, limit);
    }

    private static boolean closesSoon(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == '《') {
                return false;
            }
            if (text.charAt(i) == '》') {
                return true;
            }
        }
        return false;
    }

    private static int remarkEnd(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length() && i < open + LONGEST_TITLE; i++) {
            depth += Letters.isOpening(text.charAt(i)) ? 1 : Letters.isClosing(text.charAt(i)) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return open;
    }

    /// `（以下简称《工作方案》）`: later mentions of the short name are no further basis.
    private void shortName(String text, int from, int to) {
        int at = text.indexOf("简称", from);
        if (at >= 0 && at < to) {
            int open = indexOfAny(text, "《“\"", at, to);
            int close = open < 0 ? -1 : indexOfAny(text, "》”\"", open + 1, to + 1);
            if (close > 0) {
                shortNames.add(text.substring(open + 1, close));
            }
        }
    }

    private static int indexOfAny(String text, String any, int from, int to) {
        for (int i = from; i < to; i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEdition(String text, int open, int close) {
        String inner = text.substring(open + 1, Math.max(open + 1, close));
        return inner.length() <= 12
                && (inner.endsWith("年本")
                        || inner.endsWith("版")
                        || inner.endsWith("年")
                        || inner.endsWith("修正")
                        || inner.endsWith("修订")
                        || inner.endsWith("试行")
                        || inner.endsWith("本")
                        || (inner.startsWith("第") && inner.endsWith("批")));
    }

    private static boolean isAnnouncement(String text, int after) {
        return text.startsWith("印发给", after)
                || text.startsWith("已经", after)
                || text.startsWith("已", after)
                || text.startsWith("解读", after);
    }

    private static boolean isLocation(String text, int open) {
        return text.startsWith("附件：", open - 3)
                || text.startsWith("附件:", open - 3)
                || text.startsWith("解读：", open - 3)
                || text.startsWith("解读:", open - 3)
                || text.startsWith("填报", open - 2)
                || text.startsWith("填写", open - 2);
    }

    private void addNumber(DocumentNumber number, View view) {
        if (!number.written().equals(ownNumber) && !byNumber.containsKey(number.written())) {
            add(null, number.written(), view.span(number.from(), number.to()));
        }
    }

    /// Tables and letters to be filled in are no bases.
    private static boolean isForm(String title) {
        return FORM.endingAt(title, 0, title.length()) > 0;
    }

    /// The plan's own title, as its notice quotes it, perhaps with a slip; not that of the plan of the level above.
    private boolean isOwn(String title) {
        String bare = title.startsWith("关于印发") ? title.substring(4) : title;
        int place = Places.length(bare);
        int ownPlace = Places.length(ownTitle);
        boolean elsewhere =
                place > 0 && ownPlace > 0 && !bare.substring(0, place).equals(ownTitle.substring(0, ownPlace));
        return !elsewhere && Similarity.of(bare, ownTitle) > SAME;
    }

    private void add(@Nullable String title, @Nullable String number, Span span) {
        if (found.size() >= MOST
                || (title != null
                        && (isForm(title) || shortNames.contains(title) || title.isEmpty() || isOwn(title)))) {
            return;
        }
        String key = title == null ? "" : key(title);
        Integer known = title == null ? null : byTitle.get(key);
        if (known == null && number != null) {
            known = byNumber.get(number);
        }
        if (known == null) {
            known = found.size();
            found.add(new LegalBasis(title, number, span));
        } else if ((found.get(known).number() == null && number != null)
                || (found.get(known).title() == null && title != null)) {
            LegalBasis basis = found.get(known);
            found.set(
                    known,
                    new LegalBasis(
                            basis.title() == null ? title : basis.title(),
                            basis.number() == null ? number : basis.number(),
                            basis.span()));
        }
        if (title != null) {
            byTitle.put(key, known);
        }
        if (number != null) {
            byNumber.put(number, known);
        }
    }

    /// Brackets and the country's name make no difference between two titles.
    private static String key(String title) {
        var key = new StringBuilder();
        String bare = title.startsWith("中华人民共和国") ? title.substring(7) : title;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!Letters.isOpening(c) && !Letters.isClosing(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }
}

package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.ProgrammeDraft.Member;
import org.tuichu.plan.Span;

/// Reads who sits in the leading group: rosters in lines, and the sentences that name the office and its head.
///
/// Blanks part name and post here, so lines are read as printed.
final class LeadingGroup {
    private static final Vocabulary VOCABULARY = Vocabulary.of("people.txt");
    private static final Words ROLE = VOCABULARY.words("role");
    private static final Words OFFICE = VOCABULARY.words("office");
    private static final Words POST = VOCABULARY.words("post");
    private static final int LONGEST_ROW = 60;
    private static final int LONGEST_NAME = 4;

    private final List<Member> members = new ArrayList<>();
    private @Nullable String role;

    private LeadingGroup() {}

    static List<Member> of(List<Paragraph> paragraphs) {
        var group = new LeadingGroup();
        for (Paragraph paragraph : paragraphs) {
            for (Line line : paragraph.lines()) {
                group.line(line);
            }
            group.sentence(paragraph.view());
        }
        return group.members;
    }

    /// `组 长：甲 职务`, `成员：乙（职务）、丙（职务）`; rows without a role go on with the one above.
    private void line(Line line) {
        String text = line.view().text();
        int word = ROLE.startingAt(text, 0);
        if (word > 0 && word < text.length() && Letters.isColon(text.charAt(word))) {
            role = text.substring(0, word);
            people(line.view().from(word + 1));
        } else if (role != null && text.length() <= LONGEST_ROW && text.indexOf('。') < 0 && text.indexOf('：') < 0) {
            int before = members.size();
            people(line.view());
            role = members.size() == before ? null : role;
        } else {
            role = null;
        }
    }

    private void people(View view) {
        if (view.isEmpty()) {
            return;
        }
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= view.length(); i++) {
            char c = i == view.length() ? '、' : view.at(i);
            depth += Letters.isOpening(c) ? 1 : Letters.isClosing(c) ? -1 : 0;
            if (depth <= 0 && ("、，；,;。".indexOf(c) >= 0)) {
                person(view.sub(from, i));
                from = i + 1;
            }
        }
    }

    /// One person: a name of two to four characters, then the post in brackets or behind a blank.
    private void person(View view) {
        String text = view.text();
        int open = 0;
        while (open < text.length() && !Letters.isRemarkOpening(text.charAt(open))) {
            open++;
        }
        if (open < text.length()
                && open >= 2
                && open <= LONGEST_NAME
                && Letters.isClosing(text.charAt(text.length() - 1))) {
            add(view.sub(0, open), text.substring(open + 1, text.length() - 1));
            return;
        }
        int end = nameEnd(view);
        if (end > 0) {
            add(view.sub(0, end), end < text.length() ? text.substring(end) : null);
        }
    }

    /// Names of two characters are printed with a blank inside; the next blank ends the name.
    private int nameEnd(View view) {
        int longest = Math.min(LONGEST_NAME, view.length());
        for (int i = 2; i <= longest; i++) {
            boolean blank = i == view.length() || view.origin()[i] > view.origin()[i - 1] + 1;
            if (blank && isName(view.text(), i)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isName(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (!Letters.isHan(text.charAt(i)) && text.charAt(i) != '·') {
                return false;
            }
        }
        return POST.endingAt(text, 0, end) == 0;
    }

    private void add(View name, @Nullable String post) {
        if (role != null && members.size() < 1_000) {
            Span span = name.span();
            members.add(new Member(role, name.text(), post == null || post.isEmpty() ? null : post, span));
        }
    }

    /// `办公室主任王阳（兼）`, `办公室主任由甲担任`.
    private void sentence(View view) {
        String text = view.text();
        for (String title : List.of("办公室主任", "办公室副主任")) {
            for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
                int from = at + title.length();
                boolean by = text.startsWith("由", from);
                from += by || (from < text.length() && Letters.isColon(text.charAt(from))) ? 1 : 0;
                int end = from;
                while (end < text.length()
                        && end - from <= LONGEST_NAME
                        && Letters.isHan(text.charAt(end))
                        && text.charAt(end) != '兼'
                        && !text.startsWith("担任", end)
                        && !text.startsWith("同志", end)) {
                    end++;
                }
                if (end - from >= 2 && end - from <= 3 && !UnitNames.isUnit(text, from, end) && ends(text, end)) {
                    String kept = role;
                    role = title;
                    add(view.sub(from, end), null);
                    role = kept;
                }
            }
        }
    }

    private static boolean ends(String text, int at) {
        return at >= text.length()
                || "（(兼，。；,;".indexOf(text.charAt(at)) >= 0
                || text.startsWith("担任", at)
                || text.startsWith("同志", at);
    }

    /// Where the group's office sits: `办公室设在市工信局`, `领导小组办公室（区经济信息委）`.
    static @Nullable String office(List<View> views) {
        for (View view : views) {
            String text = view.text();
            for (int at = OFFICE.find(text, 0, text.length()); at >= 0; at = OFFICE.find(text, at + 1, text.length())) {
                int from = at + OFFICE.startingAt(text, at);
                int end = UnitNames.end(text, from);
                if (end > from && !text.startsWith("设", end)) {
                    return text.substring(from, end);
                }
            }
        }
        for (View view : views) {
            String unit = bracketed(view.text());
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private static @Nullable String bracketed(String text) {
        for (int at = text.indexOf("小组办公室"); at >= 0; at = text.indexOf("小组办公室", at + 1)) {
            int open = at + 5;
            if (open + 2 < text.length() && Letters.isRemarkOpening(text.charAt(open))) {
                int end = UnitNames.end(text, open + 1);
                boolean upper = text.lastIndexOf("市", at) > text.lastIndexOf("区", at);
                if (end > open + 1 && end < text.length() && Letters.isClosing(text.charAt(end)) && !upper) {
                    return text.substring(open + 1, end);
                }
            }
        }
        return null;
    }
}

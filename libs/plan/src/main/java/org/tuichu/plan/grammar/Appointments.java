package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.ProgrammeDraft.Member;

/// Reads who holds a role from sentences: `由副县长甲任组长`, `组长由县长乙担任`, `办公室主任丙（兼）`.
final class Appointments {
    private static final Vocabulary VOCABULARY = Vocabulary.of("people.txt");
    private static final Words ROLE = VOCABULARY.words("role");
    /// `任专班办公室主任`.
    private static final Words BODY = Vocabulary.of("sentences.txt").words("founded body");
    private static final Words HOLDS = VOCABULARY.words("holds");
    private static final List<String> OFFICE_HEADS = List.of("办公室主任", "办公室副主任");
    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_POST = 30;
    private static final int LONGEST_LIST = 120;

    private final List<Member> members = new ArrayList<>();

    private Appointments() {}

    static List<Member> of(List<View> paragraphs) {
        var appointments = new Appointments();
        for (View paragraph : paragraphs) {
            appointments.heldBy(paragraph);
            appointments.heldRole(paragraph);
            appointments.officeHead(paragraph);
        }
        return appointments.members;
    }

    /// `由常务副县长甲任组长`, `乙兼任办公室主任`.
    private void heldBy(View view) {
        String text = view.text();
        for (int i = HOLDS.find(text, 0, text.length()); i >= 0; i = HOLDS.find(text, i + 1, text.length())) {
            int from = i + HOLDS.startingAt(text, i);
            int role = ROLE.startingAt(text, from);
            if (role == 0) {
                from += BODY.startingAt(text, from);
                role = ROLE.startingAt(text, from);
            }
            if (role > 0) {
                persons(view, clauseStart(text, i), i, text.substring(from, from + role));
                i = from;
            }
        }
    }

    private static int clauseStart(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_LIST && "，。；,;".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int with = text.lastIndexOf('以', end);
        int by = Math.max(text.lastIndexOf('由', end), text.startsWith("及", with + 1) ? with + 1 : with);
        return by >= start ? by + 1 : start;
    }

    /// `组长由县长乙担任`.
    private void heldRole(View view) {
        String text = view.text();
        for (int by = text.indexOf('由'); by >= 0; by = text.indexOf('由', by + 1)) {
            int role = ROLE.endingAt(text, 0, by);
            int end = role == 0 ? -1 : holdingEnd(text, by);
            if (end > by && end - by < LONGEST_POST) {
                person(view, by + 1, end, text.substring(by - role, by));
            }
        }
    }

    /// Where 担任, 兼任 or 兼 begins in the clause behind 由, -1 if none does.
    private static int holdingEnd(String text, int by) {
        for (int i = by + 1; i < text.length() && "，。；,;".indexOf(text.charAt(i)) < 0; i++) {
            if (text.startsWith("担任", i) || text.charAt(i) == '兼') {
                return i;
            }
        }
        return -1;
    }

    /// `局长甲、主任乙`; a post may hold a 、 itself: `县委常委、副县长甲`.
    private void persons(View view, int from, int to, String role) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || view.at(i) == '、') {
                int before = members.size();
                person(view, Math.max(start, i - LONGEST_POST), i, role);
                start = members.size() > before ? i + 1 : start;
            }
        }
    }

    private void person(View view, int from, int to, String role) {
        int end = view.text().startsWith("同志", Math.max(from, to - 2)) && to - 2 > from ? to - 2 : to;
        String text = view.text().substring(from, end);
        int post = Roster.postEnd(text);
        if (post > 0) {
            add(role, view.sub(from + post, end), text.substring(0, post));
        } else if (text.length() <= LONGEST_NAME && Roster.isName(text, 0, text.length())) {
            add(role, view.sub(from, end), "");
        }
    }

    /// `办公室主任王阳（兼）`.
    private void officeHead(View view) {
        String text = view.text();
        for (String role : OFFICE_HEADS) {
            for (int at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + 1)) {
                int from = at + role.length();
                from += from < text.length() && Letters.isColon(text.charAt(from)) ? 1 : 0;
                int end = from;
                while (end < text.length()
                        && end - from <= LONGEST_NAME
                        && Letters.isHan(text.charAt(end))
                        && text.charAt(end) != '兼') {
                    end++;
                }
                boolean ended = end < text.length() && "（(兼".indexOf(text.charAt(end)) >= 0;
                if (ended && end - from <= LONGEST_NAME && Roster.isName(text, from, end) && text.charAt(from) != '由') {
                    add(role, view.sub(from, end), "");
                }
            }
        }
    }

    private void add(String role, View name, String post) {
        boolean known = members.stream()
                .anyMatch(member -> member.role().equals(role) && member.name().equals(name.text()));
        if (!known) {
            members.add(new Member(role, name.text(), post.isEmpty() ? null : post, name.span()));
        }
    }
}

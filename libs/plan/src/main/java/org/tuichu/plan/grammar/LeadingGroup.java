package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.ProgrammeDraft.Member;

/// Who sits in the leading group, and where its office is.
final class LeadingGroup {
    private static final Words OFFICE = Vocabulary.of("people.txt").words("office");
    private static final int MOST = 1_000;

    private LeadingGroup() {}

    /// From rosters in lines, from tables and from sentences; each role of a person once.
    static List<Member> of(List<Paragraph> paragraphs, List<Member> tabled) {
        var members = new ArrayList<Member>(Roster.of(paragraphs));
        members.addAll(tabled);
        members.addAll(Appointments.of(paragraphs.stream().map(Paragraph::view).toList()));
        var distinct = new ArrayList<Member>();
        for (Member member : members.subList(0, Math.min(members.size(), MOST))) {
            boolean known = distinct.stream()
                    .anyMatch(other ->
                            other.role().equals(member.role()) && other.name().equals(member.name()));
            if (!known) {
                distinct.add(member);
            }
        }
        return distinct;
    }

    /// Where the group's office sits: `办公室设在市工信局`, `领导小组办公室（区经济信息委）`.
    static @Nullable String office(List<View> views) {
        for (View view : views) {
            String text = view.text();
            for (int at = OFFICE.find(text, 0, text.length()); at >= 0; at = OFFICE.find(text, at + 1, text.length())) {
                int from = at + OFFICE.startingAt(text, at);
                int end = UnitNames.end(text, from);
                if (end > from) {
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

    /// The office in a bracket behind the body's name; that of the level above does not count.
    private static @Nullable String bracketed(String text) {
        for (int at = text.indexOf("小组办公室"); at >= 0; at = text.indexOf("小组办公室", at + 1)) {
            int open = at + "小组办公室".length();
            if (open + 2 < text.length() && Letters.isRemarkOpening(text.charAt(open))) {
                int end = UnitNames.end(text, open + 1);
                boolean closed = end > open + 1 && end < text.length() && Letters.isClosing(text.charAt(end));
                boolean upper = text.lastIndexOf('市', at) > text.lastIndexOf('区', at);
                if (closed && !upper) {
                    return text.substring(open + 1, end);
                }
            }
        }
        return null;
    }
}

package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty.Contact;
import org.tuichu.plan.Span;

/// Reads the contacts of an annex row: unit, section and telephone, in one line or broken over several.
final class Contacts {
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 13;

    private Contacts() {}

    static List<Contact> of(Source source, Span span) {
        View view = source.view(span.start(), span.end());
        String text = view.text();
        var contacts = new ArrayList<Contact>();
        String unit = null;
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int end = phoneEnd(text, i);
            if (end - i < SHORTEST_PHONE) {
                i = Math.max(end, i + 1);
                continue;
            }
            int split = unitEnd(view, from, i);
            unit = split > from ? text.substring(from, split) : unit;
            String section = clean(text.substring(split, i));
            contacts.add(new Contact(unit, section.isEmpty() ? null : section, text.substring(i, end)));
            from = end;
            i = end;
        }
        return contacts;
    }

    private static String clean(String section) {
        int from = 0;
        int to = section.length();
        while (from < to && "、，；：,;:".indexOf(section.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "、，；：,;:（(".indexOf(section.charAt(to - 1)) >= 0) {
            to--;
        }
        return section.substring(from, to);
    }

    private static int phoneEnd(String text, int at) {
        int end = at;
        while (end < text.length()
                && end - at < LONGEST_PHONE
                && (Letters.isDigit(text.charAt(end)) || (end > at && Letters.isDash(text.charAt(end))))) {
            end++;
        }
        return end;
    }

    /// Where the unit ends and the section begins: behind 局, 委, 行 …, or else at a line break or blank.
    private static int unitEnd(View view, int from, int to) {
        String text = view.text();
        for (int i = from + 2; i <= to; i++) {
            boolean end = i < to && isOffice(text, from, i) && !"管理部门员".contains(text.substring(i, i + 1));
            if (end) {
                return i;
            }
        }
        for (int i = from + 2; i < to; i++) {
            if (view.origin()[i] > view.origin()[i - 1] + 1 && startsUnit(text, from)) {
                return i;
            }
        }
        return startsUnit(text, from) && isOffice(text, from, to) ? to : from;
    }

    private static boolean startsUnit(String text, int from) {
        return "市区县州省".indexOf(text.charAt(from)) >= 0
                || Places.startsWithPlace(text.substring(from, Math.min(text.length(), from + 12)));
    }

    private static boolean isOffice(String text, int from, int to) {
        String name = text.substring(from, to);
        boolean ends = name.endsWith("局")
                || name.endsWith("委")
                || name.endsWith("支行")
                || name.endsWith("公司")
                || name.endsWith("委员会")
                || name.endsWith("管委会")
                || name.endsWith("政府")
                || name.endsWith("法院")
                || (name.endsWith("部") && name.length() > 3);
        return (ends && startsUnit(text, from))
                || (ends && name.startsWith("人行"))
                || (name.endsWith("局") && name.length() >= 4);
    }
}

package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty.Contact;
import org.tuichu.plan.Span;

/// Reads the contacts of an annex row: unit, section and telephone, in one line or broken over several.
final class Contacts {
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 13;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_PLACE = 6;
    private static final Words ENDS = Vocabulary.of("tables.txt").words("UNIT_END");

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
            int split = unitEnd(view, from, i, source.raw());
            unit = split > from ? clean(text.substring(from, split)) : unit;
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

    /// Where the unit ends and the section begins: at a line break behind a whole name, else behind 局, 委, 行 …
    private static int unitEnd(View view, int from, int to, String raw) {
        String text = view.text();
        for (int i = from + 2; i < to; i++) {
            boolean broken =
                    raw.substring(view.origin()[i - 1], view.origin()[i]).indexOf('\n') >= 0;
            if (broken && isWholeName(text, from, i)) {
                return i;
            }
        }
        for (int i = from + 2; i <= to; i++) {
            if (ENDS.endingAt(text, from, i) > 0 && isWholeName(text, from, i) && !continues(text, i, to)) {
                return i;
            }
        }
        for (int i = from + 2; i < to; i++) {
            if (view.origin()[i] > view.origin()[i - 1] + 1 && startsUnit(text, from)) {
                return i;
            }
        }
        return from;
    }

    private static boolean isWholeName(String text, int from, int to) {
        boolean section = text.startsWith("办公室", to - 3) || text.startsWith("中心", to - 2) || text.charAt(to - 1) == '队';
        return UnitNames.isUnit(text, from, to) && (startsUnit(text, from) || (!section && to - from >= SHORTEST_NAME));
    }

    /// `市生态环境局` before `某某分局`, `发展改革委` before `员会`.
    private static boolean continues(String text, int at, int to) {
        int branch = text.indexOf("分局", at);
        return text.startsWith("员会", at) || (branch > at && branch < to && branch - at <= LONGEST_PLACE);
    }

    private static boolean startsUnit(String text, int from) {
        return "市区县州省".indexOf(text.charAt(from)) >= 0
                || Places.startsWithPlace(text.substring(from, Math.min(text.length(), from + 12)));
    }
}

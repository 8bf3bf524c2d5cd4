package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty;

/// Duties that an annex gives unit by unit (职责分工): numbered items whose titles are units.
///
/// Rosters, lists and forms have no such items and are passed over. Paths begin with the annex: `附件2/(一)`.
final class AnnexDuties {
    private static final String ANNEX = "附件";
    private static final int FEWEST = 2;

    private AnnexDuties() {}

    /// `behind` are the paragraphs behind the body.
    static List<Duty> of(List<View> behind, int year, int nesting, Problems problems) {
        var duties = new ArrayList<Duty>();
        for (int from = 0; from < behind.size(); ) {
            int to = from + 1;
            while (to < behind.size() && !Annexes.startsAnnex(behind.get(to).text())) {
                to++;
            }
            List<View> section = behind.subList(from, to);
            if (isByUnit(Outline.of(section, new Problems()))) {
                var root = Outline.of(section, problems);
                new DutyReader(year, nesting, problems)
                        .read(root)
                        .forEach(duty -> duties.add(in(name(section.get(0)), duty)));
            }
            from = to;
        }
        return duties;
    }

    /// Several items, and more of them have units as titles than not.
    private static boolean isByUnit(Item root) {
        long units = root.children().stream()
                .filter(item -> !ItemUnits.inTitle(Heading.of(item.head())).isEmpty())
                .count();
        return units >= FEWEST && 2 * units > root.children().size();
    }

    /// `附件2`; `附件` where it has no number.
    private static String name(View heading) {
        String text = heading.text();
        int word = text.indexOf(ANNEX);
        int from = word < 0 ? text.length() : word + ANNEX.length();
        return ANNEX + text.substring(from, TimePoint.digits(text, from));
    }

    private static Duty in(String annex, Duty duty) {
        return new Duty(
                annex + "/" + duty.path(),
                duty.heading(),
                duty.text(),
                duty.span(),
                duty.dimension(),
                duty.responsible(),
                duty.deadlines(),
                duty.clock(),
                duty.publications(),
                duty.contacts());
    }
}

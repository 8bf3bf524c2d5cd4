package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;

/// Gathers the units that an item names outside its sentences: in brackets, fields, its title, or a default for a
/// whole section.
final class ItemUnits {
    private final int nesting;

    ItemUnits(int nesting) {
        this.nesting = nesting;
    }

    /// Units by which an item speaks for all that stands below it.
    List<NamedUnit> ofHeading(Item item) {
        var units = new ArrayList<NamedUnit>();
        for (View paragraph : item.paragraphs()) {
            units.addAll(inBrackets(paragraph));
            units.addAll(SectionDefault.units(paragraph));
        }
        item.fields().forEach(field -> units.addAll(inField(field)));
        return units.isEmpty() ? inTitle(Heading.of(item.head())) : units;
    }

    List<NamedUnit> inBrackets(View paragraph) {
        var units = new ArrayList<NamedUnit>();
        for (Brackets.Pair remark : Brackets.remarks(paragraph.text(), nesting)) {
            if (isAtBreak(paragraph.text(), remark) && Responsibility.isResponsibility(paragraph.text(), remark)) {
                units.addAll(Responsibility.read(remark.inner(paragraph)));
            }
        }
        return units;
    }

    /// A bracket with units closes a title, a sentence or a paragraph.
    private static boolean isAtBreak(String text, Brackets.Pair remark) {
        int after = remark.close() + 1;
        return after >= text.length()
                || "。；;，,：:".indexOf(text.charAt(after)) >= 0
                || (remark.open() > 0 && Letters.isSentenceEnd(text.charAt(remark.open() - 1)))
                || Fields.startsField(text.substring(remark.open(), Math.min(remark.close(), remark.open() + 24)))
                || Letters.isOpening(text.charAt(after));
    }

    List<NamedUnit> inField(View field) {
        String text = field.text();
        if (Letters.isRemarkOpening(text.charAt(0))) {
            List<Brackets.Pair> remarks = Brackets.remarks(text, nesting);
            if (!remarks.isEmpty() && remarks.get(0).close() >= text.length() - 2) {
                return Responsibility.read(remarks.get(0).inner(field));
            }
        }
        return Responsibility.read(field);
    }

    /// `（三）市财政局：负责…`: the title is the unit.
    static List<NamedUnit> inTitle(Heading heading) {
        String name = heading.name();
        return heading.isTitle()
                        && !Founding.is(name)
                        && heading.item().text().startsWith(name)
                        && Responsibility.isUnitList(name)
                ? UnitList.inBracket(heading.item(), 0, name.length(), "").units()
                : List.of();
    }

    /// The view without the brackets that name units.
    View without(View view) {
        List<Brackets.Pair> remarks = Brackets.remarks(view.text(), nesting);
        var rest = new ArrayList<View>();
        int from = 0;
        for (Brackets.Pair remark : remarks) {
            if (Responsibility.isResponsibility(view.text(), remark)) {
                rest.add(view.sub(from, remark.open()));
                from = remark.close() + 1;
            }
        }
        rest.add(view.from(from));
        return View.join(rest);
    }
}

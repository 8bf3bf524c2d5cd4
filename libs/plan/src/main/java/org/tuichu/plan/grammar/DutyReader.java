package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Responsible;
import org.tuichu.plan.Duty.Role;
import org.tuichu.plan.ProblemReason;

/// Walks the outline and turns its items into duties with what they say themselves and what they inherit.
final class DutyReader {
    private final int year;
    private final Problems problems;
    private final ItemUnits units;
    private final DutyText texts;
    private final List<Duty> duties = new ArrayList<>();

    DutyReader(int year, int nesting, Problems problems) {
        this.year = year;
        this.problems = problems;
        units = new ItemUnits(nesting);
        texts = new DutyText(units);
    }

    List<Duty> read(Item root) {
        if (root.children().isEmpty()) {
            unnumbered(root);
        }
        root.children().forEach(child -> visit(child, Inherited.NOTHING));
        return duties;
    }

    /// What an item has from those above it: units of the nearest bracket, the stage's window, titles nearest first.
    private record Inherited(List<NamedUnit> units, List<Deadline> window, List<String> titles) {
        static final Inherited NOTHING = new Inherited(List.of(), List.of(), List.of());
    }

    private void visit(Item item, Inherited above) {
        Heading heading = Heading.of(item.head());
        if (texts.isBackground(item, heading)) {
            return;
        }
        List<Deadline> window = window(item, above);
        boolean leaf = item.children().isEmpty();
        if (leaf ? texts.isDuty(item, heading) : texts.demandsItself(item, heading)) {
            texts.parts(item, heading).forEach(part -> duties.add(duty(part, item, heading, above, window)));
        }
        if (leaf) {
            return;
        }
        List<NamedUnit> own = units.ofHeading(item);
        var titles = new ArrayList<String>();
        titles.add(heading.name());
        titles.addAll(above.titles());
        var inherited = new Inherited(own.isEmpty() ? above.units() : own, window, titles);
        item.children().forEach(child -> visit(child, inherited));
    }

    private List<Deadline> window(Item item, Inherited above) {
        List<TimeExpression> windows = Stages.windows(item, year);
        if (!windows.isEmpty()) {
            return Deadlines.of(item.head(), windows, true, problems);
        }
        List<Deadline> own = item.children().isEmpty() ? List.of() : new SectionTimes(item, year, problems).deadlines();
        return own.isEmpty() ? above.window() : own;
    }

    private Duty duty(Part part, Item item, Heading itemHeading, Inherited above, List<Deadline> window) {
        View view = part.view();
        List<Responsible> responsible = responsible(part, above.units());
        if (responsible.isEmpty()) {
            problems.add(ProblemReason.NOBODY_NAMED, part.span());
        }
        return new Duty(
                part.path(),
                part.heading().name(),
                part.text(),
                part.span(),
                dimension(part, itemHeading, view.text(), above),
                responsible,
                deadlines(part, item, window),
                Clocks.of(view, problems),
                Publications.of(view),
                List.of());
    }

    private static Dimension dimension(Part part, Heading item, String text, Inherited above) {
        var titles = new ArrayList<String>();
        if (item.isTitle() && !part.heading().name().equals(item.name())) {
            titles.add(item.name());
        }
        titles.addAll(above.titles());
        Heading heading = part.heading();
        if (heading.isTitle() && ItemUnits.inTitle(heading).isEmpty()) {
            return Dimensions.ofTitled(heading.name(), titles, text);
        }
        View first = part.paragraphs().get(0);
        View view = first.from(Math.min(first.length(), heading.end()));
        int subject = UnitList.inText(view, 0).end();
        String clause = clause(view.text().substring(subject));
        return !part.heading().name().equals(item.name()) && Dimensions.isInstrument(item.name())
                ? Dimensions.ofPart(clause, titles, text)
                : Dimensions.ofUntitled(clause, titles, text);
    }

    /// The first clause that is more than a date.
    private static String clause(String text) {
        int from = 0;
        int end = clauseEnd(text, from);
        while (end < text.length() && TimeExpressions.isTime(text.substring(from, end))) {
            from = end + 1;
            end = clauseEnd(text, from);
        }
        return text.substring(from, end);
    }

    private static int clauseEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Letters.isComma(text.charAt(end)) && !Letters.isSentenceEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// A bracket, field or title of its own decides, else the nearest one above, else the subjects of its sentences.
    private List<Responsible> responsible(Part part, List<NamedUnit> inherited) {
        var decisive = new ArrayList<NamedUnit>();
        part.paragraphs().forEach(paragraph -> decisive.addAll(units.inBrackets(paragraph)));
        part.fields().forEach(field -> decisive.addAll(units.inField(field)));
        if (decisive.isEmpty()) {
            decisive.addAll(ItemUnits.inTitle(part.heading()));
        }
        boolean own = !decisive.isEmpty();
        if (!own) {
            decisive.addAll(inherited);
        }
        var subjects = new ArrayList<NamedUnit>();
        part.paragraphs().forEach(paragraph -> subjects.addAll(subjects(part, paragraph)));
        if (decisive.isEmpty()) {
            return Units.responsible(subjects, false);
        }
        var responsible = new ArrayList<>(Units.responsible(decisive, !own));
        responsible.addAll(Units.responsible(Units.named(leads(subjects), responsible, !own), false));
        responsible.addAll(Units.responsible(Units.supporting(subjects, responsible, !own), false));
        return responsible;
    }

    /// A title that only a blank ends (`资金保障　县财政局对…`) is no part of the first unit's name.
    private static List<NamedUnit> subjects(Part part, View paragraph) {
        int title = part.heading().end();
        if (title == 0 || !paragraph.equals(part.heading().item()) || title >= paragraph.length()) {
            return Subjects.of(paragraph);
        }
        var subjects = new ArrayList<>(Subjects.of(paragraph.sub(0, title)));
        subjects.addAll(Subjects.of(paragraph.from(title)));
        return subjects;
    }

    private static List<NamedUnit> leads(List<NamedUnit> subjects) {
        return subjects.stream().filter(unit -> unit.role() == Role.LEAD).toList();
    }

    /// Its own times, except the window of the stage that its heading opens; else the inherited window.
    private List<Deadline> deadlines(Part part, Item item, List<Deadline> window) {
        List<TimeExpression> heading = part.index() > 0 ? List.of() : Stages.windows(item, year);
        View searched =
                part.view().from(heading.isEmpty() ? 0 : heading.getLast().to());
        var times = new ArrayList<>(Deadlines.of(searched, TimeExpressions.inText(searched, year), false, problems));
        for (View field : part.fields()) {
            times.addAll(Deadlines.of(field, TimeExpressions.inField(field, year), false, problems));
        }
        Contradictions.outside(times, window, problems);
        return times.isEmpty() ? window : times;
    }

    /// A plan without any number: each paragraph that tells a unit to act.
    private void unnumbered(Item root) {
        int count = 0;
        for (View paragraph : root.paragraphs()) {
            if (texts.namesUnits(paragraph) && DutyText.orders(paragraph)) {
                Heading heading = Heading.of(paragraph);
                var part = new Part("p" + ++count, 0, List.of(paragraph), List.of(), heading);
                duties.add(duty(part, new Item(null, null), heading, Inherited.NOTHING, List.of()));
            }
        }
    }
}

package org.tuichu.plan.grammar;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tuichu.plan.Duty;
import org.tuichu.plan.ProblemReason;
import org.tuichu.plan.Span;

/// Reports what looks like an order and became no duty, and what looks like a list of units and names none.
final class Unread {
    private static final Words SAYS_WHO = Vocabulary.of("responsibility.txt").words("says who");
    private static final Words DEMAND = Vocabulary.of("units.txt").words("demand");
    private static final int NESTING = 8;
    private static final int LONGEST_REMARK = 120;

    private final NavigableMap<Integer, Span> read;
    private final ItemUnits units;
    private final DutyText texts;
    private final Problems problems;

    private Unread(NavigableMap<Integer, Span> read, ItemUnits units, Problems problems) {
        this.read = read;
        this.units = units;
        this.texts = new DutyText(units);
        this.problems = problems;
    }

    static void report(Item root, List<Duty> duties, int nesting, Problems problems) {
        var read = new TreeMap<Integer, Span>();
        duties.forEach(duty -> read.merge(duty.span().start(), duty.span(), (a, b) -> a.end() < b.end() ? b : a));
        new Unread(read, new ItemUnits(nesting), problems).visit(root, false);
    }

    private void visit(Item item, boolean within) {
        boolean leaf = item.children().isEmpty();
        Heading heading = Heading.of(item.head());
        boolean background = within || texts.isBackground(item, heading);
        boolean lost = leaf && !background && !item.holdsTable() && item.marker() != null && isLost(item);
        item.paragraphs().forEach(paragraph -> paragraph(paragraph, leaf, lost && paragraph.equals(item.head())));
        item.fields().stream()
                .filter(field -> Fields.announcesUnits(field.text())
                        && units.inField(field).isEmpty())
                .forEach(field -> problems.add(ProblemReason.NO_UNIT_READ, field.span()));
        item.children().forEach(child -> visit(child, background));
    }

    /// Whether a numbered item says something and nothing in it became a duty.
    private boolean isLost(Item item) {
        if (item.holdsRoster() || !saysMoreThanFounding(item)) {
            return false;
        }
        int start = item.head().span().start();
        int end = item.paragraphs().isEmpty()
                ? start
                : item.paragraphs().getLast().span().end();
        return start <= end && read.subMap(start, true, end, true).isEmpty();
    }

    /// `二、组织领导`, and below it nothing but the sentence that founds a group, founds a group too.
    private static boolean saysMoreThanFounding(Item item) {
        boolean founds = item.paragraphs().size() > 1
                && item.paragraphs().stream().skip(1).allMatch(paragraph -> Founding.is(paragraph.text()))
                && Heading.of(item.head()).end() >= item.head().length();
        return !founds && DutyText.speaks(ownText(item.head()));
    }

    /// `县工信局要…`, rather than any sentence that a unit begins.
    private static boolean demands(View paragraph) {
        return Subjects.of(paragraph).stream()
                .anyMatch(unit -> DEMAND.startingAt(unit.view().text(), unit.to()) > 0);
    }

    /// By a certain unit, or by words that may be one.
    private static boolean saysWhoActs(View sentence) {
        return Subjects.of(sentence).stream()
                        .anyMatch(unit -> UnitNames.isOfficeName(unit.name()) || UnitNames.hasLevel(unit.name(), 0))
                || UnknownActor.actsIn(sentence);
    }

    /// Without its title, unless it is all title.
    private static View ownText(View paragraph) {
        int end = Heading.ofParagraph(paragraph).end();
        return end < paragraph.length() ? paragraph.from(end) : paragraph;
    }

    private void paragraph(View paragraph, boolean leaf, boolean lost) {
        Span span = paragraph.span();
        var known = read.floorEntry(span.start());
        boolean duty = known != null && span.end() <= known.getValue().end();
        if (!duty
                && Bullet.length(paragraph.text()) == 0
                && !SectionDefault.isIn(paragraph)
                && (lost
                        || demands(paragraph)
                        || (leaf && !units.inBrackets(paragraph).isEmpty())
                        || Sentences.of(ownText(paragraph)).stream().anyMatch(Unread::saysWhoActs))) {
            problems.add(ProblemReason.ORDER_UNREAD, span);
        }
        if (duty) {
            UnknownActor.takingPart(ownText(paragraph))
                    .forEach(body -> problems.add(ProblemReason.BODY_UNKNOWN, body.span()));
        }
        for (Brackets.Pair remark : Brackets.remarks(paragraph.text(), NESTING)) {
            View inner = remark.inner(paragraph);
            boolean says = inner.length() <= LONGEST_REMARK
                    && (SAYS_WHO.endingAt(inner.text(), 0, inner.length()) > 0 || Fields.announcesUnits(inner.text()));
            if (says && Responsibility.read(inner).isEmpty()) {
                problems.add(ProblemReason.NO_UNIT_READ, inner.span());
            }
        }
    }
}

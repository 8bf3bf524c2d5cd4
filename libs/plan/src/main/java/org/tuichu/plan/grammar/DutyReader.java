package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.Duty.Responsible;
import org.tuichu.plan.Duty.Role;
import org.tuichu.plan.ProgrammeDraft.Problem.Kind;
import org.tuichu.plan.Span;

/// Walks the outline and turns its items into duties: what is one, how it is split, what it inherits.
final class DutyReader {
    private static final Words BACKGROUND = Vocabulary.of("structure.txt").words("background");
    private static final Words TASK = Vocabulary.of("structure.txt").words("task");
    private static final Words ORDER = Vocabulary.of("dimensions.txt").words("verb");
    private static final Words FOUNDING = Vocabulary.of("sentences.txt").words("founding");
    private static final Words SECTION_DEFAULT = Vocabulary.of("sentences.txt").words("section default");
    private static final int SHORTEST_ORDER = 10;
    private static final int LONGEST_DEFAULT = 160;

    private final int year;
    private final int nesting;
    private final Problems problems;
    private final List<Duty> duties = new ArrayList<>();

    DutyReader(int year, int nesting, Problems problems) {
        this.year = year;
        this.nesting = nesting;
        this.problems = problems;
    }

    List<Duty> read(Item root) {
        if (root.children().isEmpty()) {
            unnumbered(root);
        } else {
            for (Item child : root.children()) {
                visit(child, new Inherited(List.of(), List.of(), List.of()));
            }
        }
        return duties;
    }

    /// What an item has from those above it: units of the nearest bracket, the stage's window, titles nearest first.
    private record Inherited(List<NamedUnit> units, List<Deadline> window, List<String> titles) {}

    private void visit(Item item, Inherited above) {
        Heading heading = Heading.of(item.head());
        if (isBackground(item, heading)) {
            return;
        }
        List<Deadline> window = window(item, above);
        List<NamedUnit> own = headingUnits(item);
        if (item.children().isEmpty() || demandsItself(item, heading)) {
            duties(item, heading, above, own, window);
        }
        if (item.children().isEmpty()) {
            return;
        }
        List<NamedUnit> shared = own.isEmpty() ? above.units() : own;
        var titles = new ArrayList<String>();
        titles.add(heading.name());
        titles.addAll(above.titles());
        var inherited = new Inherited(shared, window, titles);
        item.children().forEach(child -> visit(child, inherited));
    }

    private List<Deadline> window(Item item, Inherited above) {
        List<TimeExpression> windows = Stages.windows(item, year);
        if (!windows.isEmpty()) {
            return Deadlines.of(item.head(), windows, true, problems);
        }
        for (View field : item.fields()) {
            List<TimeExpression> times = item.children().isEmpty() ? List.of() : TimeExpressions.inField(field, year);
            if (!times.isEmpty()) {
                return Deadlines.of(field, times, true, problems);
            }
        }
        return above.window();
    }

    private static boolean isBackground(Item item, Heading heading) {
        String title = heading.isTitle() ? heading.name() : "";
        return BACKGROUND.in(title) && !TASK.in(title) && item.fields().isEmpty();
    }

    /// Units by which an item speaks for all that stands below it.
    private List<NamedUnit> headingUnits(Item item) {
        var units = new ArrayList<NamedUnit>();
        for (View paragraph : item.paragraphs()) {
            units.addAll(bracketUnits(paragraph));
            units.addAll(defaultUnits(paragraph));
        }
        item.fields().forEach(field -> units.addAll(fieldUnits(field)));
        return units;
    }

    /// `以下任务由市工信局、市发改委负责`.
    private static List<NamedUnit> defaultUnits(View paragraph) {
        String text = paragraph.text();
        if (paragraph.length() > LONGEST_DEFAULT) {
            return List.of();
        }
        int at = SECTION_DEFAULT.find(text, 0, text.length());
        int by = at < 0 ? -1 : text.indexOf("由", at);
        int end = by < 0 ? -1 : text.indexOf("负责", by);
        end = by >= 0 && end < 0 ? text.indexOf("牵头", by) : end;
        return end < 0 ? List.of() : Responsibility.read(paragraph.sub(by + 1, end + 2));
    }

    private List<NamedUnit> bracketUnits(View paragraph) {
        var units = new ArrayList<NamedUnit>();
        for (Brackets.Pair remark : Brackets.remarks(paragraph.text(), nesting)) {
            View inner = remark.inner(paragraph);
            if (isAtBreak(paragraph.text(), remark) && Responsibility.isResponsibility(paragraph.text(), remark)) {
                units.addAll(Responsibility.read(inner));
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
                || Fields.startsField(text.substring(remark.open(), remark.close()))
                || Letters.isOpening(text.charAt(after));
    }

    private List<NamedUnit> fieldUnits(View field) {
        String text = field.text();
        if (Letters.isRemarkOpening(text.charAt(0))) {
            List<Brackets.Pair> remarks = Brackets.remarks(text, nesting);
            if (!remarks.isEmpty() && remarks.get(0).close() >= text.length() - 2) {
                return Responsibility.read(remarks.get(0).inner(field));
            }
        }
        return Responsibility.read(field);
    }

    /// A heading with items below it is a duty only when its own text orders something.
    private boolean demandsItself(Item item, Heading heading) {
        if (!heading.isTitle() && item.head().isEmpty()) {
            return false;
        }
        View own = ownText(item, heading);
        String text = own.text();
        if (text.length() < SHORTEST_ORDER || Letters.isColon(text.charAt(text.length() - 1))) {
            return false;
        }
        return orders(own) && defaultUnits(own).isEmpty();
    }

    private View ownText(Item item, Heading heading) {
        View own = item.head().from(Math.min(heading.end(), item.head().length()));
        for (View paragraph : item.paragraphs()
                .subList(
                        Math.min(1, item.paragraphs().size()), item.paragraphs().size())) {
            own = own.plus(paragraph);
        }
        return withoutBracketUnits(own);
    }

    private View withoutBracketUnits(View view) {
        List<Brackets.Pair> remarks = Brackets.remarks(view.text(), nesting);
        View left = view;
        for (Brackets.Pair remark : remarks.reversed()) {
            if (Responsibility.isResponsibility(remark.inner(view).text())) {
                left = left.sub(0, remark.open()).plus(left.from(Math.min(left.length(), remark.close() + 1)));
            }
        }
        return left;
    }

    private static boolean orders(View text) {
        for (View sentence : Sentences.of(text)) {
            if (FOUNDING.find(sentence.text(), 0, sentence.length()) < 0 && ORDER.in(sentence.text())) {
                return true;
            }
        }
        return false;
    }

    /// The parts of an item: its first paragraphs, and each further one that names its own units.
    private void duties(Item item, Heading heading, Inherited above, List<NamedUnit> own, List<Deadline> window) {
        List<List<View>> parts = parts(item, heading);
        if (parts.isEmpty()) {
            return;
        }
        View all = parts.stream().flatMap(List::stream).reduce(View.EMPTY, View::plus);
        boolean onlyTitle = parts.size() == 1 && heading.isTitle() && heading.end() >= all.length();
        if ((!onlyTitle && !orders(ownText(item, heading)))
                || (onlyTitle && !ORDER.in(heading.name()) && own.isEmpty())) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            String path = parts.size() == 1 ? item.path() : item.path() + "/p" + (i + 1);
            Heading called = i == 0 ? heading : Heading.ofParagraph(parts.get(i).get(0));
            duties.add(
                    duty(new Part(path, i, i == parts.size() - 1, parts.get(i), called), item, heading, above, window));
        }
    }

    /// What of an item makes one duty: all of it, or its paragraphs from one that names its own units to the next.
    private record Part(String path, int index, boolean last, List<View> paragraphs, Heading heading) {
        View text() {
            return paragraphs.stream().reduce(View.EMPTY, View::plus);
        }

        Span span() {
            int start = paragraphs.get(0).span().start();
            return new Span(start, Math.max(start, paragraphs.getLast().span().end()));
        }
    }

    private List<List<View>> parts(Item item, Heading heading) {
        var parts = new ArrayList<List<View>>();
        boolean text = false;
        for (View paragraph : item.paragraphs()) {
            boolean first = parts.isEmpty();
            if (!first && text && namesUnits(paragraph)) {
                parts.add(new ArrayList<>());
            } else if (first) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(paragraph);
            text |= !first || heading.end() < paragraph.length();
        }
        return parts;
    }

    private boolean namesUnits(View paragraph) {
        return !bracketUnits(paragraph).isEmpty() || !Subjects.of(paragraph).isEmpty();
    }

    private Duty duty(Part part, Item item, Heading itemHeading, Inherited above, List<Deadline> window) {
        View text = part.text();
        var bracket = new ArrayList<NamedUnit>();
        part.paragraphs().forEach(paragraph -> bracket.addAll(bracketUnits(paragraph)));
        if (part.last()) {
            item.fields().forEach(field -> bracket.addAll(fieldUnits(field)));
        }
        List<Responsible> responsible = responsible(text, bracket, above.units());
        if (responsible.isEmpty()) {
            problems.add(Kind.DUTY_WITHOUT_UNIT, "nobody is named who has to act", part.span());
        }
        return new Duty(
                part.path(),
                part.heading().name(),
                text.text(),
                part.span(),
                dimension(part, itemHeading, text.text(), above),
                responsible,
                deadlines(part, item, window),
                Clocks.of(text),
                Publications.of(text),
                List.of());
    }

    private static Duty.Dimension dimension(Part part, Heading item, String text, Inherited above) {
        var titles = new ArrayList<String>();
        if (part.index() > 0 && item.isTitle()) {
            titles.add(item.name());
        }
        titles.addAll(above.titles());
        if (part.heading().isTitle()) {
            return Dimensions.ofTitled(part.heading().name(), titles, text);
        }
        return part.index() > 0
                ? Dimensions.ofPart(clause(text), titles, text)
                : Dimensions.ofUntitled(clause(text), titles, text);
    }

    private static String clause(String text) {
        int end = 0;
        while (end < text.length() && !Letters.isComma(text.charAt(end)) && !Letters.isSentenceEnd(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private List<Responsible> responsible(View text, List<NamedUnit> bracket, List<NamedUnit> inherited) {
        boolean own = !bracket.isEmpty();
        List<NamedUnit> decisive = own ? bracket : inherited;
        List<NamedUnit> subjects = Subjects.of(text);
        if (decisive.isEmpty()) {
            return Units.responsible(subjects, false);
        }
        var responsible = new ArrayList<>(Units.responsible(decisive, !own));
        for (Responsible named : Units.responsible(Units.named(leads(subjects), responsible, !own), false)) {
            responsible.add(named);
        }
        return responsible;
    }

    private static List<NamedUnit> leads(List<NamedUnit> subjects) {
        return subjects.stream().filter(unit -> unit.role() == Role.LEAD).toList();
    }

    /// Its own times, except the window of the stage that its heading opens; else the inherited window.
    private List<Deadline> deadlines(Part part, Item item, List<Deadline> window) {
        List<TimeExpression> heading = part.index() > 0 ? List.of() : Stages.windows(item, year);
        View searched =
                part.text().from(heading.isEmpty() ? 0 : heading.getLast().to());
        var deadlines = new ArrayList<Deadline>(
                Deadlines.of(searched, TimeExpressions.inText(searched, year), false, problems));
        if (part.last()) {
            for (View field : item.fields()) {
                deadlines.addAll(Deadlines.of(field, TimeExpressions.inField(field, year), false, problems));
            }
        }
        return deadlines.isEmpty() ? window : deadlines;
    }

    /// A plan without any number: each paragraph that tells a unit to act.
    private void unnumbered(Item root) {
        int count = 0;
        for (View paragraph : root.paragraphs()) {
            if (namesUnits(paragraph) && orders(paragraph)) {
                var item = new Item(null, null);
                item.paragraphs().add(paragraph);
                Heading heading = Heading.of(paragraph);
                var part = new Part("p" + ++count, 0, true, List.of(paragraph), heading);
                duties.add(duty(part, item, heading, new Inherited(List.of(), List.of(), List.of()), List.of()));
            }
        }
    }
}

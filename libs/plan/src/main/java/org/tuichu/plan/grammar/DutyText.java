package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;

/// Decides whether an item tells somebody to do something, and how it falls into parts.
final class DutyText {
    private static final Vocabulary STRUCTURE = Vocabulary.of("structure.txt");
    private static final Words BACKGROUND = STRUCTURE.words("background");
    private static final Words GOAL = STRUCTURE.words("goal");
    private static final Words ACT_ON_GOALS = STRUCTURE.words("act on goals");
    private static final Words TASK = STRUCTURE.words("task");
    private static final Words NO_DUTY = STRUCTURE.words("no duty");
    private static final Words ORDER = Vocabulary.of("dimensions.txt").words("verb");
    private static final int SHORTEST_ORDER = 10;
    private static final int LONGEST_BARE_TITLE = 45;

    private final ItemUnits units;

    DutyText(ItemUnits units) {
        this.units = units;
    }

    /// Goals, principles and general clauses, which hold no duties; an item that names who is responsible is none.
    boolean isBackground(Item item, Heading heading) {
        String title = heading.isTitle() ? heading.name() : "";
        boolean background = BACKGROUND.in(title) || GOAL.endingAt(title, 0, title.length()) > 0;
        return background
                && !TASK.in(title)
                && item.fields().isEmpty()
                && item.paragraphs().stream()
                        .allMatch(paragraph -> units.inBrackets(paragraph).isEmpty())
                && !(ACT_ON_GOALS.in(title) && namesSubjects(item));
    }

    private static boolean namesSubjects(Item item) {
        return item.paragraphs().stream()
                        .anyMatch(paragraph -> !Subjects.of(paragraph).isEmpty())
                || item.children().stream().anyMatch(DutyText::namesSubjects);
    }

    /// An item without items below it is a duty unless it only founds a body or speaks of the plan itself.
    boolean isDuty(Item item, Heading heading) {
        View own = ownText(item, heading);
        if (own.isEmpty()) {
            return !item.holdsTable()
                    && !item.holdsRoster()
                    && !item.head().isEmpty()
                    && !Founding.is(heading.name())
                    && !NO_DUTY.in(heading.name())
                    && (ORDER.in(heading.name())
                            || !units.ofHeading(item).isEmpty()
                            || !Subjects.of(item.head()).isEmpty());
        }
        return speaks(own);
    }

    /// Whether it says more than that a body is founded or when the plan itself holds.
    static boolean speaks(View text) {
        return Sentences.of(text).stream()
                .anyMatch(sentence -> !Founding.is(sentence.text()) && !NO_DUTY.in(sentence.text()));
    }

    /// A heading with items below it is a duty only when its own text orders something.
    boolean demandsItself(Item item, Heading heading) {
        View own = ownText(item, heading);
        String text = own.text();
        if (isBareTitle(item, heading)
                || text.length() < SHORTEST_ORDER
                || Letters.isColon(text.charAt(text.length() - 1))) {
            return false;
        }
        return !SectionDefault.isIn(own) && orders(own);
    }

    /// `一、突出重点，摸清底数`: a title of two halves that no full stop ends and that names nobody.
    private static boolean isBareTitle(Item item, Heading heading) {
        View head = item.head();
        return !heading.isTitle()
                && item.paragraphs().size() == 1
                && head.length() <= LONGEST_BARE_TITLE
                && head.text().chars().noneMatch(c -> Letters.isSentenceEnd((char) c))
                && Subjects.of(head).isEmpty();
    }

    static boolean orders(View text) {
        return Sentences.of(text).stream()
                .anyMatch(sentence -> !Founding.is(sentence.text()) && ORDER.in(sentence.text()));
    }

    private View ownText(Item item, Heading heading) {
        var own = new ArrayList<View>();
        own.add(item.head().from(Math.min(heading.end(), item.head().length())));
        if (item.paragraphs().size() > 1) {
            own.addAll(item.paragraphs().subList(1, item.paragraphs().size()));
        }
        return units.without(View.join(own));
    }

    List<Part> parts(Item item, Heading heading) {
        List<List<View>> groups = groups(item, heading);
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int i = 0; i < groups.size(); i++) {
            List<View> group = groups.get(i);
            int to = i == groups.size() - 1 ? Integer.MAX_VALUE : from + group.size();
            boolean titleAlone = i == 0
                    && groups.size() > 1
                    && group.size() > 1
                    && heading.end() >= group.get(0).length();
            List<View> paragraphs = titleAlone ? group.subList(1, group.size()) : group;
            String path = groups.size() == 1 ? item.path() : item.path() + "/p" + (i + 1);
            Heading called = i == 0 && !titleAlone ? heading : Heading.ofParagraph(paragraphs.get(0));
            parts.add(new Part(path, i, paragraphs, item.fieldsBetween(from, to), called));
            from = to;
        }
        return parts;
    }

    private List<List<View>> groups(Item item, Heading heading) {
        var groups = new ArrayList<List<View>>();
        boolean text = false;
        for (View paragraph : item.paragraphs()) {
            boolean first = groups.isEmpty();
            if (first || (text && namesUnits(paragraph))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(paragraph);
            View own = first ? paragraph.from(Math.min(heading.end(), paragraph.length())) : paragraph;
            text |= !own.isEmpty() && saysMoreThanFounding(own);
        }
        return groups;
    }

    private static boolean saysMoreThanFounding(View text) {
        return Sentences.of(text).stream().anyMatch(sentence -> !Founding.is(sentence.text()));
    }

    boolean namesUnits(View paragraph) {
        return !units.inBrackets(paragraph).isEmpty()
                || !Subjects.of(paragraph).isEmpty()
                || !ItemUnits.inTitle(Heading.ofParagraph(paragraph)).isEmpty();
    }
}

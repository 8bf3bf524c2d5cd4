package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.ProgrammeDraft.Stage;

/// Reads the dated phases of a plan and the windows that duties inside them inherit.
final class Stages {
    private static final Words SECTION = Vocabulary.of("structure.txt").words("stage section");
    private static final String STAGE = "阶段";
    private static final int MOST_PHASES = 12;

    private Stages() {}

    /// The windows of an item that is a stage: in its title's bracket, or in the first clause behind the title.
    static List<TimeExpression> windows(Item item, int year) {
        Heading heading = Heading.of(item.head());
        if (!heading.isTitle() || !isStage(item, heading)) {
            return List.of();
        }
        for (Brackets.Pair remark : heading.remarks()) {
            View inner = remark.inner(item.head());
            if (TimeExpressions.isTime(inner.text())) {
                return shifted(TimeExpressions.inField(inner, year), remark.open() + 1);
            }
        }
        return afterTitle(item.head(), heading, year);
    }

    private static List<TimeExpression> afterTitle(View head, Heading heading, int year) {
        String text = head.text();
        int end = heading.end();
        while (end < text.length() && !Letters.isComma(text.charAt(end)) && !Letters.isSentenceEnd(text.charAt(end))) {
            end++;
        }
        if (end == heading.end() || end >= text.length() || !Letters.isFullStop(text.charAt(end))) {
            return List.of();
        }
        View clause = head.sub(heading.end(), end);
        return TimeExpressions.isTime(clause.text())
                ? shifted(TimeExpressions.inField(clause, year), heading.end())
                : List.of();
    }

    private static List<TimeExpression> shifted(List<TimeExpression> times, int by) {
        return times.stream()
                .map(time -> new TimeExpression(
                        time.quote(),
                        time.start(),
                        time.end(),
                        time.recurrence(),
                        time.doubt(),
                        time.from() + by,
                        time.to() + by))
                .toList();
    }

    private static boolean isStage(Item item, Heading heading) {
        Marker marker = item.marker();
        if (heading.name().contains(STAGE) || (marker != null && marker.kind() == Marker.Kind.STAGE)) {
            return true;
        }
        Item parent = item.parent();
        return parent != null
                && parent.marker() != null
                && (SECTION.in(Heading.of(parent.head()).name()) || areDated(parent.children()));
    }

    /// Phases by another name (`关停行动（6月1日—9月30日）`): every title has its time in a bracket.
    private static boolean areDated(List<Item> phases) {
        return phases.size() > 1
                && phases.size() <= MOST_PHASES
                && phases.stream()
                        .allMatch(phase -> Heading.of(phase.head()).remarks().stream()
                                .anyMatch(remark -> TimeExpressions.isTime(
                                        remark.inner(phase.head()).text())));
    }

    static List<Stage> of(Item item, int year, Problems problems) {
        var stages = new ArrayList<Stage>();
        collect(item, year, stages, problems);
        return stages;
    }

    private static void collect(Item item, int year, List<Stage> stages, Problems problems) {
        for (Item child : item.children()) {
            for (TimeExpression window : windows(child, year)) {
                Deadlines.report(child.head(), window, problems);
                if (window.recurrence() == null) {
                    stages.add(new Stage(
                            Heading.of(child.head()).name(),
                            window.start(),
                            window.end(),
                            child.head().span(window.from(), window.to())));
                }
            }
            collect(child, year, stages, problems);
        }
    }
}

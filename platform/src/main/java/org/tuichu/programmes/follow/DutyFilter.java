package org.tuichu.programmes.follow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Role;

/// Which duties of a programme are shown, and in which order; null means all.
///
/// `unit` is a name as the plan writes it, `stage` the ordinal of a stage, `words` a piece of the duty's path,
/// heading, sentence or units.
public record DutyFilter(
        @Nullable String unit,
        @Nullable Dimension dimension,
        @Nullable Integer stage,
        DeadlineState.@Nullable Kind state,
        @Nullable String words,
        Sort sort) {
    /// The longest piece of text that is looked for.
    public static final int LONGEST_WORDS = 100;

    public static final DutyFilter ALL = new DutyFilter(null, null, null, null, null, Sort.PLAN);

    /// The order of the list.
    public enum Sort {
        /// As in the plan.
        PLAN,
        /// The day that counts, earliest first.
        DATE,
        /// The most pressing first.
        STATE,
        DIMENSION,
        /// The first leading unit's name.
        UNIT
    }

    public DutyFilter {
        unit = meant(unit);
        words = meant(words);
    }

    private static @Nullable String meant(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /// Whether anything is left out.
    public boolean narrows() {
        return unit != null || dimension != null || stage != null || state != null || words != null;
    }

    /// What is shown of `duties`, which already match the words; `stages` are those of the programme.
    public List<DutyLine> apply(List<DutyLine> duties, List<Stage> stages) {
        return duties.stream()
                .filter(duty -> unit == null || namesUnit(duty, unit))
                .filter(duty -> dimension == null || duty.dimension() == dimension)
                .filter(duty -> stage == null || falls(duty, stages, stage))
                .filter(duty -> state == null || duty.state().kind() == state)
                .sorted(order())
                .toList();
    }

    private static boolean namesUnit(DutyLine duty, String name) {
        return duty.units().stream().anyMatch(unit -> unit.name().equals(name));
    }

    private static boolean falls(DutyLine duty, List<Stage> stages, int ordinal) {
        Optional<Stage> wanted =
                stages.stream().filter(each -> each.ordinal() == ordinal).findFirst();
        return wanted.isPresent()
                && duty.dues().stream().anyMatch(due -> wanted.get().covers(due.timing()));
    }

    private Comparator<DutyLine> order() {
        Comparator<DutyLine> wanted = switch (sort) {
            case PLAN -> Comparator.comparingInt(DutyLine::ordinal);
            case DATE -> Comparator.comparing(DutyLine::state, DeadlineState.BY_DAY);
            case STATE -> Comparator.comparing(DutyLine::state, DeadlineState.MOST_PRESSING);
            case DIMENSION -> Comparator.comparing(DutyLine::dimension);
            case UNIT -> Comparator.comparing(duty -> duty.unitNames(Role.LEAD));
        };
        return wanted.thenComparingInt(DutyLine::ordinal);
    }
}

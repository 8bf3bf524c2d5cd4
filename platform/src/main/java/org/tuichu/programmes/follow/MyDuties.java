package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// What the signed-in unit has to do in all programmes in force, named itself or as a member of a class of
/// units; for the office, on demand, what all units of its place have to do.
@Component
public class MyDuties {
    /// Whose duties.
    public enum Whose {
        OWN,
        /// Of all units of the place; for the office only.
        ALL
    }

    /// When, from what the day counts for: an own date each, so that a duty with two dates stands in two
    /// groups.
    public enum Group {
        OVERDUE,
        /// Within seven days, today included.
        WEEK,
        /// Within thirty days.
        MONTH,
        LATER,
        RECURRING,
        NO_DATE,
        /// Reported; nothing presses.
        REPORTED;

        public static Group of(DeadlineState state) {
            return switch (state.kind()) {
                case OVERDUE -> OVERDUE;
                case DUE_TODAY, DUE_WEEK -> WEEK;
                case DUE_SOON -> MONTH;
                case RUNNING, NOT_OPEN -> LATER;
                case RECURRING -> RECURRING;
                case NO_DATE -> NO_DATE;
                case LATE, IN_TIME -> REPORTED;
            };
        }
    }

    /// A date of a duty, or a duty without one (`quote` empty).
    public record Entry(MyDuty duty, String quote, boolean inherited, DeadlineState state) {
        public Group group() {
            return Group.of(state);
        }
    }

    /// The entries of one group, by date.
    public record Part(Group group, List<Entry> entries) {}

    /// The whole list. `classes` are the names of the classes that the unit belongs to; `duties` counts the
    /// duties.
    public record Page(LocalDate today, Whose whose, List<Part> parts, List<String> classes, int duties) {}

    private final MyDutyReader duties;
    private final Units units;
    private final BusinessDates dates;

    MyDuties(MyDutyReader duties, Units units, BusinessDates dates) {
        this.duties = duties;
        this.units = units;
        this.dates = dates;
    }

    @Transactional(readOnly = true)
    public Page page(Viewer viewer, Whose asked) {
        var today = dates.today(viewer.jurisdictionId());
        var whose = viewer.office() ? asked : Whose.OWN;
        var classes = units.classesOf(new UnitId(viewer.unitId()));
        var found = whose == Whose.ALL
                ? duties.ofPlace(viewer.jurisdictionPath(), today)
                : duties.ofUnits(ids(viewer.unitId(), classes), today);
        return new Page(
                today, whose, parts(found), classes.stream().map(Unit::name).toList(), found.size());
    }

    /// The duties of a unit, without an order: for its calendar. The scope is the caller's.
    @Transactional(readOnly = true)
    public List<MyDuty> of(UUID unitId, LocalDate today) {
        return duties.ofUnits(ids(unitId, units.classesOf(new UnitId(unitId))), today);
    }

    private static List<UUID> ids(UUID own, List<Unit> classes) {
        return Stream.concat(
                        Stream.of(own), classes.stream().map(each -> each.id().value()))
                .toList();
    }

    private static List<Part> parts(List<MyDuty> duties) {
        var entries = duties.stream()
                .flatMap(MyDuties::entries)
                .sorted(Comparator.comparing(Entry::state, DeadlineState.BY_DAY))
                .toList();
        return Arrays.stream(Group.values())
                .map(group -> new Part(
                        group,
                        entries.stream().filter(entry -> entry.group() == group).toList()))
                .filter(part -> !part.entries().isEmpty())
                .toList();
    }

    private static Stream<Entry> entries(MyDuty duty) {
        return duty.dues().isEmpty()
                ? Stream.of(new Entry(duty, "", false, duty.withoutDate()))
                : duty.dues().stream().map(due -> new Entry(duty, due.quote(), due.inherited(), due.state()));
    }
}

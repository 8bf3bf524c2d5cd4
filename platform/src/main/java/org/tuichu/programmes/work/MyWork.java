package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.follow.MyDuties;

/// What the signed-in unit has to do: its assignments, and the duties that name it and were not given yet.
@Component
public class MyWork {
    private final AssignmentReader assignments;
    private final MyDuties duties;
    private final BusinessDates dates;

    MyWork(AssignmentReader assignments, MyDuties duties, BusinessDates dates) {
        this.assignments = assignments;
        this.duties = duties;
        this.dates = dates;
    }

    /// An assignment with how it stands today; `waits`: this person is the next to do something.
    public record Entry(AssignmentLine line, DeadlineState state, boolean waits) {
        public MyDuties.Group group() {
            return MyDuties.Group.of(state);
        }
    }

    /// One group by date: assignments, and duties without one.
    public record Part(MyDuties.Group group, List<Entry> assignments, List<MyDuties.Entry> duties) {
        public int size() {
            return assignments.size() + duties.size();
        }
    }

    /// The whole list; `waiting` counts what this person is the next to do.
    public record Page(
            LocalDate today,
            MyDuties.Whose whose,
            List<Part> parts,
            List<String> classes,
            int waiting,
            int toConfirm) {}

    /// For all units of the place, the duties alone: how they are worked stands on the board of the programme.
    @Transactional(readOnly = true)
    public Page page(Viewer viewer, MyDuties.Whose asked) {
        var named = duties.page(viewer, asked);
        var own = named.whose() == MyDuties.Whose.OWN ? own(viewer) : List.<Entry>of();
        var given = own.stream().map(entry -> entry.line().about().duty()).collect(Collectors.toSet());
        return new Page(
                named.today(),
                named.whose(),
                parts(own, named.parts(), given),
                named.classes(),
                (int) own.stream().filter(Entry::waits).count(),
                assignments.toConfirm(viewer).size());
    }

    /// The unit's assignments, by date.
    @Transactional(readOnly = true)
    public List<Entry> own(Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        return assignments.ofUnits(viewer.unitRecords()).stream()
                .map(line -> new Entry(line, line.deadline(today), line.waitsFor(viewer)))
                .sorted(Comparator.comparing(Entry::state, DeadlineState.BY_DAY)
                        .thenComparing(entry -> entry.line().about().dutyPath()))
                .toList();
    }

    private static List<Part> parts(List<Entry> own, List<MyDuties.Part> named, Set<DutyId> given) {
        return Arrays.stream(MyDuties.Group.values())
                .map(group -> new Part(
                        group,
                        own.stream().filter(entry -> entry.group() == group).toList(),
                        named.stream()
                                .filter(part -> part.group() == group)
                                .flatMap(part -> part.entries().stream())
                                .filter(entry -> !given.contains(entry.duty().id()))
                                .toList()))
                .filter(part -> part.size() > 0)
                .toList();
    }
}

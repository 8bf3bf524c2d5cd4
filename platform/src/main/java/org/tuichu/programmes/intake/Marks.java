package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.intake.Mark.Kind;

/// Collects the marks of a programme from its rows, each place once: units that a heading gives to many duties are
/// marked for the first. Spans that do not lie in the text are left out.
final class Marks {
    private final int length;
    private final List<Mark> found = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();

    private record Place(Kind kind, int start, int end, int problem) {}

    private Marks(int length) {
        this.length = length;
    }

    static List<Mark> of(ProgrammeView view, int textLength) {
        var marks = new Marks(textLength);
        view.stages().forEach(one -> marks.add(Kind.STAGE, one.spanStart(), one.spanEnd(), null, one.ordinal()));
        view.legalBases().forEach(one -> marks.add(Kind.BASIS, one.spanStart(), one.spanEnd(), null, one.ordinal()));
        view.problems().stream()
                .filter(ProgrammeView.Problem::open)
                .forEach(one -> marks.add(Kind.PROBLEM, one.spanStart(), one.spanEnd(), null, one.ordinal()));
        view.valid().forEach(marks::addDuty);
        return marks.found;
    }

    private void addDuty(DutyView view) {
        var duty = view.duty().ordinal();
        view.units().forEach(one -> add(Kind.UNIT, one.spanStart(), one.spanEnd(), duty, duty));
        view.deadlines().forEach(one -> add(Kind.DATE, one.spanStart(), one.spanEnd(), duty, duty));
        view.publications().forEach(one -> add(Kind.PUBLICATION, one.spanStart(), one.spanEnd(), duty, duty));
        add(Kind.CLOCK, view.duty().clockStart(), view.duty().clockEnd(), duty, duty);
    }

    private void add(Kind kind, @Nullable Integer start, @Nullable Integer end, @Nullable Integer duty, int ordinal) {
        if (start != null
                && end != null
                && 0 <= start
                && start < end
                && end <= length
                && taken.add(new Place(kind, start, end, kind == Kind.PROBLEM ? ordinal : 0))) {
            found.add(new Mark(kind, start, end, duty, ordinal));
        }
    }
}

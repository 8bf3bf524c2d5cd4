package org.tuichu.programmes.intake;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who gets what when a duty is split before `cut` (a place in the document, null when it could not be found there):
/// what stands before stays, what stands behind goes, and what stands outside of the duty or nowhere goes to both.
/// The rectification period stays with the first part.
record SplitFacts(DutyView whole, @Nullable Integer cut) {
    DutyFacts first() {
        return facts(whole.duty().heading(), true);
    }

    DutyFacts second(String heading) {
        return facts(heading, false);
    }

    private DutyFacts facts(String heading, boolean first) {
        var duty = whole.duty();
        return new DutyFacts(
                heading,
                duty.dimension(),
                side(whole.units(), DutyView.Unit::spanStart, first).stream()
                        .map(unit -> new DutyFacts.Unit(unit.name(), unit.role()))
                        .toList(),
                side(whole.deadlines(), DutyView.Deadline::spanStart, first).stream()
                        .map(one -> new DutyFacts.When(one.quote(), one.startsOn(), one.endsOn(), one.recurrence()))
                        .toList(),
                first ? duty.rectifyMonths() : null,
                first ? duty.extensionMonths() : null,
                side(whole.publications(), DutyView.Published::spanStart, first).stream()
                        .map(DutyView.Published::kind)
                        .distinct()
                        .toList());
    }

    private <T> List<T> side(List<T> all, Function<T, @Nullable Integer> place, boolean first) {
        return all.stream().filter(one -> belongs(place.apply(one), first)).toList();
    }

    private boolean belongs(@Nullable Integer place, boolean first) {
        var start = whole.duty().spanStart();
        var end = whole.duty().spanEnd();
        if (place == null || cut == null || start == null || end == null || place < start || place >= end) {
            return true;
        }
        return first == (place < cut);
    }
}

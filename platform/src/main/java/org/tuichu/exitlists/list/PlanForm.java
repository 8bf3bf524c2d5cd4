package org.tuichu.exitlists.list;

import org.jspecify.annotations.Nullable;

/// What the office wants of a line, as somebody typed it. `basis` is why it leaves where no verified rule says so.
public record PlanForm(
        @Nullable String industry,
        @Nullable String targetOn,
        @Nullable String measure,
        @Nullable String basis,
        @Nullable String note) {
    /// Characters.
    static final int LONGEST_INDUSTRY = 40;

    static final int LONGEST_TEXT = 300;

    /// A form as it was read; what is wrong with it is in `typed`.
    record Read(Entry.Plan plan, @Nullable String basis) {}

    static PlanForm of(Entry entry) {
        var plan = entry.plan();
        return new PlanForm(
                plan.industry(),
                plan.targetOn().toString(),
                plan.measure().name(),
                entry.ground().basis(),
                plan.note());
    }

    /// Only by when and how.
    static PlanForm when(Entry entry) {
        var plan = entry.plan();
        return new PlanForm("", plan.targetOn().toString(), plan.measure().name(), "", plan.note());
    }

    /// With the industry and the basis of an entry of the same line where none is typed.
    PlanForm orOf(Entry entry) {
        return new PlanForm(
                industry == null || industry.isBlank() ? entry.plan().industry() : industry,
                targetOn,
                measure,
                basis == null || basis.isBlank() ? entry.ground().basis() : basis,
                note);
    }

    Read read(Typed typed, int year) {
        var wanted = typed.measure(measure);
        var noted = typed.text("note", note, LONGEST_TEXT);
        if (wanted == Entry.Measure.SEAL && noted == null) {
            typed.wrong("note", "exitlists.fault.sealed");
        }
        var plan = new Entry.Plan(
                typed.text("industry", industry, LONGEST_INDUSTRY),
                typed.day("targetOn", targetOn, year),
                wanted,
                noted);
        return new Read(plan, typed.text("basis", basis, LONGEST_TEXT));
    }
}

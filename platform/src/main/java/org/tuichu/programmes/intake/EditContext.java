package org.tuichu.programmes.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.ledger.Facts;
import org.tuichu.programmes.DutyId;

/// The draft as it stood before an edit, who edits, and what the edit has changed so far.
final class EditContext {
    private final ProgrammeView before;
    private final String by;
    private Facts facts = Facts.NONE;

    EditContext(ProgrammeView before, String by) {
        this.before = before;
        this.by = by;
    }

    ProgrammeView before() {
        return before;
    }

    String by() {
        return by;
    }

    UUID programme() {
        return before.programme().id();
    }

    String scope() {
        return before.programme().jurisdictionPath();
    }

    /// What the edit changed, for the record.
    Facts facts() {
        return facts;
    }

    void changed(CorrectionField field, @Nullable Object from, @Nullable Object to) {
        facts = facts.change(field.name(), from, to);
    }

    void note(String name, Object value) {
        facts = facts.and(name, value);
    }

    Edited.Done done(@Nullable DutyId duty) {
        return new Edited.Done(before.programme().version() + 1, duty);
    }
}

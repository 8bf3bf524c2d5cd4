package org.tuichu.programmes.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.Actor;
import org.tuichu.programmes.DutyId;

/// Corrections of one duty, written field by field with their history.
@Component
class DutyEdits {
    private static final String UPDATE = """
            UPDATE duty SET heading = :heading, dimension = :dimension, rectify_months = :rectify, extension_months = :extension
            WHERE id = :id""";

    private static final String SET_REMOVED = """
            UPDATE duty SET removed_by = :by, removed_on_behalf_of = :behalf, removed_at = :at WHERE id = :id""";

    private final JdbcClient database;
    private final DutyParts parts;
    private final History history;

    DutyEdits(JdbcClient database, DutyParts parts, History history) {
        this.database = database;
        this.parts = parts;
        this.history = history;
    }

    Edited correct(EditContext context, Edit.CorrectDuty correct) {
        var found = context.before().duty(correct.duty().value());
        if (found.isEmpty()) {
            return new Edited.Missing();
        }
        var invalid = DutyFactsCheck.check(correct.facts());
        if (invalid.isPresent()) {
            return invalid.get();
        }
        record(context, correct.duty(), found.get().facts(), correct.facts());
        write(context, found.get(), correct.facts());
        return context.done(correct.duty());
    }

    private void record(EditContext context, DutyId duty, DutyFacts before, DutyFacts after) {
        history.record(context, duty, CorrectionField.HEADING, before.heading(), after.heading());
        history.record(context, duty, CorrectionField.DIMENSION, before.dimension(), after.dimension());
        history.record(context, duty, CorrectionField.UNITS, before.units(), after.units());
        history.record(context, duty, CorrectionField.DEADLINES, before.deadlines(), after.deadlines());
        history.record(context, duty, CorrectionField.CLOCK, before.clock(), after.clock());
        history.record(context, duty, CorrectionField.PUBLICATIONS, before.publications(), after.publications());
    }

    private void write(EditContext context, DutyView before, DutyFacts facts) {
        database.sql(UPDATE)
                .param("id", before.duty().id())
                .param("heading", facts.heading())
                .param("dimension", facts.dimension().name())
                .param("rectify", facts.rectifyMonths())
                .param("extension", facts.extensionMonths())
                .update();
        parts.replace(context, before.duty().id(), facts, before);
    }

    Edited remove(EditContext context, Edit.RemoveDuty remove) {
        return setRemoved(context, remove.duty(), context.by());
    }

    Edited restore(EditContext context, Edit.RestoreDuty restore) {
        return setRemoved(context, restore.duty(), null);
    }

    private Edited setRemoved(EditContext context, DutyId id, @Nullable String by) {
        Optional<DutyView> found = context.before().duty(id.value());
        if (found.isEmpty()) {
            return new Edited.Missing();
        }
        if (found.get().duty().removed() == (by != null)) {
            return context.done(id);
        }
        database.sql(SET_REMOVED)
                .param("id", id.value())
                .param("by", by)
                .param("behalf", by == null ? null : Actor.lender())
                .param("at", by == null ? null : history.now())
                .update();
        var field = by == null ? CorrectionField.RESTORED : CorrectionField.REMOVED;
        history.record(context, id, field, null, found.get().duty().heading());
        return context.done(id);
    }
}

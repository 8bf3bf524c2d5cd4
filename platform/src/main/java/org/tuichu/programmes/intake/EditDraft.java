package org.tuichu.programmes.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.programmes.ProgrammeId;

/// Lets a person correct a draft: one edit, one transaction, one new version; what was read is kept beside.
@Component
class EditDraft {
    private static final String NEW_VERSION = "UPDATE programme SET version = version + 1 WHERE id = :id";

    private final JdbcClient database;
    private final Programmes programmes;
    private final DutyEdits duties;
    private final DutyParting parting;
    private final ProgrammeEdits whole;
    private final PlaceChoice place;
    private final ProgrammeActs acts;

    EditDraft(
            JdbcClient database,
            Programmes programmes,
            DutyEdits duties,
            DutyParting parting,
            ProgrammeEdits whole,
            PlaceChoice place,
            ProgrammeActs acts) {
        this.database = database;
        this.programmes = programmes;
        this.duties = duties;
        this.parting = parting;
        this.whole = whole;
        this.place = place;
        this.acts = acts;
    }

    /// Applies `edit` to the draft that the person saw in `version`. A programme that may be read and not written is
    /// missing here.
    @Transactional
    Edited edit(ProgrammeId id, long version, String by, Edit edit) {
        if (!programmes.lock(id)) {
            return new Edited.Missing();
        }
        var now = programmes.view(id).orElseThrow();
        if (!now.programme().isDraft()) {
            return new Edited.NotADraft(now.programme().status());
        }
        if (now.programme().version() != version) {
            return new Edited.Stale(now);
        }
        var context = new EditContext(now, by);
        var edited = apply(context, edit);
        if (edited instanceof Edited.Done done) {
            database.sql(NEW_VERSION).param("id", id.value()).update();
            acts.record(context, edit, done);
        }
        return edited;
    }

    /// Checks before it writes: whatever is not done has written nothing.
    private Edited apply(EditContext context, Edit edit) {
        return switch (edit) {
            case Edit.CorrectDuty correct -> duties.correct(context, correct);
            case Edit.RemoveDuty remove -> duties.remove(context, remove);
            case Edit.RestoreDuty restore -> duties.restore(context, restore);
            case Edit.SplitDuty split -> parting.split(context, split);
            case Edit.AddDuty add -> parting.add(context, add);
            case Edit.CorrectHeader header -> whole.correctHeader(context, header);
            case Edit.ChoosePlace choice -> place.choose(context, choice);
            case Edit.CorrectStages stages -> whole.correctStages(context, stages);
            case Edit.SettleProblem settle -> whole.settle(context, settle.ordinal());
            case Edit.ReopenProblem reopen -> whole.reopen(context, reopen.ordinal());
        };
    }
}

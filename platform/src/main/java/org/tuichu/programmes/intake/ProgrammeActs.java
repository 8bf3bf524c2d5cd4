package org.tuichu.programmes.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Puts on record, in the place that keeps the programme, what is done to it and to its duties.
@Component
class ProgrammeActs {
    private final Ledger ledger;

    ProgrammeActs(Ledger ledger) {
        this.ledger = ledger;
    }

    void record(IntakeAct kind, UUID programme, String place, Facts facts) {
        ledger.record(Act.of(kind, "programme", programme, facts).in(place));
    }

    void record(IntakeAct kind, ProgrammeRow programme, Facts facts) {
        record(kind, programme.id(), programme.jurisdictionPath(), facts);
    }

    /// An edit of a draft that was done; its subject is the duty that it was about, if there is one.
    void record(EditContext context, Edit edit, Edited.Done done) {
        var programme = context.before().programme();
        var facts = context.facts().and("version", done.version());
        var duty = done.duty();
        if (duty == null) {
            record(kind(edit), programme, facts);
        } else {
            ledger.record(Act.of(kind(edit), "duty", duty.value(), facts.and("programme", programme.id()))
                    .in(programme.jurisdictionPath()));
        }
    }

    private static IntakeAct kind(Edit edit) {
        return switch (edit) {
            case Edit.CorrectDuty _ -> IntakeAct.DUTY_CORRECTED;
            case Edit.RemoveDuty _ -> IntakeAct.DUTY_REMOVED;
            case Edit.RestoreDuty _ -> IntakeAct.DUTY_RESTORED;
            case Edit.SplitDuty _ -> IntakeAct.DUTY_SPLIT;
            case Edit.AddDuty _ -> IntakeAct.DUTY_ADDED;
            case Edit.CorrectHeader _ -> IntakeAct.HEADER_CORRECTED;
            case Edit.ChoosePlace _ -> IntakeAct.PLACE_CHOSEN;
            case Edit.CorrectStages _ -> IntakeAct.STAGES_CORRECTED;
            case Edit.SettleProblem _ -> IntakeAct.PROBLEM_SETTLED;
            case Edit.ReopenProblem _ -> IntakeAct.PROBLEM_REOPENED;
        };
    }
}

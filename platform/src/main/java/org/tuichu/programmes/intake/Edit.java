package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.DutyId;

/// One thing that a person does to a draft.
sealed interface Edit {
    /// The duty says this; fields that say the same as before are no corrections.
    record CorrectDuty(DutyId duty, DutyFacts facts) implements Edit {}

    /// The duty ends before the character `at` of its text (counted from 0); the rest becomes a duty of its own.
    record SplitDuty(DutyId duty, int at) implements Edit {}

    record RemoveDuty(DutyId duty) implements Edit {}

    record RestoreDuty(DutyId duty) implements Edit {}

    /// The characters from `start` to before `end` of the document's text are a duty.
    record AddDuty(int start, int end) implements Edit {}

    record CorrectHeader(Header header) implements Edit {}

    /// It is a plan of this place: the keeper's own or one below.
    record ChoosePlace(String jurisdictionId) implements Edit {}

    record CorrectStages(List<Stage> stages) implements Edit {
        public CorrectStages {
            stages = List.copyOf(stages);
        }
    }

    /// Somebody looked at the problem and found the draft right, or corrected it.
    record SettleProblem(int ordinal) implements Edit {}

    record ReopenProblem(int ordinal) implements Edit {}

    /// The programme's own facts; null where the document does not say.
    record Header(
            String title,
            @Nullable String documentNumber,
            @Nullable String issuer,
            @Nullable LocalDate issueDate,
            int year,
            @Nullable String office) {}

    /// A dated phase, both days inclusive, null where that side is open.
    @Schema(name = "EditedStage")
    record Stage(
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}
}

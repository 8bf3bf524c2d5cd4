package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// Corrections of a draft as JSON. Each names the version it was made from; a stale one is answered with 409.
@RestController
@RequestMapping("/api/v1/drafts/{id}")
@Tag(name = "Drafts", description = "From a plan document to an active programme")
class DraftEditsApi {
    private final EditDraft drafts;
    private final ApiAnswers answers;

    DraftEditsApi(EditDraft drafts, ApiAnswers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    record DutyEdit(long version, DutyFacts facts) {}

    record HeaderEdit(long version, Edit.Header header) {}

    /// `jurisdiction` is the id of the own place or of one below it.
    record PlaceEdit(long version, String jurisdiction) {}

    record StagesEdit(long version, List<Edit.Stage> stages) {}

    /// What is done to a duty; `at` counts characters of its text and is needed to split it.
    record DutyAct(long version, Act act, @Nullable Integer at) {
        enum Act {
            SPLIT,
            REMOVE,
            RESTORE
        }
    }

    record ProblemAct(long version, boolean settled) {}

    /// From `start` to before `end`, in UTF-16 code units of the document's text.
    record Passage(long version, int start, int end) {}

    @PutMapping("/duties/{duty}")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Correct a duty", description = "What was read is kept beside what is corrected.")
    ResponseEntity<Object> correct(
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @RequestBody DutyEdit body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return edit(id, body.version(), new Edit.CorrectDuty(new DutyId(duty), body.facts()), viewer, locale);
    }

    @PostMapping("/duties/{duty}")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Split, remove or restore a duty", description = "A removed duty stays and counts no more.")
    ResponseEntity<Object> act(
            @PathVariable UUID id,
            @PathVariable UUID duty,
            @RequestBody DutyAct body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var of = new DutyId(duty);
        var at = body.at();
        if (body.act() == DutyAct.Act.SPLIT && at == null) {
            return answers.invalid("at", "shell.problem.missing", locale);
        }
        var edit = switch (body.act()) {
            case SPLIT -> new Edit.SplitDuty(of, Objects.requireNonNull(at));
            case REMOVE -> new Edit.RemoveDuty(of);
            case RESTORE -> new Edit.RestoreDuty(of);
        };
        return edit(id, body.version(), edit, viewer, locale);
    }

    @PostMapping("/duties")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Add a duty", description = "For a passage of the document in which none was read.")
    ResponseEntity<Object> add(
            @PathVariable UUID id,
            @RequestBody Passage body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return edit(id, body.version(), new Edit.AddDuty(body.start(), body.end()), viewer, locale);
    }

    @PutMapping("/header")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Correct the header", description = "Title, number, issuer, date, year and office.")
    ResponseEntity<Object> header(
            @PathVariable UUID id,
            @RequestBody HeaderEdit body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return edit(id, body.version(), new Edit.CorrectHeader(body.header()), viewer, locale);
    }

    @PutMapping("/place")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Say of which place it is a plan", description = "Settles the doubt about the place.")
    ResponseEntity<Object> place(
            @PathVariable UUID id,
            @RequestBody PlaceEdit body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return edit(id, body.version(), new Edit.ChoosePlace(body.jurisdiction()), viewer, locale);
    }

    @PutMapping("/stages")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Correct the stages", description = "All of them, in order.")
    ResponseEntity<Object> stages(
            @PathVariable UUID id,
            @RequestBody StagesEdit body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return edit(id, body.version(), new Edit.CorrectStages(body.stages()), viewer, locale);
    }

    @PutMapping("/problems/{ordinal}")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Settle or reopen a problem", description = "Who settled it is kept.")
    ResponseEntity<Object> problem(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestBody ProblemAct body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var edit = body.settled() ? new Edit.SettleProblem(ordinal) : new Edit.ReopenProblem(ordinal);
        return edit(id, body.version(), edit, viewer, locale);
    }

    private ResponseEntity<Object> edit(UUID id, long version, Edit edit, Viewer viewer, Locale locale) {
        return answers.of(drafts.edit(new ProgrammeId(id), version, Person.of(viewer), edit), locale);
    }
}

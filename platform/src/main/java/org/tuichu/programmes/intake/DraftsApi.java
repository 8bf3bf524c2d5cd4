package org.tuichu.programmes.intake;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.ledger.PersonalNumbers;
import org.tuichu.programmes.ProgrammeId;

/// What the review page shows, as JSON: the document's text, what was read from it where, and what is to come.
@RestController
@RequestMapping("/api/v1/drafts/{id}")
@Tag(name = "Drafts", description = "From a plan document to an active programme")
class DraftsApi {
    private final Programmes programmes;
    private final ActivatePlan plans;
    private final PersonalNumbers numbers;

    DraftsApi(Programmes programmes, ActivatePlan plans, PersonalNumbers numbers) {
        this.programmes = programmes;
        this.plans = plans;
        this.numbers = numbers;
    }

    @Schema(name = "DocumentText", description = "The text that all spans of the draft refer to")
    record TextJson(String text) {}

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "Show a draft",
            description =
                    "With all duties, removed ones included, the problems, where each fact stands in the text of the"
                            + " document, and what people changed.")
    DraftJson draft(@PathVariable UUID id) {
        return DraftJson.of(shown(id));
    }

    @GetMapping("/text")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show the text of a draft's document", description = "404 where no document is attached.")
    TextJson text(@PathVariable UUID id) {
        var reading = orNotFound(programmes.reading(new ProgrammeId(id)));
        shown(id);
        return new TextJson(reading.text().text());
    }

    @GetMapping("/activation")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "Show what activating a draft will do",
            description = "With the difference to the programme in force of the same place and year.")
    ActivationPreviewJson activation(@PathVariable UUID id) {
        return ActivationPreviewJson.of(orNotFound(plans.preview(new ProgrammeId(id))));
    }

    /// The telephone numbers of its annexes stand in its text.
    private ProgrammeView shown(UUID id) {
        var view = orNotFound(programmes.view(new ProgrammeId(id)));
        numbers.shown("programme", id, view.programme().title(), view.telephones());
        return view;
    }
}

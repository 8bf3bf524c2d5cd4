package org.tuichu.exitlists.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Answer;
import org.tuichu.shell.ApiAnswer;

/// What stands on a draft, for other programs.
@RestController
@RequestMapping("/api/v1/exit-lists/{id}")
@Tag(name = "Exit plan lists")
class EntriesApi {
    private final ListPages pages;
    private final DraftList draft;
    private final ReviseDraft revise;
    private final DraftChanges changes;
    private final ApiAnswer answers;

    EntriesApi(ListPages pages, DraftList draft, ReviseDraft revise, DraftChanges changes, ApiAnswer answers) {
        this.pages = pages;
        this.draft = draft;
        this.revise = revise;
        this.changes = changes;
        this.answers = answers;
    }

    @PostMapping("/entries")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Put confirmed lines of the register on a draft", description = "As they stand today.")
    ListJson.Whole take(
            @PathVariable UUID id,
            @RequestBody ListJson.Taking body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(draft.take(id, body.lines(), body.form(), viewer), id, viewer, locale);
    }

    @PostMapping("/anew")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Take anew the lines of a draft that changed since",
            description = "In the register or by the rules; what is wanted of them stays. "
                    + "Answers 409 with the list when it has changed since the version given.")
    ListJson.Whole takeAnew(
            @PathVariable UUID id,
            @RequestBody ListJson.Anew body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(revise.takeAnew(id, body.version(), viewer), id, viewer, locale);
    }

    @PutMapping("/entries/{entry}")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Say what the office wants of a line of a draft",
            description = "Answers 409 with the list when it has changed since the version given.")
    ListJson.Whole change(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestBody ListJson.Planning body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(draft.change(id, entry, body.version(), body.form(), viewer), id, viewer, locale);
    }

    @DeleteMapping("/entries/{entry}")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Take a line off a draft",
            description = "Answers 409 with the list when it has changed since the version given.")
    ListJson.Whole remove(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam long version,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(draft.remove(id, entry, version, viewer), id, viewer, locale);
    }

    @PostMapping("/changes/{entry}")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Draft what an amendment does to an entry in force",
            description = "Drop it, reschedule it, or put another line in its place; always with a reason.")
    ListJson.Whole changeInForce(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestBody ListJson.Changing body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(changes.draft(id, entry, body.form(), viewer), id, viewer, locale);
    }

    @DeleteMapping("/changes/{entry}")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Undo a drafted change",
            description = "Answers 409 with the amendment when it has changed since the version given.")
    ListJson.Whole undo(
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam long version,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(changes.undo(id, entry, version, viewer), id, viewer, locale);
    }

    private ListJson.Whole done(Answer answer, UUID id, Viewer viewer, Locale locale) {
        return whole(answers.done(answer, () -> whole(id, viewer), locale), viewer);
    }

    private ListJson.Whole whole(UUID id, Viewer viewer) {
        return ListJson.Whole.of(pages.of(id, ListPage.Tried.NOTHING, viewer));
    }
}

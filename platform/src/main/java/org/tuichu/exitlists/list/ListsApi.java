package org.tuichu.exitlists.list;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.ApiAnswer;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;

/// Exit plan lists for other programs: the lists of a programme, one of them with its acts, and what is in force.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Exit plan lists", description = "Which lines leave in a year, signed and numbered")
class ListsApi {
    private final FindProgramme programmes;
    private final ListReader lists;
    private final ListPages pages;
    private final InForce inForce;
    private final DraftList draft;
    private final ReviseDraft revise;
    private final MoveList move;
    private final ApiAnswer answers;

    ListsApi(
            FindProgramme programmes,
            ListReader lists,
            ListPages pages,
            InForce inForce,
            DraftList draft,
            ReviseDraft revise,
            MoveList move,
            ApiAnswer answers) {
        this.programmes = programmes;
        this.lists = lists;
        this.pages = pages;
        this.inForce = inForce;
        this.draft = draft;
        this.revise = revise;
        this.move = move;
        this.answers = answers;
    }

    @GetMapping("/programmes/{id}/exit-lists")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "List the exit plan lists and amendments of a programme",
            description = "Those of the place that keeps it, in its year: drafts first, then the latest number first.")
    List<ListJson.ListItem> ofProgramme(
            @PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
        return lists.ofYear(programme.jurisdictionId(), programme.year()).stream()
                .map(row -> ListJson.ListItem.of(row.list()))
                .toList();
    }

    @PostMapping("/programmes/{id}/exit-lists")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Draft a list or an amendment")
    ListJson.Whole draft(
            @PathVariable UUID id,
            @RequestBody ListJson.Drafting body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var kind = body.kind();
        if (kind == null) {
            throw answers.lacking("kind", locale);
        }
        var answer = draft.draft(new ProgrammeId(id), kind, body.title(), viewer);
        return whole(answers.done(answer, () -> null, locale), viewer);
    }

    @GetMapping("/programmes/{id}/exit-lists/in-force")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "List the entries that held on a day",
            description = "Of the place that keeps the programme and those below it; without a day, today.")
    Paged<ListJson.HeldItem> inForce(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
        var found = inForce.of(programme, on, page, size);
        return Paged.of(
                found.paging(),
                found.entries().stream().map(ListJson.HeldItem::of).toList());
    }

    @GetMapping("/exit-lists/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a list or amendment", description = "With its entries or changes, and its history.")
    ListJson.Whole show(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return whole(id, viewer);
    }

    @PutMapping("/exit-lists/{id}")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Give a draft another title",
            description = "Answers 409 with the list when it has changed since the version given.")
    ListJson.Whole rename(
            @PathVariable UUID id,
            @RequestBody ListJson.Renaming body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var answer = revise.rename(id, body.version(), body.title(), viewer);
        return whole(answers.done(answer, () -> whole(id, viewer), locale), viewer);
    }

    @PostMapping("/exit-lists/{id}/acts")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Hand in, check, sign, return or discard a list",
            description = "FREEZE signs it: it gets the next number and is in force from today. "
                    + "Answers 409 with the list when it has moved since the version given.")
    ListJson.Whole act(
            @PathVariable UUID id,
            @RequestBody ListJson.Acting body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var act = body.act();
        var version = body.version();
        if (act == null || version == null) {
            throw answers.lacking(act == null ? "act" : "version", locale);
        }
        var answer = move.move(id, act, version, body.reason(), viewer);
        return whole(answers.done(answer, () -> whole(id, viewer), locale), viewer);
    }

    private ListJson.Whole whole(UUID id, Viewer viewer) {
        return ListJson.Whole.of(pages.of(id, ListPage.Tried.NOTHING, viewer));
    }
}

package org.tuichu.programmes.responsibility;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.responsibility.LetterJson.ActJson;
import org.tuichu.programmes.responsibility.LetterJson.DraftJson;
import org.tuichu.programmes.responsibility.MoveLetter.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;
import org.tuichu.shell.Unprocessable;

/// Letters of responsibility, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Responsibility letters", description = "Targets that two levels sign")
class LettersApi {
    private final FollowProgramme follow;
    private final LetterReader letters;
    private final LettersByForm forms;
    private final MessageSource messages;

    LettersApi(FollowProgramme follow, LetterReader letters, LettersByForm forms, MessageSource messages) {
        this.follow = follow;
        this.letters = letters;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping("/programmes/{id}/responsibility-letters")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the letters of a programme", description = "The latest first.")
    Paged<LetterJson> ofProgramme(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return follow.head(viewer, new ProgrammeId(id))
                .map(programme -> paged(letters.ofProgramme(programme.id(), page, size)))
                .orElseThrow(LettersApi::notFound);
    }

    @PostMapping("/programmes/{id}/responsibility-letters")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Draft a letter", description = "To a unit that stands for a place below.")
    LetterJson.Whole draft(
            @PathVariable UUID id,
            @RequestBody DraftJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return of(forms.draft(new ProgrammeId(id), body.form(), viewer), viewer, locale);
    }

    @GetMapping("/responsibility-letters")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the letters received", description = "By the own unit; the office sees its place's.")
    Paged<LetterJson> received(
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return paged(letters.received(viewer, page, size));
    }

    @GetMapping("/responsibility-letters/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "Show a letter", description = "With its targets, signatures and what may be done now.")
    LetterJson.Whole show(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return whole(id, viewer);
    }

    @PutMapping("/responsibility-letters/{id}")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Edit a draft or what was returned",
            description = "Answers 409 with the letter when it has moved since the version given.")
    LetterJson.Whole edit(
            @PathVariable UUID id,
            @RequestBody DraftJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return of(forms.edit(id, body.form(), viewer), viewer, locale);
    }

    @PostMapping("/responsibility-letters/{id}/acts")
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Sign, return or withdraw",
            description = "Answers 409 with the letter when it has moved since the version given.")
    LetterJson.Whole act(
            @PathVariable UUID id,
            @RequestBody ActJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var act = body.act();
        var version = body.version();
        if (act == null || version == null) {
            var missing = Fault.of(act == null ? "act" : "version", "shell.problem.missing");
            throw Unprocessable.of(List.of(missing.say(messages, locale)));
        }
        return of(forms.act(id, act, version, body.reason(), viewer), viewer, locale);
    }

    private static Paged<LetterJson> paged(LetterReader.Page page) {
        return Paged.of(
                page.paging(), page.letters().stream().map(LetterJson::of).toList());
    }

    private LetterJson.Whole of(Answer answer, Viewer viewer, Locale locale) {
        return switch (answer) {
            case Answer.Done(var id) -> whole(id, viewer);
            case Answer.Faulty(var faults) ->
                throw Unprocessable.of(faults.stream()
                        .map(fault -> fault.say(messages, locale))
                        .toList());
            case Answer.Stale(var now) -> {
                var problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, "version: somebody else moved the letter in the meantime");
                problem.setProperty("current", LetterJson.Whole.of(now, viewer));
                throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
            }
            case Answer.Missing missing -> throw notFound();
        };
    }

    private LetterJson.Whole whole(UUID id, Viewer viewer) {
        return letters.find(id).map(whole -> LetterJson.Whole.of(whole, viewer)).orElseThrow(LettersApi::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.tuichu.programmes.group;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.programmes.group.GroupForms.Join;
import org.tuichu.programmes.group.GroupForms.Leave;
import org.tuichu.programmes.group.LeadingGroup.Answer;

/// The leading group of a programme over time, for other programs.
@RestController
@RequestMapping(path = "/api/v1/programmes/{id}/leading-group", produces = "application/json")
@Tag(name = "Leading groups", description = "Who leads a programme, and who did")
class GroupApi {
    private final FollowProgramme follow;
    private final ChangeGroup change;
    private final MessageSource messages;

    GroupApi(FollowProgramme follow, ChangeGroup change, MessageSource messages) {
        this.follow = follow;
        this.change = change;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "The leading group of a programme, who was before beside who is now")
    LeadingGroup show(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        var programme = new ProgrammeId(id);
        return follow.head(viewer, programme)
                .flatMap(head -> change.find(programme))
                .orElseThrow(GroupApi::notFound);
    }

    @PostMapping(path = "/join", consumes = "application/json")
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Adds a member, or lets one take the place of another",
            description =
                    "With `replaces` the member of that number ends on the day before `from`, and its role is taken."
                            + " Answers 409 with the group when the programme has changed since the version given.")
    LeadingGroup join(
            @PathVariable UUID id,
            @RequestBody Join body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var wrong = body.wrong();
        var version = body.version();
        return of(
                wrong != null || version == null
                        ? wrong
                        : change.join(new ProgrammeId(id), version, body.joining(), viewer.userName()),
                locale);
    }

    @PostMapping(path = "/leave", consumes = "application/json")
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Ends a member by its last day; it stays listed")
    LeadingGroup leave(
            @PathVariable UUID id,
            @RequestBody Leave body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var wrong = body.wrong();
        var version = body.version();
        return of(
                wrong != null || version == null
                        ? wrong
                        : change.leave(new ProgrammeId(id), version, body.leaving(), viewer.userName()),
                locale);
    }

    private LeadingGroup of(@Nullable Answer answer, Locale locale) {
        return switch (answer) {
            case Answer.Done done -> done.group();
            case Answer.Stale stale -> throw stale(stale.group());
            case Answer.Wrong wrong -> throw wrong(wrong, locale);
            case Answer.NotOurs no -> throw notFound();
            case null -> throw new IllegalStateException("no version and nothing wrong");
        };
    }

    private ErrorResponseException wrong(Answer.Wrong wrong, Locale locale) {
        var message = messages.getMessage(wrong.message(), null, locale);
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, wrong.field() + ": " + message);
        problem.setProperty("errors", List.of(Map.of("field", wrong.field(), "message", message)));
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    private static ErrorResponseException stale(LeadingGroup now) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "version: somebody else changed the programme in the meantime");
        problem.setProperty("current", now);
        return new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
    }

    private static ErrorResponseException notFound() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "programme is not there, not in your scope or not in force");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}

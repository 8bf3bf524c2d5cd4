package org.tuichu.programmes.work.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.UnitId;
import org.tuichu.programmes.follow.Timing;
import org.tuichu.programmes.work.HandOn;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Share;

/// Handing steps on by the API.
@RestController
@RequestMapping("/api/v1/assignments/{id}/steps")
@Tag(name = "Work", description = "Assignments of duties, and the acts that move them")
class StepsApi {
    private final ViewAssignments views;
    private final HandOn steps;
    private final WorkAnswers answers;

    StepsApi(ViewAssignments views, HandOn steps, WorkAnswers answers) {
        this.views = views;
        this.steps = steps;
        this.answers = answers;
    }

    @Schema(name = "NewStep", description = "A step for another unit; days within those of the whole.")
    record StepJson(
            @Nullable Long version,
            @Nullable UUID unit,
            @Nullable String task,
            @Nullable LocalDate start,
            @Nullable LocalDate end,

            @Schema(description = "LEAD: passed down, the unit leads it in its place; SUPPORT otherwise") @Nullable
            Share share) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WORK_DUTIES)
    @Operation(summary = "Hand a step on", description = "To a unit of the own place or of one below.")
    AssignmentJson give(
            @PathVariable UUID id,
            @RequestBody StepJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var view = views.find(new AssignmentId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var version = required("version", body.version(), locale);
        var step = step(body, view.line().about().year(), locale);
        return answers.of(steps.handOn(new AssignmentId(id), version, step, viewer), viewer, locale);
    }

    private HandOn.Step step(StepJson body, int year, Locale locale) {
        var task = required("task", body.task(), locale).strip();
        if (task.isEmpty() || task.length() > HandOn.Step.LONGEST_TASK) {
            throw answers.invalid("task", "work.step.wrong.task", locale);
        }
        if (body.start() != null && body.end() != null && body.end().isBefore(body.start())) {
            throw answers.invalid("end", "work.step.wrong.order", locale);
        }
        return new HandOn.Step(
                new UnitId(required("unit", body.unit(), locale)),
                task,
                new Timing(body.start(), body.end(), null, year),
                body.share() == null ? Share.SUPPORT : body.share());
    }

    private <T> T required(String field, @Nullable T value, Locale locale) {
        if (value == null) {
            throw answers.invalid(field, "shell.problem.missing", locale);
        }
        return value;
    }
}

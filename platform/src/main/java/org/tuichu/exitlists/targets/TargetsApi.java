package org.tuichu.exitlists.targets;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.ApiAnswer;

/// ExitTargets for other programs.
@RestController
@RequestMapping("/api/v1/programmes/{id}/exit-lists/targets")
@Tag(name = "Exit plan lists")
class TargetsApi {
    private final FindProgramme programmes;
    private final ExitTargets targets;
    private final ApiAnswer answers;

    TargetsApi(FindProgramme programmes, ExitTargets targets, ApiAnswer answers) {
        this.programmes = programmes;
        this.targets = targets;
        this.answers = answers;
    }

    @Schema(
            name = "SetExitTarget",
            description =
                    "For the place of the programme, as a whole, or one directly below. Without numbers it takes back the one before.")
    record Setting(
            @Nullable String place,
            @Nullable String industry,
            @Nullable Integer lines,
            @Nullable BigDecimal capacity,
            @Nullable String unit,
            @Nullable String basis) {
        TargetForm form() {
            return new TargetForm(
                    place,
                    industry,
                    lines == null ? null : lines.toString(),
                    capacity == null ? null : capacity.toPlainString(),
                    unit,
                    basis);
        }
    }

    @GetMapping
    @Requires(Permission.WORK_PLANS)
    @Operation(
            summary = "Hold the targets against the lists in force",
            description =
                    "By industry: the target of the place beside its lists and those below, beside the sum of the targets "
                            + "below, and each place below. Units of one kind are added up as conversions say, others never.")
    Balance show(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return targets.balance(programme(id, viewer));
    }

    @PostMapping
    @Requires(Permission.WORK_PLANS)
    @Operation(summary = "Set the target of a place and industry", description = "The latest counts.")
    Balance set(
            @PathVariable UUID id,
            @RequestBody Setting body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var programme = programme(id, viewer);
        answers.done(targets.set(programme, body.form(), viewer), () -> null, locale);
        return targets.balance(programme);
    }

    private ProgrammeHead programme(UUID id, Viewer viewer) {
        return orNotFound(programmes.head(viewer, new ProgrammeId(id)));
    }
}

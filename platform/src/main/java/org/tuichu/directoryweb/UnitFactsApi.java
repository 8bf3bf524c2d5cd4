package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.FirstDays;
import org.tuichu.directory.UnitId;

/// The first day of a unit, for other programs.
@UnitsApi
class UnitFactsApi {
    private final FirstDays firstDays;
    private final EndingAnswers answers;
    private final Clock clock;

    UnitFactsApi(FirstDays firstDays, EndingAnswers answers, Clock clock) {
        this.firstDays = firstDays;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping(path = "/{id}/first-day", consumes = "application/json")
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Says or corrects the first day of a unit",
            description = "Not after its last day and not after a day of its names; what was said before stays listed.")
    UnitDocument.Summary firstDay(
            @PathVariable UUID id,
            @RequestBody Beginning body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var reading = body.form().read(viewer.userName(), clock.instant());
        if (reading.first() == null) {
            var problem = reading.problems().getFirst();
            throw answers.invalid(Beginning.fieldOf(problem), problem, locale);
        }
        var version = EndingAnswers.required("version", body.version());
        return answers.of(firstDays.say(new UnitId(id), version, reading.first()), locale);
    }

    @Schema(name = "FirstDayOfUnit", description = "The first day of a unit and why it is known")
    record Beginning(
            @Schema(description = "yyyy-mm-dd") @Nullable String firstDay,

            @Schema(description = "1 to 200 characters: the paper that says so") @Nullable
            String reason,

            @Schema(description = "Version of the unit that the caller has seen") @Nullable
            Long version) {
        FirstDayForm form() {
            return new FirstDayForm(firstDay, reason, version);
        }

        static String fieldOf(FieldProblem problem) {
            return problem.field().equals("firstDayReason") ? "reason" : problem.field();
        }
    }
}

package org.tuichu.shell;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;

/// The day of the own jurisdiction for other programs, in the demo only: in production there is no such address.
@RestController
@RequestMapping(path = "/api/v1/business-date", produces = "application/json")
@Tag(name = "Business date", description = "The day that counts as today; demo only, 404 elsewhere")
class BusinessDateApi {
    private final BusinessDates dates;
    private final ApiProblem problem;
    private final boolean demo;

    BusinessDateApi(BusinessDates dates, ApiProblem problem, @Value("${tuichu.mode}") String mode) {
        this.dates = dates;
        this.problem = problem;
        this.demo = mode.equals("demo");
    }

    @GetMapping
    @Requires(Permission.MOVE_BUSINESS_DATE)
    @Operation(summary = "The day that counts as today in the own jurisdiction")
    Day today(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        requireDemo();
        return new Day(dates.today(viewer.jurisdictionId()).toString());
    }

    @PutMapping(consumes = "application/json")
    @Requires(Permission.MOVE_BUSINESS_DATE)
    @Operation(summary = "Moves the day of the own jurisdiction; answers 422 for what is no day of 2000 to 2100")
    Day move(
            @RequestBody Day wanted,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        requireDemo();
        dates.move(viewer.jurisdictionId(), read(wanted.date(), locale));
        return today(viewer);
    }

    private void requireDemo() {
        if (!demo) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private LocalDate read(String text, Locale locale) {
        if (text.isBlank()) {
            throw problem.invalid("date", "shell.problem.missing", text, locale);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw problem.invalid("date", "shell.problem.unreadable", text, locale);
        }
        if (!BusinessDateController.mayBe(day)) {
            throw problem.invalid("date", "shell.problem.businessDate", text, locale);
        }
        return day;
    }

    @Schema(name = "BusinessDate", description = "The day that counts as today")
    record Day(
            @Schema(description = "yyyy-mm-dd, 2000-01-01 to 2100-12-31")
            String date) {}
}

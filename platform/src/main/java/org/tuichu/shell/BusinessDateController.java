package org.tuichu.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.LocalPath;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;

/// Moves the day of the own jurisdiction, in the demo only: in production there is no such address.
@Controller
class BusinessDateController {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final BusinessDates dates;
    private final boolean demo;

    BusinessDateController(BusinessDates dates, @Value("${tuichu.mode}") String mode) {
        this.dates = dates;
        this.demo = mode.equals("demo");
    }

    /// How far the day moves: to the day given, or on from today.
    enum Step {
        SET,
        DAY,
        WEEK,
        MONTH;

        LocalDate from(LocalDate today, LocalDate given) {
            return switch (this) {
                case SET -> given;
                case DAY -> today.plusDays(1);
                case WEEK -> today.plusWeeks(1);
                case MONTH -> today.plusMonths(1);
            };
        }
    }

    /// `back` is a path of this program to show next; anything else leads to the first page.
    @PostMapping("/business-date")
    @Requires(Permission.MOVE_BUSINESS_DATE)
    String move(
            @RequestParam Step step,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "/") String back,
            @AuthenticationPrincipal Viewer viewer) {
        if (!demo) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = dates.today(viewer.jurisdictionId());
        var moved = step.from(today, step == Step.SET ? read(date) : today);
        if (!mayBe(moved)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "date: " + EARLIEST + " to " + LATEST);
        }
        dates.move(viewer.jurisdictionId(), moved);
        return "redirect:" + LocalPath.orHome(back);
    }

    /// Whether the day of a jurisdiction may move there.
    static boolean mayBe(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static LocalDate read(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "date: yyyy-mm-dd", e);
        }
    }
}

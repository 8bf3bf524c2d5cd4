package org.tuichu.exitlists.list;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.sheets.Workbooks;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Paging;

/// What is in force on a day, and the curve of the year.
@Controller
class InForceController {
    private static final int SIZE = 100;

    private final FindProgramme programmes;
    private final InForce inForce;
    private final ComposePaper papers;
    private final MessageSource messages;

    InForceController(FindProgramme programmes, InForce inForce, ComposePaper papers, MessageSource messages) {
        this.programmes = programmes;
        this.inForce = inForce;
        this.papers = papers;
        this.messages = messages;
    }

    /// `on` is the day asked for; where it is none, that is said above today's.
    @GetMapping("/programmes/{id}/exit-lists/in-force")
    @Requires(Permission.READ_PROGRAMMES)
    ModelAndView inForce(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
        var day = day(on);
        var wrong = !on.isBlank() && day == null;
        return new ModelAndView("exitlists/in-force", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .addObject("programme", programme)
                .addObject(
                        "faults",
                        wrong ? List.of(Fault.of("on", "exitlists.fault.on").say(messages, locale)) : List.of())
                .addObject("page", inForce.of(programme, day, page, SIZE));
    }

    @GetMapping("/programmes/{id}/exit-lists/in-force.xlsx")
    @Requires(Permission.READ_PROGRAMMES)
    void workbook(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var programme = orNotFound(programmes.head(viewer, new ProgrammeId(id)));
        var page = inForce.of(programme, day(on), 1, Paging.LARGEST_SIZE);
        var sheet = papers.inForce(page, programme.year(), inForce.all(programme, page));
        Workbooks.send(List.of(sheet), sheet.above().getFirst(), response);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}

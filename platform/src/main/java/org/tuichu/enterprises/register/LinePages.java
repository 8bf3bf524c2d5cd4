package org.tuichu.enterprises.register;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.LineId;
import org.tuichu.shell.Fault;

/// Gathers what the page of a line shows.
@Component
class LinePages {
    private final LineReader reader;
    private final EnterpriseReader enterprises;
    private final ScreenRegister screen;
    private final Likenesses likenesses;
    private final EndLine endings;
    private final LinePhotos photos;
    private final LineSources sources;
    private final ReportedPhotos reported;
    private final BusinessDates dates;
    private final MessageSource messages;

    LinePages(
            LineReader reader,
            EnterpriseReader enterprises,
            ScreenRegister screen,
            Likenesses likenesses,
            EndLine endings,
            LinePhotos photos,
            LineSources sources,
            ReportedPhotos reported,
            BusinessDates dates,
            MessageSource messages) {
        this.reader = reader;
        this.enterprises = enterprises;
        this.screen = screen;
        this.likenesses = likenesses;
        this.endings = endings;
        this.photos = photos;
        this.sources = sources;
        this.reported = reported;
        this.dates = dates;
        this.messages = messages;
    }

    AsOf asOf(@Nullable String typed, Viewer viewer) {
        return AsOf.read(typed, dates.today(viewer.jurisdictionId()));
    }

    LinePage of(LineId id, Viewer viewer) {
        return of(id, viewer, asOf(null, viewer));
    }

    LinePage of(LineId id, Viewer viewer, AsOf asOf) {
        var whole = orNotFound(reader.find(id));
        var enterprise = orNotFound(enterprises.find(whole.line().enterprise()));
        var confirming = sources.of(id);
        var rows = confirming.stream().map(LineSources.Source::row).toList();
        var verdicts = screen.of(enterprise, List.of(whole.line()), asOf.today(), asOf.day());
        return new LinePage(
                enterprise,
                whole,
                verdicts,
                likenesses.of(id, viewer),
                endings.of(id),
                photos.of(id),
                confirming,
                reported.of(rows),
                viewer,
                null,
                List.of(),
                false);
    }

    /// Not there for anybody but the office that keeps it, or one above.
    void orNotFoundAbove(LineId id, Viewer viewer) {
        orNotFound(keeper(id).filter(keeper -> keeper.startsWith(viewer.jurisdictionPath())));
    }

    /// Not there for anybody but the office that keeps it.
    void orNotFoundElsewhere(LineId id, Viewer viewer) {
        orNotFound(keeper(id).filter(viewer.jurisdictionPath()::equals));
    }

    private Optional<String> keeper(LineId id) {
        return reader.find(id)
                .flatMap(whole -> enterprises.find(whole.line().enterprise()))
                .map(Enterprise::keeper);
    }

    /// The page again with what was typed and why it was not done; after what was done, anew.
    ModelAndView answered(
            Answer answer,
            String notice,
            LineId id,
            @Nullable LineInput typed,
            Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (answer) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", notice);
                yield new ModelAndView("redirect:/lines/" + id);
            }
            case Answer.Faulty(var wrong) ->
                shown(of(id, viewer).typed(typed, Fault.say(wrong, messages, locale), false));
            case Answer.Stale stale -> shown(of(id, viewer).typed(typed, List.of(), true));
            case Answer.Twin twin -> throw new IllegalStateException("no code was typed");
            case Answer.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    static ModelAndView shown(LinePage page) {
        var status = page.stale()
                ? HttpStatus.CONFLICT
                : page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("enterprises/line", status)
                .addObject("page", page)
                .addObject("states", Line.State.values());
    }
}

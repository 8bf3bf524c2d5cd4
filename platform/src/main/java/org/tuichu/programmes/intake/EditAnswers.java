package org.tuichu.programmes.intake;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;

/// Turns what became of an edit into a page: back to the place that was edited, or the form again with what is wrong,
/// or both versions where somebody else was faster.
@Component
class EditAnswers {
    private final EditDraft drafts;
    private final Programmes programmes;
    private final ReviewPages pages;
    private final PlaceChoice place;

    EditAnswers(EditDraft drafts, Programmes programmes, ReviewPages pages, PlaceChoice place) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.pages = pages;
        this.place = place;
    }

    /// Who edits which version of what.
    record Request(ProgrammeId id, long version, Viewer viewer, Locale locale) {}

    /// `editor` makes the form to show again.
    ModelAndView edit(Request request, Edit edit, Function<Edited.Invalid, ReviewPage.@Nullable Editor> editor) {
        return switch (drafts.edit(request.id(), request.version(), Person.of(request.viewer()), edit)) {
            case Edited.Done done -> back(request, done);
            case Edited.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edited.NotADraft not -> page(request, null, HttpStatus.CONFLICT, "intake.conflict.notADraft");
            case Edited.Invalid wrong -> again(request, editor.apply(wrong));
            case Edited.Stale stale ->
                page(
                        request,
                        editor.apply(new Edited.Invalid("version", "intake.conflict.stale")),
                        HttpStatus.CONFLICT,
                        "intake.conflict.stale");
        };
    }

    private ModelAndView back(Request request, Edited.Done done) {
        var address = "redirect:/programmes/" + request.id() + "/review";
        var duty = done.duty();
        if (duty == null) {
            return new ModelAndView(address);
        }
        var ordinal = programmes
                .view(request.id())
                .flatMap(view -> view.duty(duty.value()))
                .map(view -> view.duty().ordinal());
        return new ModelAndView(address + ordinal.map(n -> "#d-" + n).orElse(""));
    }

    /// The form again, with what is wrong.
    ModelAndView again(Request request, ReviewPage.@Nullable Editor editor) {
        return page(request, editor, HttpStatus.UNPROCESSABLE_CONTENT, null);
    }

    ReviewPage.@Nullable Editor splitAgain(Request request, UUID duty, Edited.Invalid wrong) {
        return programmes
                .view(request.id())
                .flatMap(view -> view.duty(duty))
                .map(view -> ReviewPage.Editor.toSplit(duty, SplitPlaces.of(view.duty()), wrong))
                .orElse(null);
    }

    ReviewPage.@Nullable Editor placeAgain(Request request, Edited.Invalid wrong) {
        return programmes
                .find(request.id())
                .map(programme -> new ReviewPage.PlaceForm("", place.offered(programme, "")))
                .map(form -> ReviewPage.Editor.ofPlace(form, wrong))
                .orElse(null);
    }

    private ModelAndView page(
            Request request, ReviewPage.@Nullable Editor editor, HttpStatusCode status, @Nullable String conflict) {
        var view = programmes.view(request.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = new ModelAndView("programmes/intake/review");
        answer.setStatus(status);
        answer.addObject("page", pages.of(view, request.viewer(), editor, request.locale()));
        answer.addObject("conflict", conflict);
        return answer;
    }
}

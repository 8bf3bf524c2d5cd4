package org.tuichu.programmes.intake;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;

/// The document beside what was read from it. `edit` and `split` open the form of one duty; `form` that of the header,
/// the stages or the place, which `q` is searched for: all of it works as plain pages.
@Controller
class ReviewController {
    private final Programmes programmes;
    private final ReviewPages pages;
    private final PlaceChoice place;

    ReviewController(Programmes programmes, ReviewPages pages, PlaceChoice place) {
        this.programmes = programmes;
        this.pages = pages;
        this.place = place;
    }

    @GetMapping("/programmes/{id}/review")
    @Requires(Permission.READ_PROGRAMMES)
    String review(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID edit,
            @RequestParam(required = false) @Nullable UUID split,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            Model model) {
        var view = programmes
                .view(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var editor = ReviewPages.mayEdit(view.programme(), viewer) ? editor(view, edit, split, form, q) : null;
        model.addAttribute("page", pages.of(view, viewer, editor, locale));
        return "programmes/intake/review";
    }

    private ReviewPage.@Nullable Editor editor(
            ProgrammeView view, @Nullable UUID edit, @Nullable UUID split, @Nullable String form, String text) {
        if (edit != null) {
            return view.duty(edit)
                    .map(duty -> ReviewPage.Editor.ofDuty(edit, DutyForm.of(duty.facts()), null))
                    .orElse(null);
        }
        if (split != null) {
            return view.duty(split)
                    .map(duty -> ReviewPage.Editor.toSplit(split, SplitPlaces.of(duty.duty()), null))
                    .orElse(null);
        }
        if ("place".equals(form)) {
            var found = new ReviewPage.PlaceForm(text.strip(), place.offered(view.programme(), text));
            return ReviewPage.Editor.ofPlace(found, null);
        }
        if ("header".equals(form)) {
            return ReviewPage.Editor.ofHeader(HeaderForm.of(view.programme()), null);
        }
        return "stages".equals(form) ? ReviewPage.Editor.ofStages(StagesForm.of(view.stages()), null) : null;
    }
}

package org.tuichu.programmes.intake;

import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.Place;

/// The page on which the office brings a plan, and the drafts that wait there.
@Controller
class UploadController {
    private final UploadPlan uploads;
    private final PlaceRules places;
    private final Programmes programmes;

    UploadController(UploadPlan uploads, PlaceRules places, Programmes programmes) {
        this.uploads = uploads;
        this.places = places;
        this.programmes = programmes;
    }

    @GetMapping("/plans/new")
    @Requires(Permission.WORK_PLANS)
    String form(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("page", page(viewer, null));
        return "programmes/intake/upload";
    }

    @PostMapping(path = "/plans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.WORK_PLANS)
    ModelAndView upload(
            @AuthenticationPrincipal Viewer viewer, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var content = new FileContent(file.getBytes());
        return switch (uploads.upload(name, content, places.of(viewer), Person.of(viewer))) {
            case Uploaded.Drafted drafted -> to(drafted.programme(), "intake.notice.drafted", redirect);
            case Uploaded.AlreadyThere there -> to(there.programme(), "intake.notice.alreadyThere", redirect);
            case Uploaded.Attached attached -> {
                redirect.addFlashAttribute("notice", "intake.notice.attached");
                yield new ModelAndView("redirect:/programmes/" + attached.programme() + "/original");
            }
            case Uploaded.Refused refused -> again(viewer, UploadPage.Refusal.of(refused, name));
            case Uploaded.Harmful harmful -> again(viewer, UploadPage.Refusal.of(harmful, name));
            case Uploaded.ForeignPlace foreign -> again(viewer, UploadPage.Refusal.foreign(foreign.name(), name));
            case Uploaded.UnknownPlace unknown -> again(viewer, UploadPage.Refusal.foreign(unknown.name(), name));
        };
    }

    private static ModelAndView to(org.tuichu.programmes.ProgrammeId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/programmes/" + id + "/review");
    }

    private ModelAndView again(Viewer viewer, UploadPage.Refusal refusal) {
        var view = new ModelAndView("programmes/intake/upload", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(viewer, refusal));
        return view;
    }

    private UploadPage page(Viewer viewer, UploadPage.@org.jspecify.annotations.Nullable Refusal refusal) {
        var place = new Place(viewer.jurisdictionId(), viewer.jurisdictionName(), viewer.jurisdictionPath());
        return new UploadPage(place.name(), programmes.drafts(place), refusal);
    }
}

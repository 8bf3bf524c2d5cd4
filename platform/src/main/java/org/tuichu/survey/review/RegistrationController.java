package org.tuichu.survey.review;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.Register;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.LineDrafts;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.RowField;

/// Confirmed rows enter the register.
@Controller
class RegistrationController {
    private final ReviewReader reader;
    private final ReviewRows review;
    private final RegisterRow enter;
    private final Register register;
    private final RowPlaces places;
    private final CertainRows certain;
    private final MessageSource messages;

    RegistrationController(
            ReviewReader reader,
            ReviewRows review,
            RegisterRow enter,
            Register register,
            RowPlaces places,
            CertainRows certain,
            MessageSource messages) {
        this.reader = reader;
        this.review = review;
        this.enter = enter;
        this.register = register;
        this.places = places;
        this.certain = certain;
        this.messages = messages;
    }

    @GetMapping("/survey-rows/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView form(
            @PathVariable UUID id, @RequestParam Map<String, String> fields, @AuthenticationPrincipal Viewer viewer) {
        return page(id, new RegistrationForm(fields), List.of(), false, viewer, HttpStatus.OK);
    }

    @PostMapping("/survey-rows/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView enter(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var form = new RegistrationForm(fields);
        return switch (enter.enter(id, version, form, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.registration.done");
                yield new ModelAndView("redirect:/survey-rows/" + id);
            }
            case Answer.Faulty(var wrong) -> {
                var said = Fault.say(wrong, messages, locale);
                yield page(id, form, said, false, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale -> page(id, form, List.of(), true, viewer, HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView page(
            UUID id, RegistrationForm typed, List<Fault.Said> faults, boolean stale, Viewer viewer, HttpStatus status) {
        var row = orNotFound(reader.find(id).filter(one -> one.isKeptBy(viewer)));
        var survey = orNotFound(review.kept(row.report().survey(), viewer));
        var read = Reported.read(row.cells());
        var below = places.below(viewer);
        var collected = CollectedFacts.of(row, read, below);
        var name = row.cells().get(RowField.ENTERPRISE);
        var form = typed.prefilled(name, collected);
        var code = row.cells().get(RowField.CREDIT_CODE);
        var candidates = register.candidates(name, code, viewer);
        var into = candidates.stream()
                .filter(one -> one.id().equals(form.into()))
                .findFirst()
                .orElse(null);
        var lines = LineDrafts.of(read);
        var asTyped = form.lines(lines);
        var alike = form.chosen()
                ? asTyped.stream()
                        .map(line -> register.alike(form.into(), code, line))
                        .toList()
                : List.<List<Register.Alike>>of();
        var page = new RegistrationPage(
                survey,
                row,
                form,
                candidates,
                into,
                into == null ? List.of() : register.compare(into.id(), collected, viewer),
                lines,
                alike,
                below,
                faults,
                stale);
        return new ModelAndView("survey/registration", status).addObject("page", page);
    }

    @GetMapping("/surveys/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView certain(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        return certain(id, List.of(), false, viewer, HttpStatus.OK);
    }

    @PostMapping("/surveys/{id}/registration")
    @Requires(Permission.KEEP_REGISTER)
    ModelAndView enterAll(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> row,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            RedirectAttributes redirect) {
        var picked = row.stream().flatMap(one -> Picked.read(one).stream()).toList();
        return switch (enter.enterAll(id, picked, viewer)) {
            case Answer.Done done -> {
                redirect.addFlashAttribute("notice", "survey.registration.done");
                yield new ModelAndView("redirect:/surveys/" + id + "/registration");
            }
            case Answer.Faulty(var wrong) -> {
                var said = Fault.say(wrong, messages, locale);
                yield certain(id, said, false, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Answer.Stale stale -> certain(id, List.of(), true, viewer, HttpStatus.CONFLICT);
            case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView certain(UUID id, List<Fault.Said> faults, boolean stale, Viewer viewer, HttpStatus status) {
        return new ModelAndView("survey/registrations", status)
                .addObject("survey", orNotFound(review.kept(id, viewer)))
                .addObject("found", certain.of(id, viewer))
                .addObject("faults", faults)
                .addObject("stale", stale);
    }
}

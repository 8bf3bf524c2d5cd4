package org.tuichu.directoryweb;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;

/// A new unit of the own place, by form.
@Controller
class NewUnitController {
    private final AddUnit units;

    NewUnitController(AddUnit units) {
        this.units = units;
    }

    @GetMapping("/units/new")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView form() {
        return page(HttpStatus.OK, NewUnitForm.EMPTY, List.of());
    }

    @PostMapping("/units")
    @Requires(Permission.KEEP_DIRECTORY)
    ModelAndView add(
            @ModelAttribute NewUnitForm form, @AuthenticationPrincipal Viewer viewer, RedirectAttributes redirect) {
        return switch (units.add(form, viewer)) {
            case AddUnit.Answer.Added(var unit) -> {
                redirect.addFlashAttribute("notice", "directory.new.added");
                yield new ModelAndView("redirect:/units/" + unit.id());
            }
            case AddUnit.Answer.Refused(var problems) -> page(HttpStatus.UNPROCESSABLE_CONTENT, form, problems);
        };
    }

    private static ModelAndView page(HttpStatus status, NewUnitForm form, List<FieldProblem> problems) {
        return new ModelAndView("directory/new", status)
                .addObject("page", new NewUnitPage(form, problems))
                .addObject("functions", UnitFunction.values())
                .addObject("kinds", UnitKind.values());
    }
}

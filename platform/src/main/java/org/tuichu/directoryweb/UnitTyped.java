package org.tuichu.directoryweb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuichu.directory.UnitChange;

/// A form of a unit's page as typed, and the page that it is shown on again when it is refused. `field` is the one that
/// is at fault when the directory's rules are against it, `other` the one beside it.
record UnitTyped(
        UnitPageView page, UnitForms forms, @Nullable Long typedOn, String field, String other) {
    UnitTyped(UnitPageView page, UnitForms forms, @Nullable Long typedOn, String field) {
        this(page, forms, typedOn, field, "successor");
    }

    /// A form without a version was typed on none.
    long version() {
        return typedOn == null ? 0 : typedOn;
    }

    ModelAndView invalid(List<FieldProblem> problems) {
        return page(page.with(problems), HttpStatus.UNPROCESSABLE_CONTENT, forms);
    }

    ModelAndView answer(UnitChange change, RedirectAttributes redirect) {
        return answer(change, UnitPageView.CHANGED, redirect);
    }

    /// `notice` is what is said where it was done.
    ModelAndView answer(UnitChange change, String notice, RedirectAttributes redirect) {
        return switch (change) {
            case UnitChange.Changed changed -> {
                redirect.addFlashAttribute("notice", notice);
                yield new ModelAndView("redirect:/units/" + changed.unit().id());
            }
            case UnitChange.Stale stale ->
                page(page.staleSince(stale.current(), version()), HttpStatus.CONFLICT, forms);
            case UnitChange.NameTaken taken ->
                invalid(List.of(FieldProblem.of(
                        field, "directory.problem.nameTaken", taken.other().name())));
            case UnitChange.Refused refused ->
                invalid(List.of(FieldProblem.of(
                        FieldAtFault.of(refused.why(), field, other), "directory.refusal." + refused.why())));
            case UnitChange.NotOurs no -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    static ModelAndView page(UnitPageView page, HttpStatus status, UnitForms forms) {
        return new ModelAndView("directory/unit", status)
                .addObject("page", page)
                .addObject("forms", forms);
    }
}

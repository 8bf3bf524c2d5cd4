package org.tuichu.access;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page where the first account is made; without the printed token there is no such page.
@Controller
class SetUpController {
    private final SetUpAddress address;
    private final SetUp setUp;

    SetUpController(SetUpAddress address, SetUp setUp) {
        this.address = address;
        this.setUp = setUp;
    }

    @GetMapping("/set-up")
    @Requires(Permission.PUBLIC)
    ModelAndView ask(@RequestParam(defaultValue = "") String token) {
        requireGood(token);
        return view(new SetUpForm(token, "", "", "", "", ""), SetUpPage.FRESH, HttpStatus.OK);
    }

    @PostMapping("/set-up")
    @Requires(Permission.PUBLIC)
    ModelAndView make(@ModelAttribute SetUpForm form, RedirectAttributes attributes) {
        requireGood(form.token());
        var problem = setUp.make(form);
        if (problem.isPresent()) {
            return view(form, problem.get(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        address.close();
        attributes.addFlashAttribute("notice", "access.setUp.made");
        return new ModelAndView("redirect:/sign-in");
    }

    private void requireGood(String token) {
        if (!address.isGood(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView view(SetUpForm form, SetUpPage page, HttpStatus status) {
        var view = new ModelAndView("access/set-up", status);
        view.addObject("form", form);
        view.addObject("page", page);
        return view;
    }
}

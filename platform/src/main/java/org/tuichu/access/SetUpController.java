package org.tuichu.access;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page where the first account is made, for whoever has the printed token. Who comes after it was made is led to
/// the sign-in page and told so; who has no good token is told where to find one.
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
        return address.isGood(token)
                ? view(new SetUpForm(token, "", "", "", "", ""), SetUpPage.FRESH, HttpStatus.OK)
                : closed();
    }

    @PostMapping("/set-up")
    @Requires(Permission.PUBLIC)
    ModelAndView make(@ModelAttribute SetUpForm form) {
        if (!address.isGood(form.token())) {
            return closed();
        }
        return switch (setUp.make(form)) {
            case SetUp.Outcome.Wrong(var problem) -> view(form, problem, HttpStatus.UNPROCESSABLE_CONTENT);
            case SetUp.Outcome.MadeBefore() -> closed();
            case SetUp.Outcome.Made(var administrators) -> {
                address.close();
                yield new ModelAndView("access/set-up-made").addObject("administrators", administrators);
            }
        };
    }

    private ModelAndView closed() {
        return address.isAwaited()
                ? new ModelAndView("access/set-up-closed", HttpStatus.NOT_FOUND)
                : new ModelAndView("redirect:/sign-in?why=" + WhySignIn.SET_UP_DONE.parameter());
    }

    private static ModelAndView view(SetUpForm form, SetUpPage page, HttpStatus status) {
        var view = new ModelAndView("access/set-up", status);
        view.addObject("form", form);
        view.addObject("page", page);
        return view;
    }
}

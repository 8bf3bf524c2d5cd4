package org.tuichu.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.tuichu.access.LocalPath;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;

/// Switches the language and goes back to the page it was switched on.
@Controller
class LanguageController {
    private final LocaleResolver languages;

    LanguageController(LocaleResolver languages) {
        this.languages = languages;
    }

    /// `back` is a path of this program; anything else leads to the first page.
    @PostMapping("/language")
    @Requires(Permission.PUBLIC)
    String change(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:" + LocalPath.orHome(back);
    }
}

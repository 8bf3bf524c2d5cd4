package org.tuichu.rulebook.verification;

import static org.tuichu.shell.NotFound.orNotFound;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.ServeFile;
import org.tuichu.rulebook.VerifiedRules;
import org.tuichu.statute.rule.RuleClass;

/// The list of rules, the page of one, and the sources that they were compared with.
@Controller
@RequestMapping("/rules")
class RulesController {
    private final RulePages pages;
    private final VerificationReader reader;
    private final VerifiedRules verified;
    private final ServeFile serve;

    RulesController(RulePages pages, VerificationReader reader, VerifiedRules verified, ServeFile serve) {
        this.pages = pages;
        this.reader = reader;
        this.verified = verified;
        this.serve = serve;
    }

    @GetMapping
    @Requires(Permission.READ_REGISTER)
    ModelAndView list(
            @ModelAttribute RuleQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Viewer viewer) {
        var place = viewer.jurisdictionPath();
        return new ModelAndView("rulebook/list")
                .addObject("page", RuleList.of(query, page, RuleList.SIZE, verified.at(place), reader.waiting(place)))
                .addObject("classes", RuleClass.values());
    }

    @GetMapping("/{rule}")
    @Requires(Permission.READ_ENTERPRISE)
    ModelAndView show(@PathVariable String rule, @AuthenticationPrincipal Viewer viewer) {
        return RulePages.shown(pages.of(rule, viewer));
    }

    @GetMapping("/{rule}/verifications/{verification}/source")
    @Requires(Permission.READ_REGISTER)
    void source(
            @PathVariable String rule,
            @PathVariable UUID verification,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        serve.attachment(orNotFound(reader.source(rule, verification)), request, response);
    }
}

package org.tuichu.rulebook.verification;

import static org.tuichu.shell.NotFound.orNotFound;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Viewer;
import org.tuichu.rulebook.Shipped;
import org.tuichu.rulebook.VerifiedRules;
import org.tuichu.shell.Fault;
import org.tuichu.statute.rule.Rule;

/// Gathers what the page of a rule shows.
@Component
class RulePages {
    private final VerificationReader reader;
    private final VerifiedRules verified;

    RulePages(VerificationReader reader, VerifiedRules verified) {
        this.reader = reader;
        this.verified = verified;
    }

    Rule rule(String id) {
        return orNotFound(Shipped.RULEBOOK.find(id));
    }

    RulePage of(String id, Viewer viewer) {
        return of(id, viewer, VerificationForm.EMPTY, List.of());
    }

    RulePage of(String id, Viewer viewer, VerificationForm form, List<Fault.Said> faults) {
        var rule = rule(id);
        var isVerified = verified.at(viewer.jurisdictionPath()).contains(id);
        return new RulePage(rule, isVerified, reader.of(id), viewer, form, faults);
    }

    static ModelAndView shown(RulePage page) {
        var status = page.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("rulebook/rule", status).addObject("page", page);
    }
}

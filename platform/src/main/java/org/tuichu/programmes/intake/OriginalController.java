package org.tuichu.programmes.intake;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.programmes.ProgrammeId;

/// What the attached document says against what stands in the programme: of interest after an original was attached to
/// a pack.
@Controller
class OriginalController {
    private final Programmes programmes;
    private final DiffPages diffs;

    OriginalController(Programmes programmes, DiffPages diffs) {
        this.programmes = programmes;
        this.diffs = diffs;
    }

    @GetMapping("/programmes/{id}/original")
    @Requires(Permission.READ_PROGRAMMES)
    String original(@PathVariable UUID id, Locale locale, Model model) {
        var view = programmes.view(new ProgrammeId(id)).orElseThrow(OriginalController::missing);
        var reading = programmes.reading(new ProgrammeId(id)).orElseThrow(OriginalController::missing);
        var diff = PlanDiff.between(
                view.valid().stream().map(DutyItem::of).toList(),
                reading.draft().duties().stream().map(DutyItem::of).toList());
        model.addAttribute("programme", view.programme());
        model.addAttribute("diff", diffs.of(diff, locale));
        return "programmes/intake/original";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

package org.tuichu.audit;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.ProveRecord;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.ReadWitnesses;
import org.tuichu.ledger.VerifyLedger;
import org.tuichu.proof.note.Checkpoint;

/// The auditor's pages: who did what, one act with its rows and its proof, and whether the record is sound.
@Controller
class RecordController {
    private static final int PAGE = 50;
    private static final int MOST_ROWS = 200;

    private final ReadRecord record;
    private final ProveRecord proofs;
    private final VerifyLedger verify;
    private final ReadWitnesses witnesses;
    private final SearchRecord search;

    RecordController(
            ReadRecord record, ProveRecord proofs, VerifyLedger verify, ReadWitnesses witnesses, SearchRecord search) {
        this.record = record;
        this.proofs = proofs;
        this.verify = verify;
        this.witnesses = witnesses;
        this.search = search;
    }

    @GetMapping("/record")
    @Requires(Permission.READ_RECORD)
    ModelAndView search(@ModelAttribute("filter") RecordFilter filter, @AuthenticationPrincipal Viewer viewer) {
        var found = search.search(filter, viewer, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("audit/record")
                .addObject("acts", shown)
                .addObject("userNames", search.userNames(shown))
                .addObject("filter", filter)
                .addObject("next", found.size() > PAGE ? shown.getLast().id() : null);
    }

    @GetMapping("/record/{id}")
    @Requires(Permission.READ_RECORD)
    ModelAndView one(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return viewer.auditing().call(() -> {
            var act = record.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            var rows = record.rows(id, MOST_ROWS + 1);
            return new ModelAndView("audit/act")
                    .addObject("act", act)
                    .addObject("userNames", search.userNames(List.of(act)))
                    .addObject("facts", Fact.of(act.payload()))
                    .addObject(
                            "rows",
                            rows.stream().limit(MOST_ROWS).map(RowChanges::of).toList())
                    .addObject("more", rows.size() > MOST_ROWS)
                    .addObject("proof", proofs.inclusion(id).orElse(null));
        });
    }

    @GetMapping("/record/state")
    @Requires(Permission.READ_RECORD)
    ModelAndView state(@AuthenticationPrincipal Viewer viewer) {
        return viewer.auditing().call(this::state);
    }

    @PostMapping("/record/state/verify")
    @Requires(Permission.READ_RECORD)
    ModelAndView verify(@AuthenticationPrincipal Viewer viewer) {
        var answer = verify.verify(List.of(proofs.key()));
        return viewer.auditing().call(() -> state(answer));
    }

    private ModelAndView state(VerifyLedger.Answer answer) {
        var page = state();
        switch (answer) {
            case VerifyLedger.Answer.Verified(var result) ->
                page.addObject("result", result)
                        .addObject(
                                "findings",
                                result.findings().stream()
                                        .limit(PAGE)
                                        .map(one -> Told.of(one, record))
                                        .toList());
            case VerifyLedger.Answer.Busy _ -> page.addObject("busy", true).setStatus(HttpStatus.CONFLICT);
            case VerifyLedger.Answer.TookTooLong(var limit) ->
                page.addObject("minutes", limit.toMinutes()).setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page;
    }

    private ModelAndView state() {
        return new ModelAndView("audit/state")
                .addObject(
                        "checkpoint",
                        proofs.newest()
                                .map(note -> Checkpoint.parse(note.text()))
                                .orElse(null))
                .addObject("key", proofs.key().text())
                .addObject("forks", witnesses.forks())
                .addObject("witnesses", witnesses.watching());
    }
}

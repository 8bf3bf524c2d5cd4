package org.tuichu.enterprises.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;
import org.tuichu.ledger.Facts;

/// Changes what a line is: at once until it is locked, afterwards by a proposal that a second person approves.
@Component
class ChangeLine {
    private final LineVersions versions;
    private final Editions editions;

    ChangeLine(LineVersions versions, Editions editions) {
        this.versions = versions;
        this.editions = editions;
    }

    /// Writes another edition of what it is; of a locked line that is a proposal, which needs a reason.
    @Transactional
    Answer change(LineId id, LineForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var whole = found.get();
        var line = whole.line();
        var fields = new Fields();
        var as = form.read(fields);
        var reason = fields.text("reason", form.reason(), LineForm.LONGEST_REASON);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var answer = versions.change(whole, form.version(), () -> obstacle(whole, as, reason), () -> {
            var locked = line.locked() != null;
            var edition = whole.editions().getFirst().number() + 1;
            editions.write(id, edition, as, locked ? reason : null, viewer);
            if (!locked) {
                editions.holds(id, edition);
            }
            var facts = Difference.record(
                    Facts.of("edition", edition).and("reason", locked ? reason : null),
                    Difference.between(Described.of(line.specification()), Described.of(as)));
            versions.record(
                    locked ? RegisterAct.LINE_CHANGE_PROPOSED : RegisterAct.LINE_CHANGED,
                    line.enterprise(),
                    id,
                    line.specification(),
                    facts);
        });
        return answer.comparing(Described.of(line.specification()), Described.of(as));
    }

    private static Optional<Answer> obstacle(Line.Whole whole, Specification as, @Nullable String reason) {
        if (Described.of(as).equals(Described.of(whole.line().specification()))) {
            return Optional.of(Answer.Faulty.of("", "enterprises.fault.same"));
        }
        if (whole.line().locked() == null) {
            return Optional.empty();
        }
        if (whole.proposal().isPresent()) {
            return Optional.of(Answer.Faulty.of("version", "enterprises.fault.waits"));
        }
        return reason == null ? Optional.of(Answer.Faulty.of("reason", "enterprises.fault.missing")) : Optional.empty();
    }

    /// A second person of the office approves or declines what the first proposed.
    @Transactional
    Answer decide(LineId id, DecisionForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var whole = found.get();
        var line = whole.line();
        var fields = new Fields();
        var decision = form.readDecision(fields);
        var reason = form.readReason(fields);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(whole, form.version(), () -> obstacle(whole, viewer), () -> {
            var proposed = whole.proposal().orElseThrow();
            editions.decide(id, proposed.number(), decision, reason, viewer);
            var facts = Facts.of("edition", proposed.number()).and("reason", reason);
            if (decision == Line.Decision.APPROVED) {
                editions.holds(id, proposed.number());
                facts = Difference.record(
                        facts,
                        Difference.between(Described.of(line.specification()), Described.of(proposed.specification())));
            }
            versions.record(
                    decision == Line.Decision.APPROVED
                            ? RegisterAct.LINE_CHANGE_APPROVED
                            : RegisterAct.LINE_CHANGE_DECLINED,
                    line.enterprise(),
                    id,
                    line.specification(),
                    facts);
        });
    }

    private static Optional<Answer> obstacle(Line.Whole whole, Viewer viewer) {
        var proposed = whole.proposal();
        if (proposed.isEmpty()) {
            return Optional.of(Answer.Faulty.of("decision", "enterprises.fault.nothingWaits"));
        }
        return proposed.get().written().isOf(viewer)
                ? Optional.of(Answer.Faulty.of("decision", "enterprises.fault.own"))
                : Optional.empty();
    }
}

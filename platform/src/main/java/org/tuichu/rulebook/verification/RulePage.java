package org.tuichu.rulebook.verification;

import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.rulebook.RuleText;
import org.tuichu.rulebook.Shipped;
import org.tuichu.shell.Fault;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.rule.Rule;

/// What the page of a rule shows: what it says, where it comes from, who compared it with the official text.
record RulePage(
        Rule rule,
        boolean verified,
        List<Verification> verifications,
        Viewer viewer,
        VerificationForm form,
        List<Fault.Said> faults) {

    public SequencedSet<Fact> facts() {
        return rule.condition().facts();
    }

    /// The same item in other editions of its list.
    public List<Rule> others() {
        return Shipped.RULEBOOK.rules().stream()
                .filter(other -> other.item().equals(rule.item())
                        && other.edition().list().equals(rule.edition().list())
                        && !other.id().equals(rule.id()))
                .toList();
    }

    /// Null where nothing waits for a second person of the own office.
    public @Nullable Verification waiting() {
        return verifications.stream()
                .filter(one -> one.waits() && one.isOf(viewer))
                .findFirst()
                .orElse(null);
    }

    public boolean mayPropose() {
        return viewer.may(Permission.VERIFY_RULES)
                && verifications.stream().noneMatch(one -> one.standsInTheWayOf(viewer));
    }

    public boolean mayDecide() {
        var waiting = waiting();
        return waiting != null
                && viewer.may(Permission.DECIDE_RULES)
                && !waiting.proposed().isOf(viewer);
    }

    public boolean mayWithdraw(Verification one) {
        return one.holds() && one.isOf(viewer) && viewer.may(Permission.VERIFY_RULES);
    }

    /// Compared with a text that the rule no longer has.
    public boolean outdated(Verification one) {
        return !one.text().equals(RuleText.of(rule));
    }
}

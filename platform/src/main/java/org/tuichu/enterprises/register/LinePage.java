package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Fault;

/// What the page of a line shows: what it is and was, what the viewer may do, and what was typed where it could not be
/// done. `stale` says that it was made from an earlier version.
record LinePage(
        Enterprise enterprise,
        Line.Whole whole,
        boolean mayKeep,
        boolean mayDecide,
        StateForm stand,
        DecisionForm decision,
        List<Fault.Said> faults,
        boolean stale) {
    static LinePage of(Enterprise enterprise, Line.Whole whole, Viewer viewer) {
        var keeps = EnterprisePage.mayKeep(enterprise, viewer);
        return new LinePage(
                enterprise,
                whole,
                keeps,
                keeps
                        && viewer.may(Permission.DECIDE_LINE_CHANGES)
                        && whole.proposal()
                                .filter(one -> !one.written().isOf(viewer))
                                .isPresent(),
                StateForm.of(whole.line()),
                DecisionForm.EMPTY,
                List.of(),
                false);
    }

    LinePage typed(StateForm typed, List<Fault.Said> wrong, boolean late) {
        return new LinePage(enterprise, whole, mayKeep, mayDecide, typed, decision, wrong, late);
    }

    LinePage typed(DecisionForm typed, List<Fault.Said> wrong, boolean late) {
        return new LinePage(enterprise, whole, mayKeep, mayDecide, stand, typed, wrong, late);
    }

    public Line line() {
        return whole.line();
    }

    public Map<String, String> facts() {
        return Described.of(line().specification());
    }

    /// Null where nothing waits for a second person.
    public Line.@Nullable Edition proposal() {
        return whole.proposal().orElse(null);
    }

    /// What a proposal would change in what holds now.
    public List<Difference> proposed() {
        return whole.proposal()
                .map(one -> Difference.between(facts(), Described.of(one.specification())))
                .orElse(List.of());
    }

    /// What an edition changed in the one that held before it was written.
    public List<Difference> changed(Line.Edition edition) {
        return whole.editions().stream()
                .filter(one -> one.number() < edition.number() && one.held())
                .findFirst()
                .map(before ->
                        Difference.between(Described.of(before.specification()), Described.of(edition.specification())))
                .orElse(List.of());
    }
}

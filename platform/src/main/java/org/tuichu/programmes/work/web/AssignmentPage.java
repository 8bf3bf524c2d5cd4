package org.tuichu.programmes.work.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.AssignmentLine;
import org.tuichu.programmes.work.AssignmentView;
import org.tuichu.programmes.work.Figure;
import org.tuichu.programmes.work.WorkForm;
import org.tuichu.programmes.work.WorkHistory;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.Edge;
import org.tuichu.shell.Fault;

/// What the page of an assignment shows: how it stands, what the viewer may do, the form as typed and what is wrong.
///
/// `faults` are in words, each with its field; `stale` says that the form was made from an earlier version.
record AssignmentPage(AssignmentView view, Viewer viewer, WorkForm form, List<Fault.Said> faults, boolean stale) {
    private static final Set<Act> TELLING = EnumSet.of(Act.REPORT_PROGRESS, Act.SUBMIT);
    /// Rows for figures that are offered beyond those filled.
    private static final int SPARE_ROWS = 2;

    static AssignmentPage of(AssignmentView view, Viewer viewer) {
        var version = view.line().assignment().version();
        return new AssignmentPage(view, viewer, WorkForm.empty(Act.SUBMIT, version), List.of(), false);
    }

    public AssignmentLine line() {
        return view.line();
    }

    /// Done by a button alone.
    public List<Edge> plain() {
        return view.moves().stream()
                .filter(edge -> !edge.reason() && !TELLING.contains(edge.act()) && edge.act() != Act.HAND_ON)
                .toList();
    }

    /// Done by giving a reason.
    public List<Edge> withReason() {
        return view.moves().stream().filter(Edge::reason).toList();
    }

    /// Done by telling something; what matters most comes first.
    public List<Edge> telling() {
        return view.moves().stream()
                .filter(edge -> TELLING.contains(edge.act()))
                .sorted((one, other) -> other.act().compareTo(one.act()))
                .toList();
    }

    public boolean handsOn() {
        return view.moves().stream().anyMatch(edge -> edge.act() == Act.HAND_ON);
    }

    /// The rows of figures as typed, and empty ones after them.
    public List<WorkForm.Row> figureRows() {
        var rows = new java.util.ArrayList<>(form.figures());
        for (int i = 0; i < SPARE_ROWS && rows.size() < Figure.MOST; i++) {
            rows.add(new WorkForm.Row("", "", ""));
        }
        return rows;
    }

    /// The form of this act was not taken: its details stay open.
    public boolean typed(Act act) {
        return form.act() == act && (!faults.isEmpty() || stale);
    }

    /// The act that made the version that stands; null while nobody has done any.
    public WorkHistory.@Nullable Entry latest() {
        return view.history().isEmpty() ? null : view.history().getFirst();
    }
}

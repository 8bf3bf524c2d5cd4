package org.tuichu.survey.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.shell.Address;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Paging;
import org.tuichu.survey.campaign.Move.Act;

/// What the page of a task shows: how it stands, its rows with their pictures, what the viewer may do, and what became
/// of an act that was
/// not done. `wanted` is null where nobody acted; `stale` says that the form was made from an earlier version.
record TaskPage(
        Task task,
        RowReader.Page list,
        Map<UUID, List<EvidenceFile>> photos,
        List<Task.Entry> history,
        LocalDate today,
        List<Move> moves,
        boolean mayWrite,
        boolean office,
        Tried tried) {
    /// An act that was not done.
    record Tried(@Nullable Act wanted, String reason, List<Fault.Said> faults, boolean stale) {
        static final Tried NOTHING = new Tried(null, "", List.of(), false);
    }

    static TaskPage of(
            Task task,
            RowReader.Page list,
            Map<UUID, List<EvidenceFile>> photos,
            List<Task.Entry> history,
            LocalDate today,
            Viewer viewer,
            Tried tried) {
        return new TaskPage(
                task,
                list,
                photos,
                history,
                today,
                task.moves(viewer),
                task.mayWrite(viewer),
                viewer.office() && task.survey().keeper().path().startsWith(viewer.jurisdictionPath()),
                tried);
    }

    public List<EvidenceFile> photos(SurveyRow row) {
        return photos.getOrDefault(row.id(), List.of());
    }

    public Paging paging() {
        return list.paging();
    }

    public String toPage(int number) {
        return Address.of("/survey-tasks/" + task.id())
                .unless(1, "page", number)
                .toString();
    }

    /// Done at a click.
    public List<Move> plain() {
        return moves.stream().filter(move -> !move.reason()).toList();
    }

    /// Done by giving a reason.
    public List<Move> withReason() {
        return moves.stream().filter(Move::reason).toList();
    }
}

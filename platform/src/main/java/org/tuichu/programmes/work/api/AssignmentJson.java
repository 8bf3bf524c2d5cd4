package org.tuichu.programmes.work.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.follow.api.StateJson;
import org.tuichu.programmes.work.AssignmentLine;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.Edge;
import org.tuichu.programmes.work.chain.Share;
import org.tuichu.programmes.work.chain.State;

/// An assignment as it stands.
@Schema(name = "Assignment", description = "What one unit has to do of a duty, in one of its periods.")
record AssignmentJson(
        UUID id,

        @Schema(description = "An act names the version it was made from")
        long version,

        UUID programme,
        String programmeTitle,
        UUID duty,
        String dutyPath,
        String heading,

        @Schema(description = "What a step asks for; null for what the plan itself gives") @Nullable
        String task,

        @Schema(description = "What it is a step of") @Nullable
        UUID parent,

        UUID unit,
        String unitName,
        Share share,

        @Schema(description = "The unit that handed the step on; null: the office of the leading group") @Nullable
        String givenBy,

        @Nullable LocalDate start,
        @Nullable LocalDate end,
        State state,
        @Schema(description = "How often it was handed in") int round,

        @Schema(description = "Business date of the signature") @Nullable
        LocalDate reportedOn,

        StateJson deadline,

        @Schema(description = "The acts that lie in the hands of the signed-in person now")
        List<Act> acts) {
    static AssignmentJson of(AssignmentLine line, LocalDate today, Viewer viewer) {
        var one = line.assignment();
        var about = line.about();
        return new AssignmentJson(
                one.id().value(),
                one.version(),
                about.programme().value(),
                about.programmeTitle(),
                about.duty().value(),
                about.dutyPath(),
                about.heading(),
                about.task(),
                about.parent(),
                line.worker().unit(),
                line.worker().name(),
                one.share(),
                line.giver().name(),
                one.timing().start(),
                one.timing().end(),
                one.state(),
                one.round(),
                one.reportedOn(),
                StateJson.of(line.deadline(today)),
                line.moves(viewer).stream().map(Edge::act).toList());
    }
}

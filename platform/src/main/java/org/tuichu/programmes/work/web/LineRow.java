package org.tuichu.programmes.work.web;

import java.time.LocalDate;
import java.util.List;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.work.AssignmentLine;

/// An assignment in a list: how it stands today, and whether the viewer is the next to do something.
public record LineRow(AssignmentLine line, DeadlineState state, boolean waits) {
    public static List<LineRow> of(List<AssignmentLine> lines, LocalDate today, Viewer viewer) {
        return lines.stream()
                .map(line -> new LineRow(line, line.deadline(today), line.waitsFor(viewer)))
                .toList();
    }
}

package org.tuichu.enterprises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tuichu.access.Viewer;

/// The confirmed lines of the register, for modules that act on them. What the viewer may not see is not there.
public interface RegisteredLines {
    /// The most that [#confirmed] gives at once.
    int MOST = 500;

    /// Of the register kept at `place`, a jurisdiction path; `words` is a piece of the name of the enterprise or of the
    /// line, empty for all. Screened by the rules of a day.
    List<RegisteredLine> confirmed(String place, String words, LocalDate asOf);

    /// Those of `ids` that are confirmed and stand.
    Map<LineId, RegisteredLine> find(Collection<LineId> ids, LocalDate asOf);

    /// Those of `ids` that are written like another line, as long as nobody said that they differ or one was withdrawn.
    Set<LineId> inConflict(Collection<LineId> ids, Viewer viewer);
}

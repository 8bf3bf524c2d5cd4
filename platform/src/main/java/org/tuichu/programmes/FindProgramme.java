package org.tuichu.programmes;

import java.util.Optional;
import org.tuichu.access.Viewer;

/// One programme, for modules that work under it.
public interface FindProgramme {
    /// Empty when the viewer may not see it.
    Optional<ProgrammeHead> head(Viewer viewer, ProgrammeId id);
}

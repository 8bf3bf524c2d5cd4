package org.tuichu.enterprises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.LinesElsewhere.Said;

/// Lines that a report says once more: the register of its place has them under the enterprise that it names, by its
/// name, a former one, or its credit code. They are looked for whoever asks; which ones they are only [#inSight] tells.
public interface LinesKnown {
    /// By the keys of those that have any, alike as lines of one enterprise in the register are. Those that the row
    /// itself confirmed are left out, and what was withdrawn.
    Map<String, Set<LineId>> of(Collection<Said> said);

    /// Those of `lines` that the viewer may see.
    List<Known> inSight(Collection<LineId> lines);

    /// - `words`: as people call it
    /// - `state`: OPERATING, STOPPED, SEALED or DISMANTLED; `since` the day since which it stands still
    /// - `source`: the latest row of a survey that confirmed it, in words; null where none did
    record Known(
            LineId line,
            String words,
            String state,
            @Nullable LocalDate since,
            @Nullable String source) {}
}

package org.tuichu.survey.intake;

import java.util.List;

/// Goes through the rows of a table in their order and tells which headings of parts stand above each.
final class PartsOfTable {
    private List<ReadRow.Trouble> above = List.of();

    /// The headings between the row before and this one, the outer one first; none where both stand in the same part.
    List<ReadRow.Trouble> begunBy(ReadRow row) {
        var sections = row.sections();
        var begun = sections.equals(above) ? List.<ReadRow.Trouble>of() : sections;
        above = sections;
        return begun;
    }
}

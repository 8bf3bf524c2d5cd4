package org.tuichu.survey.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.LinesElsewhere;
import org.tuichu.enterprises.LinesElsewhere.Said;

/// Finds rows whose devices stand in the register under another enterprise, or in that of another place. Whoever asks
/// hears that there are such lines, and reads them only where they are within sight.
@Component
public class StandsElsewhere {
    private final LinesElsewhere lines;
    private final SaidRows said;

    StandsElsewhere(LinesElsewhere lines, SaidRows said) {
        this.lines = lines;
        this.said = said;
    }

    /// Lines of the register for each of `rows` that has any.
    public Map<UUID, Set<LineId>> of(Collection<UUID> rows) {
        var found = new HashMap<UUID, Set<LineId>>();
        lines.of(said.of(rows)).forEach((row, ofRow) -> found.put(UUID.fromString(row), ofRow));
        return found;
    }

    /// The same rows of a table; with a note where such a line stands.
    List<ReadRow> noted(List<ReadRow> rows, List<Said> said) {
        var found = lines.of(said);
        return rows.stream()
                .map(row ->
                        found.containsKey(String.valueOf(row.number())) ? row.noted(ReadRow.Trouble.REGISTERED) : row)
                .toList();
    }
}

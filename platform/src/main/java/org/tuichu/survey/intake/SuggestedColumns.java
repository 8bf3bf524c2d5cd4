package org.tuichu.survey.intake;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.statute.survey.Layout;

/// The tables of a file with what their columns probably hold: as they were read before where the task was brought a
/// table with the same headings, such as the one whose errors these are.
@Component
class SuggestedColumns {
    private final TableFile files;
    private final ImportReader imports;

    SuggestedColumns(TableFile files, ImportReader imports) {
        this.files = files;
        this.imports = imports;
    }

    /// @throws org.tuichu.sheet.SheetRefused where it is no table or beyond the limits
    List<Layout> of(Import brought) throws IOException {
        var earlier = imports.ofTask(brought.task());
        return files.tables(brought.file()).stream()
                .map(table -> asBefore(table, earlier))
                .toList();
    }

    private static Layout asBefore(Layout table, List<Import> earlier) {
        for (var one : earlier) {
            var as = one.readAs();
            if (as != null && one.state() != Import.State.DROPPED && ReadAs.sameHeadings(table, one.headings())) {
                return as.apply(table);
            }
        }
        return table;
    }
}

package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Address;
import org.tuichu.shell.Paging;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.campaign.Task;

/// What the page of a brought table shows: being read, to be looked at, taken. `job` is null unless something is
/// under way or was refused, `notes` name the first rows that somebody else has too, `columns` null unless they are to
/// be chosen, `refused` why it was not taken just now.
record ImportPage(
        Task task,
        Import read,
        String sha256,
        Import.@Nullable Job job,
        @Nullable ColumnsPage columns,
        Fate shown,
        ImportReader.Page list,
        List<Note> notes,
        boolean mayWrite,
        List<String> refused) {
    /// A cell that would change.
    record Change(RowField field, String before, String after) {}

    /// What was found out about rows: the code of a [ReadRow.Trouble], the numbers of the first, and how many there
    /// are.
    record Note(String code, List<Integer> numbers, int count) {
        /// The rows, for people.
        public String rows() {
            var first = numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
            return count > numbers.size() ? first + "…" : first;
        }
    }

    /// A row of the list; `headings` of parts stand above it, none where they stand above the row before as well.
    record Listed(ImportReader.Shown one, List<ReadRow.Trouble> headings) {}

    public List<Listed> listed() {
        var parts = new PartsOfTable();
        return list.rows().stream()
                .map(one -> new Listed(one, parts.begunBy(one.row())))
                .toList();
    }

    public Paging paging() {
        return list.paging();
    }

    public String toPage(int number) {
        return Address.of("/survey-imports/" + read.id())
                .with("only", shown)
                .unless(1, "page", number)
                .toString();
    }

    public Fate[] fates() {
        return Fate.values();
    }

    public boolean underWay() {
        return job != null && job.underWay();
    }

    public List<Change> changes(ImportReader.Shown row) {
        var changes = new ArrayList<Change>();
        for (var field : RowField.values()) {
            var before = row.before().get(field);
            var after = row.row().cells().get(field);
            if (!before.equals(after)) {
                changes.add(new Change(field, before, after));
            }
        }
        return changes;
    }
}

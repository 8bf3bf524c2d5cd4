package org.tuichu.survey.intake;

import static org.tuichu.shell.NotFound.orNotFound;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Paging;
import org.tuichu.survey.campaign.SurveyReader;

/// Gathers what the page of a brought table shows.
@Component
class ImportPages {
    private static final int SIZE = 50;

    /// What asks for a look before the table is taken, the gravest first.
    private static final List<String> NOTES = List.of(
            "HIDDEN",
            "KNOWN_LISTED",
            "KNOWN_DISMANTLED",
            "MAY_BE_WITH_DEVICE",
            "MAY_BE_WITH_DEVICE_UNSEEN",
            "ALIKE",
            "ALIKE_STANDING",
            "ELSEWHERE",
            "REGISTERED",
            "MAY_BE",
            "MAY_BE_UNSEEN");

    /// Rows that are named above the list.
    private static final int NAMED = 20;

    private final SurveyReader surveys;
    private final ImportReader imports;
    private final TableFile files;
    private final SuggestedColumns suggested;

    ImportPages(SurveyReader surveys, ImportReader imports, TableFile files, SuggestedColumns suggested) {
        this.surveys = surveys;
        this.imports = imports;
        this.files = files;
        this.suggested = suggested;
    }

    ImportPage of(Import read, @Nullable Fate only, int table, int number, Viewer viewer) throws IOException {
        var job = imports.job(read.id()).orElse(null);
        if (read.state() != Import.State.BROUGHT || (job != null && !job.stalled())) {
            return page(read, job, null, only, number, viewer, List.of());
        }
        try {
            var tables = suggested.of(read);
            var columns = ColumnsPage.suggested(tables, Math.clamp(table, 0, Math.max(0, tables.size() - 1)));
            return page(read, job, columns, only, number, viewer, List.of());
        } catch (SheetRefused refused) {
            return unreadable(read, refused, only, viewer);
        }
    }

    ImportPage typed(Import read, Columns columns, List<Fault.Said> faults, Viewer viewer) throws IOException {
        try {
            var tables = files.tables(read.file());
            return page(read, null, ColumnsPage.typed(tables, columns, faults), null, 1, viewer, List.of());
        } catch (SheetRefused refused) {
            return unreadable(read, refused, null, viewer);
        }
    }

    private ImportPage unreadable(Import read, SheetRefused refused, @Nullable Fate only, Viewer viewer) {
        var job = new Import.Job(0, Import.Refusal.of(refused), false);
        return page(read, job, null, only, 1, viewer, List.of());
    }

    /// `why` it was not taken.
    ImportPage refused(Import read, List<String> why, Viewer viewer) {
        return page(read, null, null, null, 1, viewer, why);
    }

    /// What is wrong with the columns that were chosen, or with the file.
    List<Fault> faults(Import read, Columns columns) throws IOException {
        try {
            var tables = files.tables(read.file());
            return columns.table() < 0 || columns.table() >= tables.size()
                    ? List.of(Fault.of("", "survey.import.fault.table"))
                    : columns.faults(tables.get(columns.table()));
        } catch (SheetRefused refused) {
            return List.of(Import.Refusal.of(refused).fault());
        }
    }

    private ImportPage page(
            Import read,
            Import.@Nullable Job job,
            @Nullable ColumnsPage columns,
            @Nullable Fate only,
            int number,
            Viewer viewer,
            List<String> refused) {
        var task = orNotFound(surveys.task(read.task()));
        var shown = only == null ? first(read) : only;
        var list = read.state() == Import.State.READ || (read.state() == Import.State.TAKEN && shown.wrong())
                ? imports.page(read, shown, number, SIZE)
                : new ImportReader.Page(List.of(), Paging.within(1, SIZE, 0));
        return new ImportPage(
                task, read, files.sha256(read), job, columns, shown, list, notes(read), task.mayWrite(viewer), refused);
    }

    private List<ImportPage.Note> notes(Import read) {
        return read.state() != Import.State.READ ? List.of() : imports.noted(read, NOTES, NAMED);
    }

    /// What asks for a look first: what cannot be taken, then what would change.
    private static Fate first(Import read) {
        return Stream.of(Fate.BAD, Fate.HELD, Fate.REPEATED, Fate.CHANGED, Fate.NEW)
                .filter(fate -> read.count(fate) > 0)
                .findFirst()
                .orElse(Fate.SAME);
    }
}

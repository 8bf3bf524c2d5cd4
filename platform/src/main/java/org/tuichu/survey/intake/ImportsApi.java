package org.tuichu.survey.intake;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.shell.ApiAnswer;
import org.tuichu.shell.Brought;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Paged;
import org.tuichu.shell.Paging;
import org.tuichu.shell.Unprocessable;
import org.tuichu.statute.survey.Layout;
import org.tuichu.survey.campaign.SurveyReader;

/// Bringing tables to tasks, for other programs.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Surveys", description = "Which lines there are, as units report them")
class ImportsApi {
    private final SurveyReader surveys;
    private final ImportReader imports;
    private final ImportPages pages;
    private final TableFile files;
    private final SuggestedColumns suggested;
    private final BringTable bring;
    private final ImportJobs jobs;
    private final EndImport end;
    private final ApiAnswer answers;
    private final MessageSource messages;

    ImportsApi(
            SurveyReader surveys,
            ImportReader imports,
            ImportPages pages,
            TableFile files,
            SuggestedColumns suggested,
            BringTable bring,
            ImportJobs jobs,
            EndImport end,
            ApiAnswer answers,
            MessageSource messages) {
        this.surveys = surveys;
        this.imports = imports;
        this.pages = pages;
        this.files = files;
        this.suggested = suggested;
        this.bring = bring;
        this.jobs = jobs;
        this.end = end;
        this.answers = answers;
        this.messages = messages;
    }

    @PostMapping(path = "/survey-tasks/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Bring a table to a task",
            description = "xlsx, xls or csv; no row is read yet. `refused` says at once that the file cannot be read.")
    ImportJson.Item bring(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        writable(id, viewer);
        var uploads = Brought.uploads(file == null ? null : List.of(file), viewer);
        if (uploads.isEmpty()) {
            throw answers.lacking("file", locale);
        }
        return item(answers.done(bring.bring(id, uploads.getFirst(), viewer), () -> null, locale));
    }

    @GetMapping("/survey-imports/{id}")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "Show a table that was brought",
            description = "How it stands, and how far what is under way is.")
    ImportJson.Item show(@PathVariable UUID id) {
        return item(id);
    }

    @GetMapping("/survey-imports/{id}/tables")
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "List the tables found in the file",
            description = "The likeliest first. Answers 422 with the reason where it cannot be read.")
    List<ImportJson.Table> tables(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var found = found(brought(id, viewer), locale);
        return IntStream.range(0, found.size())
                .mapToObj(at -> ImportJson.Table.of(at, found.get(at)))
                .toList();
    }

    @PostMapping("/survey-imports/{id}/read")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.WORK_DUTIES)
    @Operation(summary = "Read a table in the background", description = "Nothing of the task is written.")
    ImportJson.Item read(
            @PathVariable UUID id,
            @RequestBody ImportJson.Reading body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var read = brought(id, viewer);
        var faults = pages.faults(read, body.chosen());
        if (!faults.isEmpty()) {
            throw Unprocessable.of(Fault.say(faults, messages, locale));
        }
        jobs.read(read, body.chosen(), viewer);
        return item(id);
    }

    @GetMapping("/survey-imports/{id}/rows")
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List what the rows of a table would do", description = "Those of one fate, in order.")
    Paged<ImportJson.RowItem> rows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "NEW") Fate fate,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Paging.LARGEST_SIZE) int size) {
        var found = imports.page(orNotFound(imports.find(id)), fate, page, size);
        return Paged.of(
                found.paging(),
                found.rows().stream().map(ImportJson.RowItem::of).toList());
    }

    @PostMapping("/survey-imports/{id}/take")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.WORK_DUTIES)
    @Operation(
            summary = "Write all good rows in the background",
            description =
                    "In one step, or not at all. `rows=ALL` is refused where any row cannot be taken, naming the first of them. "
                            + "Answers 409 when the task has other rows by now than the table was compared with.")
    ImportJson.Item take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "GOOD") EndImport.Wanted rows,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return item(answers.done(end.take(id, rows, viewer), () -> item(id), locale));
    }

    @PostMapping("/survey-imports/{id}/cancel")
    @Requires(Permission.WORK_DUTIES)
    @Operation(summary = "Call off what is under way", description = "Nothing of it stays; the table is as before.")
    ImportJson.Item cancel(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return item(answers.done(end.cancel(id, viewer), () -> null, locale));
    }

    @PostMapping("/survey-imports/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WORK_DUTIES)
    @Operation(summary = "Do not import a table", description = "Also ends the reading under way; the file is kept.")
    void drop(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var dropped = end.drop(id, viewer);
        answers.done(dropped, () -> null, locale);
    }

    private List<Layout> found(Import read, Locale locale) throws IOException {
        try {
            return suggested.of(read);
        } catch (SheetRefused refused) {
            throw Unprocessable.of(Fault.say(List.of(Import.Refusal.of(refused).fault()), messages, locale));
        }
    }

    private Import brought(UUID id, Viewer viewer) {
        var read = orNotFound(imports.find(id).filter(one -> one.state() == Import.State.BROUGHT));
        writable(read.task(), viewer);
        return read;
    }

    private void writable(UUID task, Viewer viewer) {
        orNotFound(surveys.task(task).filter(one -> one.mayWrite(viewer)));
    }

    private ImportJson.Item item(UUID id) {
        var read = orNotFound(imports.find(id));
        var job = imports.job(id).orElseGet(() -> refused(read));
        return ImportJson.Item.of(read, files.sha256(read), job);
    }

    /// Why a file that nobody has begun to read cannot be; null where it can.
    private Import.@Nullable Job refused(Import read) {
        if (read.state() != Import.State.BROUGHT) {
            return null;
        }
        try {
            files.tables(read.file());
            return null;
        } catch (SheetRefused refused) {
            return new Import.Job(0, Import.Refusal.of(refused), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

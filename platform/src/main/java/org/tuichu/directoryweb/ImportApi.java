package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.directoryweb.ImportPlan.Change;
import org.tuichu.directoryweb.ImportPlan.Fate;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.sheets.WorkbookFile;

/// Brings units and their people in from a workbook, for other programs.
@UnitsApi
class ImportApi {
    private final ImportDirectory imports;
    private final MessageSource messages;

    ImportApi(ImportDirectory imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @PostMapping(path = "/import/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "What a workbook of units of the own place and their people would do",
            description = "Nothing is written. 422 names the cells at fault, 100 at most.")
    Imported preview(
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var content = WorkbookFile.of(file);
        return within(locale, () -> Imported.of(faultless(content, viewer, locale)));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.KEEP_DIRECTORY)
    @Operation(
            summary = "Does what a workbook says, all of it or nothing",
            description =
                    "Needs the seal of its preview; answers 409 with what it would do now when the directory or the"
                            + " file is another by then, or when there is nothing to do.")
    Imported bring(
            @RequestParam MultipartFile file,
            @Parameter(description = "From the preview") @RequestParam(required = false) @Nullable String seal,
            @AuthenticationPrincipal Viewer viewer,
            @Parameter(hidden = true) Locale locale)
            throws IOException {
        var content = WorkbookFile.of(file);
        var seen = EndingAnswers.required("seal", seal);
        return within(
                locale,
                () -> imports.carryOut(content, seen, viewer, locale)
                        .map(Imported::of)
                        .orElseThrow(() -> ApiProblem.stale(Imported.of(faultless(content, viewer, locale)))));
    }

    private Imported within(Locale locale, Supplier<Imported> work) {
        try {
            return work.get();
        } catch (SheetRefused e) {
            var why = words("sheet.refused." + e.reason(), locale, e.where(), e.limit(), e.megabytes());
            throw ApiProblem.invalid("file", why);
        }
    }

    private ImportPlan faultless(byte[] content, Viewer viewer, Locale locale) {
        var plan = imports.preview(content, viewer, locale);
        if (plan.problems().isEmpty()) {
            return plan;
        }
        throw ApiProblem.invalid(plan.firstProblems().stream()
                .map(one -> Map.of("field", one.cell(), "message", words(one.problem(), locale)))
                .toList());
    }

    private String words(FieldProblem problem, Locale locale) {
        return words(problem.message(), locale, problem.argumentArray());
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    @Schema(name = "DirectoryImport", description = "What an import does, or did")
    record Imported(
            @Schema(description = "Of the file and of the directory as they were looked at")
            String seal,

            @Schema(description = "Those that say something new; the others stay as they are")
            List<Row> rows,

            @Schema(description = "Officers who cannot sign in with their account after the last day that they get")
            List<String> accountsEnding) {

        static Imported of(ImportPlan plan) {
            return new Imported(
                    plan.seal(), plan.telling().stream().map(Row::of).toList(), plan.accountsEnding());
        }
    }

    @Schema(name = "DirectoryImportRow", description = "What becomes of a row")
    record Row(
            String sheet,

            @Schema(description = "Counts from 1, the headings included")
            int row,

            String name,
            Fate fate,

            @Schema(description = "The columns that say something new")
            List<Change> changes) {
        static Row of(ImportPlan.Row row) {
            return new Row(row.sheet(), row.number(), row.name(), row.fate(), row.changes());
        }
    }
}

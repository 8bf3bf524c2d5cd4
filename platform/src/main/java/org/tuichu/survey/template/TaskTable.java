package org.tuichu.survey.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.sheets.EntrySheet;
import org.tuichu.sheets.EntryWorkbook;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.KnownRows;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.campaign.Task;
import org.tuichu.survey.campaign.TaskRows;

/// The table of a task: its rows, or, while there are none, the lines that are known already, to be put right. Each row
/// has the code that it has in the task, or will have once it is taken over.
@Component
class TaskTable {
    private static final int PREPARED = 200;
    private static final int MOST_TOWNS = 200;
    private static final int LINES = 6;

    private final TaskRows rows;
    private final KnownRows known;
    private final Jurisdictions places;
    private final MessageSource messages;

    TaskTable(TaskRows rows, KnownRows known, Jurisdictions places, MessageSource messages) {
        this.rows = rows;
        this.known = known;
        this.places = places;
        this.messages = messages;
    }

    EntrySheet of(Task task, Viewer viewer, Locale locale) {
        var title = say(
                "survey.sheet.title",
                locale,
                task.unit().name(),
                task.survey().title(),
                task.survey().asOf());
        var writes = task.mayWrite(viewer);
        return new EntrySheet(
                new EntrySheet.Name(
                        say("survey.sheet.table", locale),
                        say("survey.sheet.words", locale),
                        say("survey.sheet.choices", locale)),
                title,
                columns(task, locale),
                task.rows() == 0 && writes ? known(task, viewer) : standing(task),
                writes ? PREPARED : 0,
                words(locale));
    }

    private Stream<List<String>> standing(Task task) {
        return rows.stream(task.id()).map(row -> row(row.id(), row.cells()));
    }

    private Stream<List<String>> known(Task task, Viewer viewer) {
        return known.missing(task, viewer).map(row -> row(row.id(), row.cells()));
    }

    private static List<String> row(UUID id, Cells cells) {
        return TemplateColumn.ALL.stream()
                .map(TemplateColumn::field)
                .map(field -> field == null ? id.toString() : cells.get(field))
                .toList();
    }

    private List<EntrySheet.Column> columns(Task task, Locale locale) {
        return TemplateColumn.ALL.stream()
                .map(column -> new EntrySheet.Column(
                        column.heading(),
                        column.width(),
                        column.note(),
                        column.field() == RowField.TOWN ? towns(task.unit().path()) : column.choices(),
                        writing(column.field()),
                        check(column, locale)))
                .toList();
    }

    /// A code that is known is put right in the form, where nobody overwrites it by a slip.
    private static EntrySheet.Writing writing(@Nullable RowField field) {
        return field == null
                ? EntrySheet.Writing.HIDDEN
                : field == RowField.CREDIT_CODE ? EntrySheet.Writing.WHERE_EMPTY : EntrySheet.Writing.FREE;
    }

    /// Of a device a name is chosen and its size added: nothing to warn of.
    private EntrySheet.@Nullable Check check(TemplateColumn column, Locale locale) {
        var check = column.check();
        if (check != null) {
            return new EntrySheet.Check(check.formula(), column.heading(), say("survey.sheet.check." + check, locale));
        }
        var offers = column.field() == RowField.TOWN || !column.choices().isEmpty();
        return offers && column.field() != RowField.DEVICE
                ? new EntrySheet.Check(null, column.heading(), say("survey.sheet.check.CHOICE", locale))
                : null;
    }

    /// Names of the places below that of the unit, or of its own where there are none.
    private List<String> towns(String path) {
        var place = path.replaceFirst("^.*/([^/]+)/$", "$1");
        var below = places.children(place).stream()
                .map(Jurisdiction::name)
                .limit(MOST_TOWNS)
                .toList();
        return below.isEmpty()
                ? places.find(Set.of(place)).values().stream()
                        .map(Jurisdiction::name)
                        .toList()
                : below;
    }

    private List<String> words(Locale locale) {
        return Stream.iterate(1, line -> line <= LINES, line -> line + 1)
                .map(line -> say("survey.sheet.words." + line, locale, EntryWorkbook.PASSWORD))
                .toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

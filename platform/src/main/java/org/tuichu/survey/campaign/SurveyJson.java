package org.tuichu.survey.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;

/// Surveys, tasks and rows as other programs get and send them.
final class SurveyJson {
    private SurveyJson() {}

    @Schema(name = "Survey")
    record SurveyItem(
            UUID id,
            UUID programme,
            String programmeTitle,
            int year,
            boolean sample,
            String place,
            String title,
            LocalDate asOf,
            LocalDate dueOn) {
        static SurveyItem of(Survey survey) {
            return new SurveyItem(
                    survey.id(),
                    survey.about().programme(),
                    survey.about().title(),
                    survey.about().year(),
                    survey.about().sample(),
                    survey.keeper().name(),
                    survey.title(),
                    survey.asOf(),
                    survey.dueOn());
        }
    }

    @Schema(name = "SurveyTask", description = "`rows` counts them; `zeroReport` says that there is nothing to report.")
    record TaskItem(
            UUID id,
            long version,
            UUID survey,
            UUID unit,
            String unitName,
            Move.State state,
            int round,
            boolean zeroReport,
            @Nullable LocalDate signedOn,
            LocalDate dueOn,
            int rows) {
        static TaskItem of(Task task) {
            return new TaskItem(
                    task.id(),
                    task.version(),
                    task.survey().id(),
                    task.unit().id(),
                    task.unit().name(),
                    task.state(),
                    task.round(),
                    task.nothing(),
                    task.trace().signedOn(),
                    task.survey().dueOn(),
                    task.rows());
        }
    }

    @Schema(name = "SurveyWhole", description = "A survey with the tasks that the caller sees.")
    record Whole(SurveyItem survey, List<TaskItem> tasks) {
        static Whole of(SurveyReader.Whole whole) {
            return new Whole(
                    SurveyItem.of(whole.survey()),
                    whole.tasks().stream().map(TaskItem::of).toList());
        }
    }

    @Schema(name = "SurveyTaskWhole", description = "`acts` are those that the caller may do now.")
    record TaskWhole(TaskItem task, SurveyItem survey, List<Move.Act> acts, List<EntryItem> history) {
        static TaskWhole of(Task task, List<Task.Entry> history, Viewer viewer) {
            return new TaskWhole(
                    TaskItem.of(task),
                    SurveyItem.of(task.survey()),
                    task.moves(viewer).stream().map(Move::act).toList(),
                    history.stream().map(EntryItem::of).toList());
        }
    }

    @Schema(name = "SurveyTaskEntry")
    record EntryItem(
            Move.Act act,
            Move.State to,
            int rows,
            @Nullable String reason,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at) {
        static EntryItem of(Task.Entry entry) {
            return new EntryItem(
                    entry.act(),
                    entry.to(),
                    entry.rows(),
                    entry.reason(),
                    entry.person(),
                    entry.unit(),
                    entry.onBehalfOf(),
                    entry.on(),
                    entry.at());
        }
    }

    @Schema(name = "SurveyRow", description = "`cells` are texts by field, word for word.")
    record RowItem(UUID id, long version, UUID task, int ordinal, Map<RowField, String> cells) {
        static RowItem of(SurveyRow row) {
            return new RowItem(
                    row.id(),
                    row.version(),
                    row.task(),
                    row.ordinal(),
                    row.cells().texts());
        }
    }

    @Schema(name = "OpenSurvey", description = "`unit` are the ids of the units that are asked.")
    record Opening(
            @Nullable String title,
            @Nullable LocalDate asOf,
            @Nullable LocalDate dueOn,
            @Nullable List<UUID> unit) {
        SurveyForm form() {
            return new SurveyForm(title, text(asOf), text(dueOn), texts(unit));
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    @Schema(name = "AskUnits")
    record Asking(@Nullable List<UUID> unit) {
        List<String> texts() {
            return SurveyJson.texts(unit);
        }
    }

    @Schema(name = "ActOnSurveyTask", description = "An act, and the version it was made from.")
    record Acting(
            Move.@Nullable Act act,
            @Nullable Long version,
            @Nullable String reason) {}

    @Schema(
            name = "WriteSurveyRow",
            description =
                    "`id` of a new one, chosen by the caller: sent twice, it is entered once. `version` of one that is "
                            + "changed. Fields that are left out are empty.")
    record Writing(
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable Map<RowField, String> cells) {
        NewRow of(UUID task) {
            return new NewRow(id == null ? UUID.randomUUID() : id, task, typed());
        }

        Cells typed() {
            return cells == null ? Cells.EMPTY : new Cells(cells);
        }
    }

    private static List<String> texts(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(UUID::toString).toList();
    }
}

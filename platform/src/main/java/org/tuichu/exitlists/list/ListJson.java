package org.tuichu.exitlists.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.rule.Judgement;

/// Exit plan lists as the API shows and takes them.
final class ListJson {
    private ListJson() {}

    @Schema(name = "ExitList", description = "`number` and `frozenOn` are absent until it is signed.")
    record ListItem(
            UUID id,
            long version,
            ExitList.Kind kind,
            UUID programme,
            int year,
            boolean sample,
            String place,
            String placeName,
            String title,
            Move.State state,
            @Nullable Integer number,
            @Nullable LocalDate frozenOn) {
        static ListItem of(ExitList list) {
            var frozen = list.frozen();
            return new ListItem(
                    list.id(),
                    list.version(),
                    list.kind(),
                    list.about().programme(),
                    list.about().year(),
                    list.about().sample(),
                    list.keeper().id(),
                    list.keeper().name(),
                    list.title(),
                    list.state(),
                    frozen == null ? null : frozen.number(),
                    frozen == null ? null : frozen.on());
        }
    }

    @Schema(
            name = "ExitListEntry",
            description = "A line as it was when it was taken. `citation` names verified rules that carry the exit, "
                    + "`basis` what a person states; `obstacles` stand in the way of the signature.")
    record EntryItem(
            UUID id,
            UUID list,
            int ordinal,
            UUID line,
            int edition,
            UUID enterprise,
            String enterpriseName,
            @Nullable String creditCode,
            String place,
            String placeName,
            String words,
            @Nullable String industry,
            @Nullable BigDecimal capacity,
            @Nullable String capacityUnit,
            Judgement judgement,
            @Nullable String citation,
            @Nullable String basis,
            LocalDate targetOn,
            Entry.Measure measure,
            @Nullable String note,
            boolean inForce,
            List<Obstacle> obstacles) {
        static EntryItem of(Entry entry, List<Obstacle> obstacles) {
            var taken = entry.taken();
            var capacity = taken.capacity();
            return new EntryItem(
                    entry.id(),
                    entry.list(),
                    entry.ordinal(),
                    taken.line().value(),
                    taken.edition(),
                    taken.enterprise(),
                    taken.enterpriseName(),
                    taken.creditCode(),
                    taken.location().id(),
                    taken.location().name(),
                    taken.words(),
                    entry.plan().industry(),
                    capacity == null ? null : capacity.value(),
                    capacity == null ? null : capacity.unit(),
                    entry.ground().judgement(),
                    entry.ground().citation(),
                    entry.ground().basis(),
                    entry.plan().targetOn(),
                    entry.plan().measure(),
                    entry.plan().note(),
                    entry.inForce(),
                    obstacles);
        }
    }

    @Schema(name = "ExitListChange", description = "`number` is that of the list on which `before` stands.")
    record ChangeItem(
            Change.Kind change,
            int number,
            EntryItem before,
            @Nullable EntryItem after,
            String reason) {
        static ChangeItem of(Change change, Map<UUID, List<Obstacle>> obstacles) {
            var before = change.before().entry();
            var after = change.after();
            return new ChangeItem(
                    change.kind(),
                    change.before().of().number(),
                    EntryItem.of(before, obstacles.getOrDefault(before.id(), List.of())),
                    after == null ? null : EntryItem.of(after, obstacles.getOrDefault(after.id(), List.of())),
                    change.reason());
        }
    }

    @Schema(name = "ExitListStep")
    record StepItem(
            Move.Act act,
            Move.State to,
            @Nullable String reason,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at) {
        static StepItem of(ExitList.Step step) {
            return new StepItem(
                    step.act(),
                    step.to(),
                    step.reason(),
                    step.person(),
                    step.unit(),
                    step.onBehalfOf(),
                    step.on(),
                    step.at());
        }
    }

    @Schema(
            name = "ExitListWhole",
            description = "`acts` are those that the caller may do now, `files` those of a signed list.")
    record Whole(
            ListItem list,
            List<EntryItem> entries,
            List<ChangeItem> changes,
            List<Move.Act> acts,
            List<Papers.Kept> files,
            List<StepItem> history) {
        static Whole of(ListPage page) {
            return new Whole(
                    ListItem.of(page.list()),
                    page.entries().stream()
                            .map(entry -> EntryItem.of(entry, page.obstacles(entry)))
                            .toList(),
                    page.changes().stream()
                            .map(change -> ChangeItem.of(change, page.obstacles()))
                            .toList(),
                    page.list().moves(page.viewer()).stream().map(Move::act).toList(),
                    page.files(),
                    page.history().stream().map(StepItem::of).toList());
        }
    }

    @Schema(
            name = "ExitListInForce",
            description = "An entry that held on the day, with the number of its list and the place that keeps it.")
    record HeldItem(int number, String keeper, LocalDate frozenOn, EntryItem entry) {
        static HeldItem of(Change.Numbered held) {
            return new HeldItem(
                    held.of().number(), held.keeper(), held.of().on(), EntryItem.of(held.entry(), List.of()));
        }
    }

    @Schema(name = "DraftExitList")
    record Drafting(ExitList.@Nullable Kind kind, @Nullable String title) {}

    @Schema(name = "RenameExitList")
    record Renaming(
            @Nullable String title,

            @Schema(description = "Version of the list that the caller has seen")
            long version) {}

    @Schema(name = "TakeExitListAnew")
    record Anew(
            @Schema(description = "Version of the list that the caller has seen")
            long version) {}

    @Schema(name = "ExitListPlan", description = "`basis` is needed where no verified rule carries the exit.")
    record Planning(
            @Nullable String industry,
            @Nullable LocalDate targetOn,
            Entry.@Nullable Measure measure,
            @Nullable String basis,
            @Nullable String note,

            @Schema(description = "Version of the list that the caller has seen")
            long version) {
        PlanForm form() {
            return planned(industry, targetOn, measure, basis, note);
        }
    }

    @Schema(name = "TakeLines", description = "Each line gets the same plan.")
    record Taking(
            @Nullable List<UUID> line,
            @Nullable String industry,
            @Nullable LocalDate targetOn,
            Entry.@Nullable Measure measure,
            @Nullable String basis,
            @Nullable String note) {
        PlanForm form() {
            return planned(industry, targetOn, measure, basis, note);
        }

        List<String> lines() {
            return line == null ? List.of() : line.stream().map(UUID::toString).toList();
        }
    }

    @Schema(name = "ChangeExitList", description = "The plan is not needed to drop a line, `line` only to swap one.")
    record Changing(
            Change.@Nullable Kind change,
            @Nullable String reason,
            @Nullable UUID line,
            @Nullable String industry,
            @Nullable LocalDate targetOn,
            Entry.@Nullable Measure measure,
            @Nullable String basis,
            @Nullable String note) {
        ChangeForm form() {
            return new ChangeForm(text(change), reason, text(line), planned(industry, targetOn, measure, basis, note));
        }
    }

    @Schema(name = "ActOnExitList", description = "An act, and the version it was made from.")
    record Acting(
            Move.@Nullable Act act,
            @Nullable Long version,
            @Nullable String reason) {}

    private static PlanForm planned(
            @Nullable String industry,
            @Nullable LocalDate targetOn,
            Entry.@Nullable Measure measure,
            @Nullable String basis,
            @Nullable String note) {
        return new PlanForm(industry, text(targetOn), text(measure), basis, note);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

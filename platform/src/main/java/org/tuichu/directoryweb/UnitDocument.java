package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Closing;
import org.tuichu.directory.FirstDay;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMergers.Merger;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitPage;

/// Units as the API gives them.
final class UnitDocument {
    private UnitDocument() {}

    @Schema(name = "Unit", description = "A body, or a class of bodies, that plans give duties to")
    record Summary(
            UUID id,

            @Schema(description = "Grows by one with each change")
            long version,

            String jurisdictionId,
            String name,
            UnitKind kind,

            @Schema(description = "What the body is for, independent of its name")
            UnitFunction function,

            @Schema(description = "Houses the office of the leading group")
            boolean office,

            @Schema(description = "The place below that it governs, null for all others") @Nullable
            String placeId,

            @Schema(description = "First day; null when unknown") @Nullable
            LocalDate validFrom,

            @Schema(description = "Last day; null while it exists") @Nullable
            LocalDate validTo,

            @Schema(description = "A person found the record right")
            boolean confirmed,

            @Schema(description = "The unit that this one turned out to be, null for all others") @Nullable
            UUID mergedInto) {

        static Summary of(Unit unit) {
            var into = unit.mergedInto();
            return new Summary(
                    unit.id().value(),
                    unit.version(),
                    unit.jurisdictionId(),
                    unit.name(),
                    unit.kind(),
                    unit.function(),
                    unit.office(),
                    unit.placeId(),
                    unit.validFrom(),
                    unit.validTo(),
                    unit.confirmedBy() != null,
                    into == null ? null : into.value());
        }
    }

    @Schema(name = "UnitFormerName", description = "A former, short or variant name")
    record Name(
            String name,

            @Schema(description = "First day; null when unknown") @Nullable
            LocalDate validFrom,

            @Schema(description = "Last day; null while it holds") @Nullable
            LocalDate validTo) {

        static Name of(UnitName name) {
            return new Name(name.name(), name.validFrom(), name.validTo());
        }
    }

    @Schema(name = "UnitDetail", description = "A unit with its names over time, members, classes, closings, mergers")
    record Detail(
            Summary unit,
            List<Begun> firstDays,
            List<Name> names,
            List<Officers.Listed> officers,
            List<Summary> members,
            List<Summary> classes,
            List<Closed> closings,
            List<Merged> mergers) {
        static Detail of(UnitPageView view) {
            return new Detail(
                    Summary.of(view.unit()),
                    view.firstDays().stream().map(Begun::of).toList(),
                    view.names().stream().map(Name::of).toList(),
                    view.officers(),
                    view.members().stream().map(Summary::of).toList(),
                    view.classes().stream().map(Summary::of).toList(),
                    view.closings().stream().map(Closed::of).toList(),
                    view.mergers().stream().map(Merged::of).toList());
        }
    }

    @Schema(name = "FirstDay", description = "What was said about the first day; the latest counts")
    record Begun(
            LocalDate day,
            String reason,
            String by,

            @Schema(description = "Whose roles were lent for it; null where it was by own ones") @Nullable
            String onBehalfOf,

            Instant at) {
        static Begun of(FirstDay.Said said) {
            var first = said.first();
            return new Begun(first.day(), first.reason(), first.by(), said.onBehalfOf(), first.at());
        }
    }

    @Schema(name = "Closing", description = "That the unit ended; taken back where `reopenedAt` says so")
    record Closed(
            LocalDate lastDay,
            String reason,
            @Nullable UUID successor,
            String closedBy,
            @Nullable String closedOnBehalfOf,
            Instant closedAt,
            @Nullable String reopenedBy,
            @Nullable String reopenedOnBehalfOf,
            @Nullable Instant reopenedAt) {
        static Closed of(Closing closing) {
            var successor = closing.successor();
            return new Closed(
                    closing.lastDay(),
                    closing.reason(),
                    successor == null ? null : successor.value(),
                    closing.closedBy(),
                    closing.closedOnBehalfOf(),
                    closing.closedAt(),
                    closing.reopenedBy(),
                    closing.reopenedOnBehalfOf(),
                    closing.reopenedAt());
        }
    }

    @Schema(name = "Merger", description = "That `merged` turned out to be `kept`")
    record Merged(
            UUID merged, UUID kept, String by, @Nullable String onBehalfOf, Instant at) {
        static Merged of(Merger merger) {
            return new Merged(
                    merger.merged().value(), merger.kept().value(), merger.by(), merger.onBehalfOf(), merger.at());
        }
    }

    @Schema(name = "UnitList", description = "One page of units")
    record Page(
            List<Summary> units,
            @Schema(description = "Counts from 0") int page,
            int size,

            @Schema(description = "All that the query finds")
            long total) {

        static Page of(UnitPage page) {
            return new Page(
                    page.rows().stream().map(row -> Summary.of(row.unit())).toList(),
                    page.page(),
                    page.size(),
                    page.total());
        }
    }
}

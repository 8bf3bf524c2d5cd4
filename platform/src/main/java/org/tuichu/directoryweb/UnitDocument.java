package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
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
            boolean confirmed) {

        static Summary of(Unit unit) {
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
                    unit.confirmedBy() != null);
        }
    }

    @Schema(name = "UnitName", description = "A former, short or variant name")
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

    @Schema(name = "UnitDetail", description = "A unit with its names over time, members and classes")
    record Detail(Summary unit, List<Name> names, List<Summary> members, List<Summary> classes) {
        static Detail of(UnitPageView view) {
            return new Detail(
                    Summary.of(view.unit()),
                    view.names().stream().map(Name::of).toList(),
                    view.members().stream().map(Summary::of).toList(),
                    view.classes().stream().map(Summary::of).toList());
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

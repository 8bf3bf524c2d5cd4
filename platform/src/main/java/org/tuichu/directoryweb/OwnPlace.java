package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitPage;

/// The units of a place, those that ended too, with their people, as an import finds them; `withAccount` are the
/// officers who sign in with an account.
record OwnPlace(
        Jurisdiction place,
        List<UnitPage.Row> units,
        Map<UnitId, List<Officers.Listed>> officers,
        Set<UUID> withAccount) {

    /// Those that bear the name now or did to their end; one without a last day first.
    List<UnitPage.Row> named(String name) {
        return units.stream()
                .filter(row -> row.unit().name().equals(name))
                .sorted(Comparator.comparing(
                        (UnitPage.Row row) -> row.unit().validTo(), Comparator.nullsFirst(Comparator.reverseOrder())))
                .toList();
    }

    /// Whether a unit bears the name and had not ended before `day`; null: never ends.
    boolean bears(String name, @Nullable LocalDate day) {
        return named(name).stream()
                .map(row -> row.unit().validTo())
                .anyMatch(last -> last == null || (day != null && !last.isBefore(day)));
    }

    /// The unit that has the name as a further one.
    Optional<Unit> furtherNamed(String name) {
        return units.stream()
                .filter(row -> row.aliases().contains(name))
                .map(UnitPage.Row::unit)
                .findFirst();
    }

    /// Another text after any change of the units or their people: each of these gives the unit a new version, or a
    /// name.
    String state() {
        return units.stream()
                .map(row -> row.unit().id() + ":" + row.unit().version() + ":" + row.aliases())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}

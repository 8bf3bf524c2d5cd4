package org.tuichu.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tree of jurisdictions: divisions of GB/T 2260, towns, zones. Public reference data: reading needs no scope.
public interface Jurisdictions {
    Optional<Jurisdiction> find(String id);

    /// By id; unknown ones are left out.
    Map<String, Jurisdiction> find(Set<String> ids);

    /// `code` has six digits, or nine for a town.
    Optional<Jurisdiction> byCode(String code);

    /// By the name that a plan's title gives, with or without the divisions above (`盘锦市大洼区`, `惠州市`); empty where
    /// none or more than one bears it.
    Optional<Jurisdiction> byName(String name);

    /// The provinces, by code.
    List<Jurisdiction> provinces();

    /// Directly below `id`: divisions by code, then zones in pinyin order.
    List<Jurisdiction> children(String id);

    /// The same without zones that had ended before `day`.
    default List<Jurisdiction> childrenOn(String id, LocalDate day) {
        return children(id).stream().filter(place -> place.inBeingOn(day)).toList();
    }

    /// Whose full name contains `text`, higher levels first, then in pinyin order; where none does, those most like it.
    List<Jurisdiction> search(String text, int limit);

    /// The same among the place with this path and those below it that had not ended before `day` (null: ever).
    List<Jurisdiction> searchWithin(String path, @Nullable LocalDate day, String text, int limit);

    /// From the province down to `id` itself; empty for an unknown one.
    List<Jurisdiction> pathOf(String id);

    /// Adds a zone under the own jurisdiction, whose scope the caller works in; one of the same name there is refused.
    ZoneAdded addZone(NewZone zone);

    /// A made-up place for sample data, below `parentId` or on its own; the same one is added once. Needs the program's
    /// scope.
    Jurisdiction addInvented(String name, JurisdictionLevel level, @Nullable String parentId);

    /// What became of a new zone.
    sealed interface ZoneAdded {
        record Added(Jurisdiction zone) implements ZoneAdded {}

        record AlreadyThere(Jurisdiction zone) implements ZoneAdded {}
    }
}

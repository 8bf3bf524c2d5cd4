package org.tuichu.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The units of the jurisdictions in scope and their names over time. Everything here obeys the scope of the work under
/// way: a unit outside it is not found, one below may be read and not changed.
public interface Units {
    Optional<Unit> find(UnitId id);

    /// Those of `ids` that are in scope, by id; one round trip.
    Map<UnitId, Unit> findAll(Collection<UnitId> ids);

    /// The units of one jurisdiction, those that ended included, without those that turned out to be others: bodies
    /// before classes, the office first, towns and other places last, then in pinyin order.
    List<Unit> inJurisdiction(String jurisdictionId);

    /// One page of the units of a jurisdiction and of those below it.
    UnitPage list(UnitQuery query);

    /// Its further names, the latest first.
    List<UnitName> names(UnitId id);

    /// The bodies that belong to a class, in pinyin order.
    List<Unit> members(UnitId id);

    /// The classes that a body belongs to.
    List<Unit> classesOf(UnitId id);

    /// Every record that is this unit: its own, and those that turned out to be it, also by way of a third.
    Set<UnitId> recordsOf(UnitId id);

    /// At most `limit` units that may take the place of this one - of its jurisdiction and kind, in being on `day` -
    /// whose name or a further name contains `text`.
    List<Unit> alternatives(Unit unit, String text, LocalDate day, int limit);

    /// Until the end of the transaction nobody else merges, closes or confirms units of the place. For whoever
    /// changes several of them, or lets something refer to one; a draft is locked before, never after. Does nothing
    /// outside the writing scope.
    void hold(String jurisdictionPath);

    /// Creates a proposed unit that is in being now, with its aliases and, for a class, its members.
    Unit create(ProposedUnit proposal);

    /// Creates a proposed unit with its aliases and, for a class, its members. Those that are there by name or
    /// place and had not ended before `day` (null: that have no last day) are taken as they are, with what they
    /// lacked added. One that was closed before is not brought back by it.
    Unit create(ProposedUnit proposal, @Nullable LocalDate day);

    /// From `from` on (null: unknown) the unit bears `name`; the name so far becomes an alias that ends the day before.
    UnitChange rename(UnitId id, long version, String name, @Nullable LocalDate from);

    /// Adds a further name; one that it bears already is no change.
    UnitChange addAlias(UnitId id, long version, UnitName alias);

    /// Adds a further name whatever the version is: for names that a person confirmed in a plan.
    void addAlias(UnitId id, UnitName alias);

    /// A person found the record right that was seen in this version; who found it first stays.
    UnitChange confirm(UnitId id, long version, String userName, Instant at);

    /// A person found the record right by confirming a plan that names it.
    void confirm(UnitId id, String userName, Instant at);

    /// The unit houses the office of the leading group; of a jurisdiction one unit does.
    void markOffice(UnitId id);

    /// Puts bodies into a class; those that are in it stay.
    void addMembers(UnitId classId, Collection<UnitId> members);
}

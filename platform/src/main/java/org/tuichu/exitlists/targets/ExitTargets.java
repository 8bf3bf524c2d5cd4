package org.tuichu.exitlists.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.exitlists.list.Amount;
import org.tuichu.exitlists.list.EntryReader;
import org.tuichu.exitlists.list.Typed;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.shell.Answer;

/// Sets targets, and holds them against the lists in force today.
@Component
class ExitTargets {
    /// Of a place: what was set for it, by whomever, and what its own office set for those below.
    private static final String LATEST = """
            SELECT DISTINCT ON (t.jurisdiction_path, t.place_id, t.industry) t.jurisdiction_path, t.keeper_name, t.place_id,
                t.place_name, t.industry, t.lines, t.capacity, t.capacity_unit, t.basis
            FROM exit_target t
            WHERE t.year = :year AND (t.place_path = :path OR t.jurisdiction_path = :path)
            ORDER BY t.jurisdiction_path, t.place_id, t.industry, t.ordinal DESC""";

    private static final String SET = """
            INSERT INTO exit_target (jurisdiction_path, year, place_id, industry, ordinal, keeper_name, place_path, place_name, lines,
                capacity, capacity_unit, basis, written_by, written_on_behalf_of, written_at)
            SELECT :path, :year, :place, :industry, coalesce(max(ordinal), 0) + 1, :keeper, :placePath, :placeName, :lines,
                :capacity, :unit, :basis, :by, :behalf, :at
            FROM exit_target WHERE jurisdiction_path = :path AND year = :year AND place_id = :place AND industry = :industry""";

    private final JdbcClient database;
    private final Jurisdictions jurisdictions;
    private final EntryReader entries;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    ExitTargets(
            JdbcClient database,
            Jurisdictions jurisdictions,
            EntryReader entries,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.jurisdictions = jurisdictions;
        this.entries = entries;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    static boolean maySet(ProgrammeHead programme, Viewer viewer) {
        return programme.status() == ProgrammeStatus.ACTIVE
                && viewer.may(Permission.WORK_PLANS)
                && programme.jurisdictionId().equals(viewer.jurisdictionId());
    }

    /// The place of the programme and those directly below it that have not ended.
    List<Jurisdiction> places(ProgrammeHead programme) {
        var place = programme.jurisdictionId();
        var today = dates.today(place);
        return Stream.concat(
                        jurisdictions.find(place).filter(one -> one.inBeingOn(today)).stream(),
                        jurisdictions.childrenOn(place, today).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    Balance balance(ProgrammeHead programme) {
        var place = jurisdictions.find(programme.jurisdictionId()).orElseThrow();
        var targets = database.sql(LATEST)
                .param("year", programme.year())
                .param("path", place.path())
                .query((row, at) -> target(row))
                .list();
        var held = new EntryReader.Held(place.path(), programme.year(), dates.today(place.id()));
        return Balance.of(
                place.id(),
                targets.stream().filter(target -> !target.wanted().nothing()).toList(),
                entries.portions(held, place.id()));
    }

    @Transactional
    Answer set(ProgrammeHead programme, TargetForm form, Viewer viewer) {
        if (!maySet(programme, viewer)) {
            return new Answer.Missing();
        }
        var typed = new Typed();
        var read = form.read(typed);
        var place = places(programme).stream()
                .filter(one -> one.id().equals(form.place()))
                .findFirst();
        if (place.isEmpty()) {
            typed.wrong("place", "exitlists.fault.place");
        }
        if (!typed.faults().isEmpty()) {
            return new Answer.Faulty(typed.faults());
        }
        write(programme, place.orElseThrow(), read, viewer);
        return new Answer.Done(programme.id().value());
    }

    private void write(ProgrammeHead programme, Jurisdiction place, TargetForm.Read read, Viewer viewer) {
        var capacity = read.wanted().capacity();
        database.sql(SET)
                .param("path", viewer.jurisdictionPath())
                .param("year", programme.year())
                .param("place", place.id())
                .param("industry", read.industry())
                .param("keeper", programme.jurisdictionName())
                .param("placePath", place.path())
                .param("placeName", place.name())
                .param("lines", read.wanted().lines())
                .param("capacity", capacity == null ? null : capacity.value())
                .param("unit", capacity == null ? null : capacity.unit())
                .param("basis", read.basis())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.record(Act.of(
                TargetAct.EXIT_TARGET_SET,
                "programme",
                programme.id().value(),
                Facts.of("year", programme.year())
                        .and("place", place.id())
                        .and("placeName", place.name())
                        .and("industry", read.industry())
                        .and("target", read.wanted())
                        .and("basis", read.basis())));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getString("jurisdiction_path"),
                row.getString("keeper_name"),
                row.getString("place_id"),
                row.getString("place_name"),
                row.getString("industry"),
                new Target.Wanted(row.getObject("lines", Integer.class), amount(row)),
                row.getString("basis"));
    }

    private static @Nullable Amount amount(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("capacity");
        return value == null ? null : new Amount(value, row.getString("capacity_unit"));
    }
}

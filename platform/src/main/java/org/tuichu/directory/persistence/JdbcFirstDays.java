package org.tuichu.directory.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.DirectoryRules;
import org.tuichu.directory.FirstDay;
import org.tuichu.directory.FirstDays;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitId;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;

/// First days in PostgreSQL: a row for each time that somebody said one, and the day that counts at the unit.
@Repository
class JdbcFirstDays implements FirstDays {
    private static final String INSERT = """
            INSERT INTO first_day (jurisdiction_path, unit_id, first_day, reason, said_by, said_on_behalf_of, said_at)
            VALUES (:path, :unit, :day, :reason, :by, :behalf, :at)""";

    private static final String BEGIN = "UPDATE unit SET valid_from = :day WHERE id = :unit";

    private static final String OF = """
            SELECT first_day, reason, said_by, said_on_behalf_of, said_at FROM first_day
            WHERE unit_id = :unit ORDER BY id DESC""";

    private final JdbcClient database;
    private final UnitReading reading;
    private final UnitVersions versions;
    private final DirectoryActs acts;

    JdbcFirstDays(JdbcClient database, UnitReading reading, UnitVersions versions, DirectoryActs acts) {
        this.database = database;
        this.reading = reading;
        this.versions = versions;
        this.acts = acts;
    }

    @Override
    @Transactional
    public UnitChange say(UnitId id, long version, FirstDay first) {
        return versions.change(
                id,
                version,
                unit -> DirectoryRules.beginning(unit, reading.names(id), first.day()),
                unit -> write(unit, first));
    }

    private boolean write(Unit unit, FirstDay first) {
        acts.record(
                DirectoryAct.UNIT_FIRST_DAY_SET,
                unit,
                Facts.NONE
                        .change("firstDay", unit.validFrom(), first.day())
                        .and("reason", first.reason().strip()));
        database.sql(INSERT)
                .param("path", unit.jurisdictionPath())
                .param("unit", unit.id().value())
                .param("day", first.day())
                .param("reason", first.reason().strip())
                .param("by", first.by())
                .param("behalf", Actor.lender())
                .param("at", first.at().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql(BEGIN)
                        .param("unit", unit.id().value())
                        .param("day", first.day())
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FirstDay.Said> of(UnitId unit) {
        return database.sql(OF)
                .param("unit", unit.value())
                .query((row, number) -> new FirstDay.Said(
                        new FirstDay(
                                row.getObject("first_day", LocalDate.class),
                                row.getString("reason"),
                                row.getString("said_by"),
                                row.getObject("said_at", OffsetDateTime.class).toInstant()),
                        row.getString("said_on_behalf_of")))
                .list();
    }
}

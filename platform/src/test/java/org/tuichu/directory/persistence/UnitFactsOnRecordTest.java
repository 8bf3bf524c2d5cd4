package org.tuichu.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.directory.FirstDay;
import org.tuichu.directory.FirstDays;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.Units;

/// What the record says of a unit's first day and its people.
@PlatformTest
class UnitFactsOnRecordTest {
    private static final String ACTS = """
            SELECT act || ' ' || payload FROM ledger_entry
            WHERE subject_id = :unit AND act <> 'UNIT_CREATED' ORDER BY id""";

    private static final String CONTENTS = """
            SELECT r.content FROM ledger_row r JOIN ledger_entry e ON e.id = r.entry_id
            WHERE e.subject_id = :unit AND r.table_name = 'officer' ORDER BY r.id""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final FirstDays firstDays;
    private final Officers officers;
    private final Places places;
    private final Unit unit;

    UnitFactsOnRecordTest(
            JdbcClient database,
            TransactionOperations transaction,
            FirstDays firstDays,
            Officers officers,
            Jurisdictions jurisdictions,
            Units units) {
        this.database = database;
        this.transaction = transaction;
        this.firstDays = firstDays;
        this.officers = officers;
        this.places = Places.fresh(jurisdictions, units);
        this.unit = places.body("县工信局");
    }

    @Test
    void aFirstDayIsOnRecordWithWhatItWasAndWhy() {
        say(1, LocalDate.of(2019, 4, 1), "机构改革方案");
        say(2, LocalDate.of(2019, 3, 28), "三定方案");
        assertThat(found(ACTS))
                .containsExactly(
                        "UNIT_FIRST_DAY_SET {\"firstDay\":{\"after\":\"2019-04-01\"},\"name\":\"县工信局\",\"reason\":\"机构改革方案\"}",
                        "UNIT_FIRST_DAY_SET {\"firstDay\":{\"after\":\"2019-03-28\",\"before\":\"2019-04-01\"},"
                                + "\"name\":\"县工信局\",\"reason\":\"三定方案\"}");
    }

    @Test
    void officersAreOnRecordWithoutTheirTelephones() {
        done(places.own().call(() -> officers.add(unit.id(), 1, person("0427-1234567", null))));
        var id = places.own().call(() -> officers.known(unit.id())).getFirst().id();
        done(places.own().call(() -> officers.change(unit.id(), 2, id, person("0427-7654321", null))));
        done(places.own()
                .call(() -> officers.change(unit.id(), 3, id, person("0427-7654321", LocalDate.of(2020, 5, 31)))));
        assertThat(found(ACTS))
                .containsExactly(
                        "OFFICER_ADDED {\"name\":\"县工信局\",\"officer\":\"%s\",\"person\":{\"contact\":true,\"name\":\"李某\",\"post\":\"统计\"}}"
                                .formatted(id),
                        "OFFICER_CHANGED {\"name\":\"县工信局\",\"officer\":\"%s\",\"person\":{\"name\":\"李某\",\"phoneChanged\":true}}"
                                .formatted(id),
                        "OFFICER_ENDED {\"name\":\"县工信局\",\"officer\":\"%s\",\"person\":{\"name\":\"李某\",\"validTo\":{\"after\":\"2020-05-31\"}}}"
                                .formatted(id));
        assertThat(found(CONTENTS)).hasSize(3).noneMatch(content -> content.contains("0427"));
    }

    @Test
    void whatIsRefusedIsNoAct() {
        assertThat(places.own().call(() -> officers.add(unit.id(), 7, person(null, null))))
                .isInstanceOf(UnitChange.Stale.class);
        assertThat(found(ACTS)).isEmpty();
    }

    private static Officer person(@Nullable String phone, @Nullable LocalDate lastDay) {
        return new Officer("李某", "统计", phone, null, true, null, lastDay);
    }

    private void say(long version, LocalDate day, String reason) {
        var first = new FirstDay(day, reason, "keeper", TestClock.START);
        done(places.own().call(() -> firstDays.say(unit.id(), version, first)));
    }

    private static void done(UnitChange change) {
        assertThat(change).isInstanceOf(UnitChange.Changed.class);
    }

    private List<String> found(String sql) {
        return Objects.requireNonNull(places.own()
                .call(() -> transaction.execute(begun -> database.sql(sql)
                        .param("unit", unit.id().toString())
                        .query((row, number) -> row.getString(1))
                        .list())));
    }
}

package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;

/// Among many acts an auditor's search goes by an index, also below row-level security.
@LedgerTest
class SearchPlanTest {
    /// Ids far from those given; every person and unit has 30 of 20,000.
    private static final String PLANT = """
            INSERT INTO ledger_entry (id, recorded_at, jurisdiction_path, actor_name, unit_id, unit_name, act,
                subject_kind, subject_id, payload, payload_hash)
            OVERRIDING SYSTEM VALUE
            SELECT -n, timestamptz '2001-01-01Z' + n * interval '1 minute', '/900000/900100/S00000/', 'P' || n % 700,
                gen_random_uuid(), 'U' || n % 700, 'PLANTED_' || n % 700, 'plant' || n % 97, 's' || n % 700, '{}',
                sha256(''::bytea)
            FROM generate_series(1, 20000) AS n""";

    private final Parcels parcels;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SearchPlanTest(Parcels parcels, JdbcClient database, TransactionTemplate transaction) {
        this.parcels = parcels;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void thereAreManyActs() throws SQLException {
        assertThat(parcels.behindTheBack("ledger_entry", PLANT)).isEqualTo(20_000);
        parcels.behindTheBack("ledger_entry", "ANALYZE ledger_entry");
    }

    @AfterEach
    void theyAreForgotten() throws SQLException {
        parcels.behindTheBack("ledger_entry", "DELETE FROM ledger_entry WHERE id < 0");
    }

    @Test
    void eachWayToSearchHasItsIndex() {
        assertThat(plan(new RecordQuery(RecordQuery.Person.named("P69"), null, Set.of(), null, null, null, null)))
                .contains("ledger_entry_by_actor", "ledger_entry_by_lender")
                .doesNotContain("Seq Scan on ledger_entry");
        var account = new RecordQuery.Account(UUID.randomUUID(), Set.of("P68", "P69"));
        assertThat(plan(new RecordQuery(
                        new RecordQuery.Person("lotus", account), null, Set.of(), null, null, null, null)))
                .contains("ledger_entry_by_actor", "ledger_entry_by_lender")
                .doesNotContain("Seq Scan on ledger_entry", "ledger_entry_pkey");
        assertThat(plan(new RecordQuery(null, "U69", Set.of(), null, null, null, null)))
                .contains("ledger_entry_by_unit");
        assertThat(plan(new RecordQuery(null, null, Set.of("PLANTED_69"), null, null, null, null)))
                .contains("ledger_entry_by_act ");
        assertThat(plan(new RecordQuery(null, null, Set.of(), "s69", null, null, null)))
                .contains("ledger_entry_by_subject_id");
        assertThat(plan(new RecordQuery(null, null, Set.of("PLANTED_68", "PLANTED_69"), "s69", null, null, null)))
                .contains("ledger_entry_by_subject_id");
        var day = OffsetDateTime.parse("2001-01-03T00:00:00Z");
        assertThat(plan(new RecordQuery(null, null, Set.of(), null, day, day.plusHours(1), null)))
                .contains("ledger_entry_by_time");
        assertThat(plan(new RecordQuery(null, null, Set.of(), null, null, null, -100L)))
                .contains("ledger_entry_pkey");
    }

    private String plan(RecordQuery query) {
        return Scope.readingOnly("/900000/")
                .call(() -> Objects.requireNonNull(transaction.execute(begun -> String.join("\n", explained(query)))));
    }

    private List<String> explained(RecordQuery query) {
        return ReadRecord.asked(database.sql("EXPLAIN " + ReadRecord.SEARCH), query, 51)
                .query((row, number) -> row.getString(1))
                .list();
    }
}

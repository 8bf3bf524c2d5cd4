package org.tuichu.programmes.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;

/// With 200 programmes of 60 duties each, no page reads a whole table of duties.
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansTest {
    private static final String PROVINCE = "/QP0000/";
    private static final String PLACE = "/QP0000/QP7/";
    private static final List<String> FILL = List.of("""
            INSERT INTO programme (id, jurisdiction_id, jurisdiction_name, jurisdiction_path, year, title, status, created_by,
                created_at, activated_by, activated_at)
            SELECT gen_random_uuid(), 'QP' || n, 'QP' || n, '/QP0000/QP' || n || '/', 2026, 'QP' || n, 'ACTIVE', 't', now(), 't', now()
            FROM generate_series(1, 200) n""", """
            INSERT INTO duty (id, programme_id, jurisdiction_path, ordinal, path, heading, text, dimension)
            SELECT gen_random_uuid(), p.id, p.jurisdiction_path, n, 'x/' || n, 'heading ' || n, repeat('text ', 40), 'ENERGY'
            FROM programme p CROSS JOIN generate_series(1, 60) n WHERE starts_with(p.jurisdiction_path, '/QP0000/')""", """
            INSERT INTO duty_unit (duty_id, programme_id, jurisdiction_path, ordinal, name, role)
            SELECT d.id, d.programme_id, d.jurisdiction_path, n, 'unit ' || (d.ordinal + n) % 15, 'LEAD'
            FROM duty d CROSS JOIN generate_series(1, 3) n WHERE starts_with(d.jurisdiction_path, '/QP0000/')""", """
            INSERT INTO deadline (duty_id, programme_id, jurisdiction_path, ordinal, quote, ends_on)
            SELECT d.id, d.programme_id, d.jurisdiction_path, 0, 'q', DATE '2026-01-01' + d.ordinal * 5
            FROM duty d WHERE starts_with(d.jurisdiction_path, '/QP0000/')""", """
            INSERT INTO publication (duty_id, programme_id, jurisdiction_path, ordinal, kind)
            SELECT d.id, d.programme_id, d.jurisdiction_path, 0, 'YELLOW_LIST'
            FROM duty d WHERE starts_with(d.jurisdiction_path, '/QP0000/')""", """
            INSERT INTO contact (duty_id, programme_id, jurisdiction_path, ordinal, unit)
            SELECT d.id, d.programme_id, d.jurisdiction_path, 0, 'u'
            FROM duty d WHERE starts_with(d.jurisdiction_path, '/QP0000/')""", """
            INSERT INTO correction (id, programme_id, jurisdiction_path, duty_id, field, corrected_by, corrected_at)
            SELECT gen_random_uuid(), d.programme_id, d.jurisdiction_path, d.id, 'heading', 't', now()
            FROM duty d WHERE starts_with(d.jurisdiction_path, '/QP0000/')""", """
            INSERT INTO programme_unit (programme_id, jurisdiction_path, name, unit_id)
            SELECT p.id, p.jurisdiction_path, 'unit ' || n, gen_random_uuid()
            FROM programme p CROSS JOIN generate_series(0, 14) n WHERE starts_with(p.jurisdiction_path, '/QP0000/')""");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Planting planting;
    private final Environment environment;

    QueryPlansTest(
            JdbcClient database, PlatformTransactionManager transactions, Planting planting, Environment environment) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.planting = planting;
        this.environment = environment;
    }

    @BeforeAll
    void fill() throws SQLException {
        planting.rows(() -> FILL.forEach(sql -> database.sql(sql).update()));
        try (var owner = DriverManager.getConnection(
                        environment.getRequiredProperty("tuichu.db.url"),
                        environment.getRequiredProperty("tuichu.db.owner-user"),
                        environment.getRequiredProperty("tuichu.db.owner-password"));
                var statement = owner.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("duties", PLACE, DutyReader.DUTIES),
                Arguments.of("units", PLACE, DutyReader.UNITS),
                Arguments.of("deadlines", PLACE, DutyReader.DEADLINES),
                Arguments.of("publications", PLACE, DutyReader.PUBLICATIONS),
                Arguments.of("dates of a page of programmes", PROVINCE, ProgrammeList.DATES),
                Arguments.of("duties of a unit", PLACE, MyDutyReader.OF_UNITS),
                Arguments.of("duties of a place", PLACE, MyDutyReader.OF_PLACE),
                Arguments.of("dates of the own duties", PLACE, MyDutyReader.DUES),
                Arguments.of("text of a duty", PLACE, DutyDetails.TEXT),
                Arguments.of("marks of a duty", PLACE, DutyDetails.MARKS),
                Arguments.of("contacts of a duty", PLACE, DutyDetails.CONTACTS),
                Arguments.of("corrections of a duty", PLACE, DutyDetails.CORRECTIONS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void readsNoTableOfDutiesInFull(String name, String scope, String sql) {
        assertThat(wholeTables(scope, sql)).as(name).isEmpty();
    }

    @Test
    void aQueryWithoutAnIndexWouldBeSeen() {
        assertThat(wholeTables(PROVINCE, "SELECT id FROM duty WHERE dimension = 'ENERGY'"))
                .containsExactly("Seq Scan on duty");
    }

    private List<String> wholeTables(String scope, String sql) {
        return plan(scope, sql).stream()
                .map(String::strip)
                .map(line -> line.replaceFirst("^->\\s+", "").replaceFirst("Parallel ", ""))
                .filter(line -> line.matches(
                        "Seq Scan on (duty|duty_unit|deadline|publication|contact|correction|programme_unit)\\b.*"))
                .map(line -> line.replaceFirst("(Seq Scan on \\w+).*", "$1"))
                .toList();
    }

    private List<String> plan(String scope, String sql) {
        return Scope.of(scope)
                .call(() -> transaction.execute(begun -> {
                    var programme = ids("SELECT id FROM programme WHERE jurisdiction_id = 'QP7'");
                    var page = ids("SELECT id FROM programme ORDER BY jurisdiction_path LIMIT 20");
                    var duties = ids("SELECT id FROM duty WHERE jurisdiction_path = '/QP0000/QP7/' LIMIT 30");
                    var units =
                            ids("SELECT unit_id FROM programme_unit WHERE jurisdiction_path = '/QP0000/QP7/' LIMIT 2");
                    var all = Map.of(
                            "programme",
                            programme.getFirst(),
                            "programmes",
                            page,
                            "duty",
                            duties.getFirst(),
                            "duties",
                            duties,
                            "units",
                            units,
                            "place",
                            "/QP0000/QP7/",
                            "words",
                            "heading");
                    return database.sql("EXPLAIN " + sql)
                            .params(all)
                            .query((row, number) -> row.getString(1))
                            .list();
                }));
    }

    private List<UUID> ids(String sql) {
        return database.sql(sql)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}

package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tuichu.PlatformTest;

/// Whoever asks for the likenesses of a few lines, or for a page of the open ones, reads no register: every table is
/// reached by an index and a condition on it.
@PlatformTest
class LikenessPlanTest {
    private static final String ENTERPRISES = """
            INSERT INTO enterprise (id, jurisdiction_id, jurisdiction_path, location_id, location_path, name, credit_code, entered_by, entered_at)
            SELECT md5('e' || n)::uuid, 'x', '/980000/9800' || n % 20 || '/', 'x', '/980000/9800' || n % 20 || '/', '计划' || n / 2 || '厂',
                CASE n % 2 WHEN 0 THEN lpad(n::text, 18, 'A') END, 'x', now() FROM generate_series(1, 1000) AS n""";

    private static final String KEYS = """
            INSERT INTO enterprise_key (enterprise_id, key, jurisdiction_path, name, reader)
            SELECT id, name, jurisdiction_path, name, 'x' FROM enterprise WHERE jurisdiction_id = 'x'""";

    private static final String LINES = """
            INSERT INTO line (id, enterprise_id, jurisdiction_path, edition, state)
            SELECT md5('l' || n)::uuid, md5('e' || (n % 1000 + 1))::uuid, '/980000/9800' || (n % 1000 + 1) % 20 || '/', 1, 'OPERATING'
            FROM generate_series(1, 2000) AS n""";

    private static final String SPECIFICATIONS = """
            INSERT INTO line_specification (line_id, edition, jurisdiction_path, name, model, serial, written_by, written_account, written_at)
            SELECT l.id, 1, l.jurisdiction_path, '水泥磨', 'Φ2.2', left(l.id::text, 8), 'x', l.id, now() FROM line l
            WHERE starts_with(l.jurisdiction_path, '/980000/')""";

    private static final String FINGERPRINTS = """
            INSERT INTO line_fingerprint (line_id, edition, jurisdiction_path, devices, sizes, kinds, reader)
            SELECT l.id, 1, l.jurisdiction_path, '{x}', '{x}', '{x}', 'x' FROM line l WHERE starts_with(l.jurisdiction_path, '/980000/')""";

    private static final String PAIRS = """
            INSERT INTO line_likeness (one, other, location_path, jurisdiction_path, other_jurisdiction_path, why, settled)
            SELECT a.id, b.id, a.jurisdiction_path, a.jurisdiction_path, b.jurisdiction_path, 'SAME_ENTERPRISE', false
            FROM line a JOIN line b ON b.enterprise_id = a.enterprise_id AND b.id <> a.id WHERE starts_with(a.jurisdiction_path, '/980000/')""";

    private static final String DECISIONS = """
            INSERT INTO line_identity (line_id, other_id, ordinal, jurisdiction_path, decision, reason, decided_by, decided_account, decided_at)
            SELECT one, other, 1, jurisdiction_path, 'SAME', 'x', 'x', one, now() FROM line_likeness
            WHERE one < other AND starts_with(jurisdiction_path, '/980000/')""";

    private static final String NAMINGS = """
            INSERT INTO enterprise_naming (enterprise_id, ordinal, jurisdiction_path, name, decision, reason, decided_by, decided_account, decided_at)
            SELECT id, 1, jurisdiction_path, name, 'ANOTHER', 'x', 'x', id, now() FROM enterprise WHERE jurisdiction_id = 'x'""";

    private static final List<String> PLANTED =
            List.of(ENTERPRISES, KEYS, LINES, SPECIFICATIONS, FINGERPRINTS, PAIRS, DECISIONS, NAMINGS);

    private static final String STATISTICS = """
            ANALYZE enterprise, enterprise_key, enterprise_naming, line, line_specification, line_fingerprint, line_identity,
                line_likeness, line_uncompared""";

    private static final String SCOPE = """
            SELECT set_config('tuichu.reads', :scope, true), set_config('tuichu.writes', :scope, true),
                set_config('tuichu.unit', '*', true)""";

    private static final String PROVINCE = "/980000/";
    private static final String COUNTY = "/980000/98003/";
    private static final List<UUID> LINES_ASKED = List.of(new UUID(1, 1), new UUID(2, 2));

    private static final Pattern SCAN = Pattern.compile("(Seq|Index|Index Only|Bitmap Index) Scan .*");

    private final Environment settings;

    LikenessPlanTest(Environment settings) {
        this.settings = settings;
    }

    /// By the owner, who obeys row-level security too and may gather statistics of rows that nobody else ever sees.
    private Map<String, List<String>> plans(Asked... all) throws SQLException {
        try (var owner = DriverManager.getConnection(
                settings.getRequiredProperty("tuichu.db.url"),
                settings.getRequiredProperty("tuichu.db.owner-user"),
                settings.getRequiredProperty("tuichu.db.owner-password"))) {
            owner.setAutoCommit(false);
            var database = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            reads(database, "/");
            PLANTED.forEach(rows -> database.sql(rows).update());
            database.sql(STATISTICS).update();
            database.sql(LikenessSql.ANY_ORDER).query().listOfRows();
            var plans = new LinkedHashMap<String, List<String>>();
            for (var asked : all) {
                reads(database, asked.scope());
                plans.put(asked.sql(), plan(database, asked));
            }
            owner.rollback();
            return plans;
        }
    }

    /// Under the scope of a path.
    private record Asked(String scope, String sql) {}

    private static List<String> plan(JdbcClient database, Asked asked) {
        return database.sql("EXPLAIN " + asked.sql())
                .param("at", asked.scope())
                .param("one", new UUID(0, 0))
                .param("other", new UUID(0, 0))
                .param("reads", asked.scope())
                .param("place", COUNTY)
                .param("line", LINES_ASKED.getFirst())
                .param("lines", LINES_ASKED)
                .param("most", 201)
                .query((row, at) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static void reads(JdbcClient database, String scope) {
        database.sql(SCOPE).param("scope", scope).query().listOfRows();
    }

    /// Scans that no index narrows.
    private static List<String> whole(List<String> plan) {
        var whole = new ArrayList<String>();
        for (var at = 0; at < plan.size(); at++) {
            var scan = SCAN.matcher(plan.get(at));
            if (scan.find()
                    && (at + 1 == plan.size() || !plan.get(at + 1).strip().startsWith("Index Cond"))) {
                whole.add(scan.group());
            }
        }
        return whole;
    }

    private static List<String> of(Map<String, List<String>> plans, String sql) {
        return Objects.requireNonNull(plans.get(sql));
    }

    @Test
    void noRegisterIsReadForAPageOrAFewLines() throws SQLException {
        var plans = plans(
                new Asked(PROVINCE, LikenessListSql.OPEN),
                new Asked(PROVINCE, LikenessListSql.OPEN_UNCOMPARED),
                new Asked("/", LikenessListSql.ELSEWHERE),
                new Asked("/", LikenessListSql.ELSEWHERE_UNCOMPARED),
                new Asked("/", LikenessListSql.KEEP),
                new Asked(COUNTY, LikenessSql.OF_LINE),
                new Asked(COUNTY, LikenessSql.OPEN_AMONG),
                new Asked("/", LikenessSql.ELSEWHERE),
                new Asked("/", LikenessSql.ELSEWHERE_AMONG));
        assertThat(plans.entrySet().stream()
                        .filter(one -> !whole(one.getValue()).isEmpty()))
                .isEmpty();
        assertThat(of(plans, LikenessListSql.OPEN).toString())
                .contains("Index Scan using line_likeness_open", "(ROW(location_path, one, other) > ROW(")
                .doesNotContain("Sort Key: p_1.");
        assertThat(of(plans, LikenessListSql.ELSEWHERE).toString())
                .contains("Index Scan using line_likeness_elsewhere", "(ROW(location_path, one) >= ROW(");
    }

    @Test
    void aScanOfAWholeTableIsFound() throws SQLException {
        var all = "SELECT l.id FROM line l JOIN line_specification s ON s.line_id = l.id AND s.name = '水泥磨'";
        assertThat(whole(of(plans(new Asked("/", all)), all))).isNotEmpty();
    }
}

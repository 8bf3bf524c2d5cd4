package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.ProgrammeMother;

/// A town that a county's plan names, and a county that a city's plan names, read the plan in force and their own
/// place: no draft of the place above, nothing of the place beside (ADR 0007).
@PlatformTest
class GoverningBodyTest {
    private static final List<String> ROWS = List.of(
            "SELECT count(*) FROM programme WHERE id = :id",
            "SELECT count(*) FROM duty WHERE programme_id = :id",
            "SELECT count(*) FROM duty_unit WHERE programme_id = :id",
            "SELECT count(*) FROM deadline WHERE programme_id = :id",
            "SELECT count(*) FROM publication WHERE programme_id = :id",
            "SELECT count(*) FROM stage WHERE programme_id = :id",
            "SELECT count(*) FROM contact WHERE programme_id = :id",
            "SELECT count(*) FROM leading_group_member WHERE programme_id = :id",
            "SELECT count(*) FROM legal_basis WHERE programme_id = :id",
            "SELECT count(*) FROM industry WHERE programme_id = :id",
            "SELECT count(*) FROM problem WHERE programme_id = :id",
            "SELECT count(*) FROM programme_unit WHERE programme_id = :id",
            "SELECT count(*) FROM correction WHERE programme_id = :id",
            "SELECT count(*) FROM plan_document JOIN programme AS p ON p.document_id = plan_document.id WHERE p.id = :id");

    private final BeanFactory beans;
    private final JdbcClient database;
    private final County county;

    GoverningBodyTest(BeanFactory beans, JdbcClient database) {
        this.beans = beans;
        this.database = database;
        this.county = County.working(beans);
    }

    @Test
    void aTownReadsThePlanInForceAsABureauDoesAndNoDraft() {
        var town = Viewers.governing(
                county.person("甲镇人民政府", Role.CLERK), county.below("甲镇").path());
        var bureau = county.person(County.SUPPORT, Role.CLERK);
        assertThat(rows(bureau, county.programme).values()).contains(3L);
        assertThat(rows(town, county.programme)).isEqualTo(rows(bureau, county.programme));
        var draft = ProgrammeMother.draft(beans, county.place.path());
        assertThat(rows(bureau, draft).values()).contains(3L);
        assertThat(rows(town, draft).values()).containsOnly(0L);
        assertThat(documents(bureau)).isEqualTo(1);
        assertThat(documents(town)).isZero();
        assertThat(county.given(town, "按季报送")).isNotEmpty();
    }

    @Test
    void aCountyReadsTheCitysPlanAndNothingOfTheCountyBeside() {
        var ofCity = ProgrammeMother.active(beans, county.city.path());
        var bureau = Viewers.clerk(county.city.path());
        var beside = Viewers.governing(bureau, county.sibling.path());
        var own = Viewers.governing(bureau, county.place.path());
        assertThat(rows(beside, ofCity)).isEqualTo(rows(bureau, ofCity));
        assertThat(rows(beside, county.programme).values()).containsOnly(0L);
        assertThat(rows(own, county.programme)).isEqualTo(rows(bureau, county.programme));
        for (var table : List.of("unit", "assignment", "officer", "ledger_entry")) {
            assertThat(below(beside, table)).as(table).isZero();
        }
        assertThat(below(own, "unit")).isPositive();
    }

    private Map<String, Long> rows(Viewer viewer, ProgrammeId programme) {
        var counted = new TreeMap<String, Long>();
        ROWS.forEach(sql -> counted.put(sql, count(viewer, sql, programme.value())));
        return counted;
    }

    private long documents(Viewer viewer) {
        return count(viewer, "SELECT count(*) FROM plan_document WHERE jurisdiction_path = :id", county.place.path());
    }

    private long below(Viewer viewer, String table) {
        var sql = "SELECT count(*) FROM " + table + " WHERE jurisdiction_path = :id";
        return count(viewer, sql, county.place.path());
    }

    private long count(Viewer viewer, String sql, Object id) {
        return county.in(
                viewer,
                () -> database.sql(sql).param("id", id).query(Long.class).single());
    }
}

package org.tuichu.programmes.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.ProgrammeMother;

/// What stands in the list of the own duties, and why.
@PlatformTest
class MyDutiesTest {
    private final BeanFactory beans;
    private final MyDuties duties;
    private final Rows rows;

    MyDutiesTest(BeanFactory beans, MyDuties duties, JdbcClient database) {
        this.beans = beans;
        this.duties = duties;
        this.rows = new Rows(beans, database);
    }

    @Test
    void aUnitSeesTheDutiesThatNameItByDate() {
        var place = Viewers.place();
        var office = UUID.randomUUID();
        rows.means(ProgrammeMother.active(beans, place), ProgrammeMother.OFFICE, office);
        var page = page(place, office, false, MyDuties.Whose.OWN);
        assertThat(page.duties()).isEqualTo(2);
        assertThat(groups(page)).containsExactly(MyDuties.Group.LATER);
        assertThat(page.parts().getFirst().entries())
                .extracting(entry -> entry.duty().heading())
                .containsExactly("摸底排查", "处置超限额产能");
    }

    @Test
    void aMemberOfAClassSeesTheDutiesOfTheClass() {
        var place = Viewers.place();
        var town = rows.unit(place, "虚构镇人民政府", "BODY");
        var towns = rows.unit(place, "各镇人民政府", "CLASS");
        rows.member(place, towns, town);
        rows.means(ProgrammeMother.active(beans, place), "各镇人民政府", towns);
        var page = page(place, town, false, MyDuties.Whose.OWN);
        assertThat(page.classes()).containsExactly("各镇人民政府");
        assertThat(groups(page)).containsExactly(MyDuties.Group.RECURRING);
        assertThat(page.parts().getFirst().entries().getFirst().duty().namedAs())
                .containsExactly("各镇人民政府");
    }

    @Test
    void aDraftGivesNobodyADuty() {
        var place = Viewers.place();
        var office = UUID.randomUUID();
        rows.means(ProgrammeMother.draft(beans, place), ProgrammeMother.OFFICE, office);
        assertThat(page(place, office, true, MyDuties.Whose.OWN).parts()).isEmpty();
        assertThat(page(place, office, true, MyDuties.Whose.ALL).parts()).isEmpty();
    }

    @Test
    void onlyTheOfficeSeesTheDutiesOfAllUnits() {
        var place = Viewers.place();
        ProgrammeMother.active(beans, place);
        assertThat(page(place, UUID.randomUUID(), true, MyDuties.Whose.ALL).duties())
                .isEqualTo(3);
        var clerks = page(place, UUID.randomUUID(), false, MyDuties.Whose.ALL);
        assertThat(clerks.whose()).isEqualTo(MyDuties.Whose.OWN);
        assertThat(clerks.duties()).isZero();
    }

    @Test
    void aDutyThatWasStruckOutIsNobodys() {
        var place = Viewers.place();
        var office = UUID.randomUUID();
        var id = ProgrammeMother.active(beans, place);
        rows.means(id, ProgrammeMother.OFFICE, office);
        rows.strikeOut(id, "摸底排查");
        assertThat(page(place, office, false, MyDuties.Whose.OWN).duties()).isEqualTo(1);
    }

    private static List<MyDuties.Group> groups(MyDuties.Page page) {
        return page.parts().stream().map(MyDuties.Part::group).toList();
    }

    private MyDuties.Page page(String place, UUID unit, boolean office, MyDuties.Whose whose) {
        Viewer viewer = Viewers.viewer(place, unit, Role.CLERK, office);
        return viewer.scope().call(() -> duties.page(viewer, whose));
    }

    /// What other modules write, as rows of a test.
    private static final class Rows {
        private final Planting planting;
        private final JdbcClient database;

        Rows(BeanFactory beans, JdbcClient database) {
            this.planting = beans.getBean(Planting.class);
            this.database = database;
        }

        void means(ProgrammeId programme, String name, UUID unit) {
            write(database.sql("""
                    UPDATE programme_unit SET unit_id = :unit, confidence = 1, confirmed_by = 'test', confirmed_at = now()
                    WHERE programme_id = :programme AND name = :name""")
                    .param("unit", unit)
                    .param("programme", programme.value())
                    .param("name", name));
        }

        UUID unit(String place, String name, String kind) {
            var id = UUID.randomUUID();
            var code = place.replaceFirst(".*/([^/]+)/$", "$1");
            write(database.sql("""
                    INSERT INTO jurisdiction (id, name, full_name, level, path, invented)
                    VALUES (:code, '虚构县', :code, 'COUNTY', :place, true) ON CONFLICT DO NOTHING""").param("code", code).param("place", place));
            write(database.sql("""
                    INSERT INTO unit (id, jurisdiction_id, jurisdiction_path, name, kind, function)
                    VALUES (:id, :code, :place, :name, :kind, 'INDUSTRY')""")
                    .param("id", id)
                    .param("code", code)
                    .param("place", place)
                    .param("name", name)
                    .param("kind", kind));
            return id;
        }

        void member(String place, UUID classId, UUID memberId) {
            write(database.sql("""
                    INSERT INTO unit_member (class_id, member_id, jurisdiction_path) VALUES (:class, :member, :place)""")
                    .param("class", classId)
                    .param("member", memberId)
                    .param("place", place));
        }

        void strikeOut(ProgrammeId programme, String heading) {
            write(database.sql("""
                    UPDATE duty SET removed_by = 'test', removed_at = now()
                    WHERE programme_id = :programme AND heading = :heading""").param("programme", programme.value()).param("heading", heading));
        }

        private void write(JdbcClient.StatementSpec statement) {
            planting.rows(() -> assertThat(statement.update()).isBetween(0, 1));
        }
    }
}

package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Share;

/// Each move of an assignment is on the record of acts, with the rows it wrote and the files it came with.
@PlatformTest
class OnRecordTest {
    private static final String TOWN = "甲镇人民政府";

    private static final String ACTS =
            "SELECT act FROM ledger_entry WHERE subject_kind = 'assignment' AND subject_id = :id ORDER BY id";

    private static final String ROWS = """
            SELECT DISTINCT r.table_name FROM ledger_row r JOIN ledger_entry e ON e.id = r.entry_id
            WHERE e.act = 'RESULT_SUBMITTED' AND e.subject_id = :id ORDER BY r.table_name""";

    private static final String FILES = """
            SELECT cardinality(files) FROM ledger_entry WHERE act = 'RESULT_SUBMITTED' AND subject_id = :id""";

    private static final String HELPER = "县发展和改革局";

    private static final String SHOWN = """
            SELECT e.act FROM ledger_row r JOIN ledger_entry e ON e.id = r.entry_id
            WHERE r.table_name = 'evidence_shown' AND e.subject_id = :id""";

    private final County county;
    private final JdbcClient database;
    private final Viewer office;
    private final Viewer clerk;
    private final AssignmentId quarter;

    OnRecordTest(BeanFactory beans, JdbcClient database) {
        this.county = County.working(beans);
        this.database = database;
        this.office = county.office(Role.CLERK);
        this.clerk = county.person(TOWN, Role.CLERK);
        this.quarter = county.given(clerk, "按季报送").getFirst().assignment().id();
    }

    @Test
    void everyMoveIsOnRecordWithItsRowsAndFiles() {
        county.does(clerk, Act.RECEIVE, quarter);
        county.tells(clerk, Act.SUBMIT, quarter, "一季度", "台账.txt");
        county.does(county.person(TOWN, Role.REVIEWER), Act.RETURN, quarter);
        county.does(clerk, Act.PASS, quarter);
        assertThat(asked(ACTS)).containsExactly("ASSIGNMENT_RECEIVED", "RESULT_SUBMITTED", "RESULT_RETURNED");
        assertThat(asked(ROWS))
                .containsExactly("assignment", "evidence_file", "work_act", "work_figure", "work_file", "work_report");
        assertThat(asked(FILES)).containsExactly("1");
    }

    @Test
    void givingIsPartOfTheActivation() {
        var sql = """
                SELECT e.act FROM ledger_row r JOIN ledger_entry e ON e.id = r.entry_id
                WHERE r.table_name = 'assignment' AND r.row_key = :id""";
        assertThat(asked(sql)).containsExactly("PROGRAMME_ACTIVATED");
    }

    /// The rows that say so belong to the unit that asked, and the one that writes them may not read them.
    @Test
    void aFileShownToTheUnitThatAskedForAStepIsOnRecord() {
        county.does(clerk, Act.RECEIVE, quarter);
        var asked = new HandOn.Step(county.named(HELPER).id(), "提供电量", County.until("2026-03-20"), Share.SUPPORT);
        var step = ((Worked.Done) county.handsOn(clerk, quarter, asked)).id();
        var helper = county.person(HELPER, Role.CLERK);
        county.does(helper, Act.RECEIVE, step);
        county.tells(helper, Act.SUBMIT, step, "已办", "已办.txt");
        assertThat(asked(SHOWN, step)).containsExactly("RESULT_SUBMITTED");
    }

    private List<String> asked(String sql) {
        return asked(sql, quarter);
    }

    private List<String> asked(String sql, AssignmentId id) {
        return county.in(
                office,
                () -> database.sql(sql)
                        .param("id", id.toString())
                        .query((row, number) -> row.getString(1))
                        .list());
    }
}

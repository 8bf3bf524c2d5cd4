package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;

/// A table that cannot be read to its end leaves nothing of what was read of it.
@PlatformTest
class HalfReadTest extends TableOnDesk {
    private static final int ROWS = 1_500;

    HalfReadTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    /// The last row is wider than any table may be.
    private static String table() {
        var table = new StringBuilder("企业名称,设备名称\n");
        for (var row = 0; row < ROWS; row++) {
            table.append("虚构县").append(row).append("厂,450m³高炉\n");
        }
        return table.append("虚构县末厂,450m³高炉").append(",宽".repeat(300)).toString();
    }

    @Test
    void nothingStaysOfATableThatIsRefusedInItsMidst() throws Exception {
        var brought = bring(task(opened()), table());
        beginsToRead(brought);
        await().until(() -> !page(clerk, "/survey-imports/" + brought)
                .select(".alert-danger")
                .isEmpty());
        assertThat(page(clerk, "/survey-imports/" + brought)
                        .select(".alert-danger")
                        .text())
                .contains("列");
        assertThat(kept(brought)).isZero();
    }

    private int kept(UUID brought) throws Exception {
        return county.in(
                clerk,
                () -> database.sql("SELECT count(*) FROM survey_import_row WHERE import_id = :id")
                        .param("id", brought)
                        .query(Integer.class)
                        .single());
    }
}

package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;

/// Devices by which other units find rows of a table stand beside the row that says them.
@PlatformTest
class TakenDevicesTest extends TableOnDesk {
    private static final String HEADER = "企业名称,设备名称,型号\n";

    private static final String DEVICES = """
            SELECT concat_ws(' ', r.cells ->> 'ENTERPRISE', r.cells ->> 'DEVICE', ':', string_agg(d.device, '; ' ORDER BY d.ordinal))
            FROM survey_row r JOIN survey_device d ON d.row_id = r.id WHERE r.task_id = :task GROUP BY r.id ORDER BY r.ordinal""";

    private final TransactionTemplate transaction;

    TakenDevicesTest(MockMvc browser, JdbcClient database, BeanFactory beans, TransactionTemplate transaction) {
        super(browser, database, beans);
        this.transaction = transaction;
    }

    private List<String> devices(UUID task) {
        return Scope.PROGRAM.call(() -> transaction.execute(begun ->
                database.sql(DEVICES).param("task", task).query(String.class).list()));
    }

    @Test
    void devicesStandBesideTheirRow() throws Exception {
        var task = task(opened());
        taken(read(task, HEADER + "虚构县一厂,1座450m³高炉、1座50t转炉,\n" + ",,\n" + "虚构县二厂,水泥磨,Φ2.2×7.5m\n" + "虚构县三厂,机器,\n"));
        assertThat(devices(task))
                .containsExactly(
                        "虚构县一厂 1座450m³高炉、1座50t转炉 : blast_furnace effective_volume_m3=450; converter nominal_capacity_t=50",
                        "虚构县二厂 水泥磨 : cement_mill diameter_m=2.2 length_m=7.5",
                        "虚构县三厂 机器 : =机器");
        taken(read(task, HEADER + "虚构县四厂,3000kVA矿热炉,\n" + "虚构县二厂,水泥磨,Φ2.2×7.5m\n" + "虚构县五厂,24门轮窑,\n"));
        assertThat(devices(task))
                .containsExactly(
                        "虚构县一厂 1座450m³高炉、1座50t转炉 : blast_furnace effective_volume_m3=450; converter nominal_capacity_t=50",
                        "虚构县二厂 水泥磨 : cement_mill diameter_m=2.2 length_m=7.5",
                        "虚构县三厂 机器 : =机器",
                        "虚构县四厂 3000kVA矿热炉 : submerged_arc_furnace transformer_kva=3000",
                        "虚构县五厂 24门轮窑 : brick_kiln door_count=24");
    }
}

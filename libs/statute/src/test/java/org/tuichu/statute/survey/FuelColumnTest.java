package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A column of fuels says what a device is where rules tell devices by that: 燃煤锅炉, 燃煤反射炉.
class FuelColumnTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "热力     | 10t/h锅炉       | 燃料       | 烟煤       | null boiler_gasifier steam_t_per_h=10 fuel=coal",
                "热力     | 10t/h锅炉       | 燃料种类   | 天然气     | null boiler_gasifier steam_t_per_h=10 fuel=gas",
                "热力     | 1t/h链条锅炉    | 主要燃料   | 生物质     | null boiler_gasifier kind=chain_grate steam_t_per_h=1 fuel=biomass",
                "钢铁     | 推钢式加热炉    | 燃料       | 煤         | null reheating_furnace fuel=coal",
                "再生铝   | 8t反射炉        | 燃料       | 原煤       | null secondary_metal metal=aluminium furnace_capacity_t=8 furnace_kind=coal_reverberatory",
                "日用玻璃 | 坩埚玻璃窑      | 燃料类型   | 发生炉煤气 | null glassware_line furnace_kind=coal_crucible",
                "日用玻璃 | 坩埚玻璃窑      | 燃料       | 天然气     | null glassware_line furnace_kind=clean_crucible",
                "陶瓷     | 倒焰窑          | 能源种类   | 煤         | null ceramic_kiln kiln_kind=coal_downdraft",
                "陶瓷     | 倒焰窑          | 能源       | 煤         | null ceramic_kiln kiln_kind=coal_downdraft",
                "热力     | 10t/h锅炉       | 主要能源   | 天然气     | null boiler_gasifier steam_t_per_h=10 fuel=gas",
                "热力     | 10t/h锅炉       | 用能种类   | 烟煤       | null boiler_gasifier steam_t_per_h=10 fuel=coal",
                "热力     | 10t/h锅炉       | 能源（煤/气/电） | 烟煤 | null boiler_gasifier steam_t_per_h=10 fuel=coal",
                "钢铁     | 450m³高炉       | 燃料       | 焦炭       | null blast_furnace effective_volume_m3=450",
                "砖瓦     | 24门轮窑        | 燃料       | 煤矸石     | null brick_kiln kiln_kind=annular door_count=24",
                "热力     | 10t/h锅炉       | 燃料       | 煤、天然气 | null boiler_gasifier steam_t_per_h=10"
            })
    void theFuelSaysWhatTheDeviceIs(String industry, String device, String heading, String fuel, String line)
            throws IOException {
        var file = Tables.csv(folder, "企业名称;行业;设备名称;" + heading, String.join(";", "甲厂", industry, device, fuel));
        var row = Tables.rows(file).getFirst();
        assertThat(Tables.lines(row)).containsExactly(Objects.requireNonNull(line));
        assertThat(row.problems()).isEmpty();
        assertThat(row.lines().getFirst().confidence()).isGreaterThan(0.7);
        // as the row of a task says it, without its table
        var alone = new RowTexts(Tables.layout(file)).of(row);
        assertThat(alone.get(Field.MODEL)).isEqualTo("燃料：" + fuel);
        assertThat(Tables.READER.written(alone).lines()).isEqualTo(row.lines());
    }

    @Test
    void anotherFuelThanTheNameSaysIsAQuestion() throws IOException {
        var row = Tables.rows(Tables.csv(folder, "企业名称;设备名称;型号;燃料", "甲厂;燃煤锅炉;10t/h;天然气"))
                .getFirst();
        assertThat(Tables.lines(row)).containsExactly("null boiler_gasifier steam_t_per_h=10");
        assertThat(Tables.problems(row)).containsExactly("D2 SIZES_DIFFER 燃煤锅炉 | 燃料：天然气");
    }

    /// Of what is burnt in a year it says how much, not what.
    @ParameterizedTest
    @CsvSource({
        "燃料消耗量（吨）,",
        "燃煤量（吨/年）,",
        "燃料,MODEL",
        "燃料名称,MODEL",
        "能源,MODEL",
        "能源（吨标准煤）,",
        "能源（万kWh）,",
        "燃料（吨/年）,",
        "能源消费量,",
        "综合能源消费总量（吨标煤）,",
        "新能源,",
        "能源管理负责人,"
    })
    void onlyTheKindOfFuelIsMeant(String heading, @Nullable Field field) throws IOException {
        var layout = Tables.layout(Tables.csv(folder, "企业名称;设备名称;" + heading, "甲厂;锅炉;1"));
        assertThat(layout.columns())
                .extracting(Column::field)
                .isEqualTo(
                        field == null
                                ? Arrays.asList(Field.ENTERPRISE, Field.DEVICE, null)
                                : List.of(Field.ENTERPRISE, Field.DEVICE, field));
    }
}

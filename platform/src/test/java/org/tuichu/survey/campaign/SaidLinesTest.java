package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a unit need not write anew is not offered once more in other words.
class SaidLinesTest {
    private static Cells row(String enterprise, String device, String model, String serial) {
        var texts = new EnumMap<RowField, String>(RowField.class);
        texts.putAll(Map.of(
                RowField.ENTERPRISE, enterprise,
                RowField.DEVICE, device,
                RowField.MODEL, model,
                RowField.SERIAL, serial));
        return new Cells(texts);
    }

    private static boolean says(Cells known, Cells asked) {
        var said = new SaidLines();
        said.add(known);
        return said.says(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "1座450m³高炉（2#）, '', 2#高炉, 450立方米",
        "Φ2.2×7m水泥磨, '', 水泥磨, Φ2200×7000",
        "机立窑, '', 1座机立窑, ''",
        "机立窑（1#）, '', 1号机立窑, ''",
        "某某机, '', 某某机, ''",
        "'450m³高炉、30t转炉', '', 转炉, 30吨"
    })
    void oneDeviceInOtherWordsIsSaid(String device, String model, String otherDevice, String otherModel) {
        assertThat(says(row("虚构县铁厂", device, model, ""), row("虚构县铁厂", otherDevice, otherModel, "")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"450m³高炉, 380m³高炉", "450m³高炉（1#）, 450m³高炉（2#）", "机立窑（1#）, 机立窑（2#）", "某某机, 另一机"})
    void anotherDeviceIsNot(String device, String other) {
        assertThat(says(row("虚构县铁厂", device, "", ""), row("虚构县铁厂", other, "", "")))
                .isFalse();
    }

    @Test
    void twoSerialsOrTwoEnterprisesAreTwo() {
        var known = row("虚构县铁厂", "450m³高炉", "", "A-001");
        assertThat(says(known, row("虚构县铁厂", "450m³高炉", "", "A-001"))).isTrue();
        assertThat(says(known, row("虚构县铁厂", "450m³高炉", "", "ａ/001"))).isTrue();
        assertThat(says(known, row("虚构县铁厂", "450m³高炉", "", ""))).isTrue();
        assertThat(says(known, row("虚构县铁厂", "450m³高炉", "", "A-002"))).isFalse();
        assertThat(says(known, row("虚构县钢厂", "450m³高炉", "", "A-001"))).isFalse();
    }
}

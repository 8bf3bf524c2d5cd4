package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One device is one device, however a row has it.
class FingerprintTest {
    @ParameterizedTest
    @CsvSource({
        "Φ2.2×7m水泥磨, '', 水泥磨, Φ2200×7000",
        "450m³高炉, '', 高炉, 450m³",
        "1座450m³高炉, '', 高炉, 450立方米",
        "380m³高炉, '', 380立方米高炉, ''",
        "24门轮窑, '', 轮窑, 二十四门",
        "6300KVA矿热炉, '', 矿热炉, 6300千伏安",
        "1#450m³高炉, '', 高炉（1号）, 450m³",
        "2座450m³高炉（1#、2#）, '', 450m³高炉2座（2#、1#）, ''"
    })
    void theSameDeviceInOtherWords(String device, String model, String otherDevice, String otherModel) {
        var one = of(device, model);
        assertThat(one.whole()).isNotNull();
        assertThat(one).isEqualTo(of(otherDevice, otherModel));
    }

    @ParameterizedTest
    @CsvSource({"1#450m³高炉, 2#450m³高炉", "450m³高炉, 420m³高炉", "450m³高炉, 450m³转炉", "Φ2.2×7m水泥磨, Φ2.2×7.5m水泥磨"})
    void anotherDevice(String one, String other) {
        assertThat(of(one, "").devices())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(of(other, "").devices());
        assertThat(of(one, "").whole()).isNotEqualTo(of(other, "").whole());
    }

    @Test
    void severalOfOneSizeHaveTheDeviceOfOne() {
        assertThat(of("2座450m³高炉", "").devices())
                .containsExactly("blast_furnace effective_volume_m3=450")
                .isEqualTo(of("450m³高炉", "").devices());
        assertThat(of("2座450m³高炉", "").whole()).isNotEqualTo(of("450m³高炉", "").whole());
        assertThat(of("2座450m³高炉（1#、2#）", "").devices())
                .containsExactly(
                        "blast_furnace effective_volume_m3=450 #1", "blast_furnace effective_volume_m3=450 #2");
    }

    /// Words that nobody read may be what tells two devices apart.
    @Test
    void whatIsNotReadWhollySaysNoMoreThanItsSize() {
        assertThat(of("450m³高炉（东厂区）", "").whole()).isNull();
        assertThat(of("450m³高炉（东厂区）", "").devices()).containsExactly("blast_furnace effective_volume_m3=450");
        assertThat(of("矿热炉", "6300"))
                .isEqualTo(new Fingerprint(
                        List.of(), List.of("submerged_arc_furnace"), List.of("submerged_arc_furnace"), null));
        assertThat(of("机立窑（1#、2#）", ""))
                .isEqualTo(new Fingerprint(
                        List.of(), List.of("cement_kiln #1", "cement_kiln #2"), List.of("cement_kiln"), null));
        assertThat(of("机立窑", "").devices()).isEmpty();
        assertThat(of("某某机", "").unsized()).containsExactly("某某机");
        assertThat(of("机立窑", "").whole()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "中频炉, induction_furnace",
        "中频感应电炉（2#）, induction_furnace",
        "5t中频炉, induction_furnace",
        "电弧炉、2座中频炉（1#、2#）, electric_arc_furnace induction_furnace",
        "某某机, ''"
    })
    void theKindIsReadWithASizeAndWithout(String device, String kinds) {
        assertThat(String.join(" ", of(device, "").kinds())).isEqualTo(kinds);
    }

    @Test
    void theYearAndWhatIsMadeInOneAreNoSize() {
        assertThat(of("Φ2.2×7米水泥磨，年产30万吨", "").devices())
                .isEqualTo(of("Φ2.2×7米水泥磨", "").devices());
        assertThat(of("450m³高炉，1998年投产", "").devices())
                .isEqualTo(of("450m³高炉", "").devices());
    }

    @Test
    void aKindThatIsKnownStandsForOneThatTheWordsLack() {
        assertThat(Fingerprint.of(Map.of(Field.DEVICE, "大炉子", Field.MODEL, "450m³"), "blast_furnace")
                        .devices())
                .allMatch(device -> device.startsWith("blast_furnace "));
        assertThat(Fingerprint.of(Map.of(Field.DEVICE, "大炉子"), "blast_furnace").kinds())
                .containsExactly("blast_furnace");
    }

    private static Fingerprint of(String device, String model) {
        return Fingerprint.of(Map.of(Field.DEVICE, device, Field.MODEL, model));
    }
}

package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A device of which a report says fewer sizes may be the one of which another says more.
class SizedDeviceTest {
    private static List<String> read(String device, String model) {
        return Fingerprint.of(Map.of(Field.DEVICE, device, Field.MODEL, model)).devices();
    }

    private static boolean sizedLike(List<String> one, List<String> other) {
        return SizedDevice.of(one.getFirst()).sizedLike(SizedDevice.of(other.getFirst()));
    }

    @ParameterizedTest
    @CsvSource({
        "水泥磨, Φ2.4m, 水泥磨, Φ2.4×8m",
        "Φ2.4×8m水泥磨, '', 1#水泥磨, Φ2400",
        "矿热炉, 变压器容量6300kVA, 矿热炉, 变压器容量6300kVA | 功率5.04MW",
        "造纸机, 1760型, 造纸机, 1760型 | 车速80m/min"
    })
    void fewerSizesMayBeTheSame(String device, String model, String otherDevice, String otherModel) {
        assertThat(sizedLike(read(device, model), read(otherDevice, otherModel)))
                .isTrue();
        assertThat(sizedLike(read(otherDevice, otherModel), read(device, model)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "水泥磨, Φ2.4×8m, 水泥磨, Φ2.4×13m",
        "造纸机, 1760型 | 车速120m/min, 造纸机, 1760型 | 车速80m/min",
        "矿热炉, 6300kVA, 矿热炉, 12500kVA",
        "高炉, 450m³, 转炉, 450m³"
    })
    void otherSizesAreAnother(String device, String model, String otherDevice, String otherModel) {
        assertThat(sizedLike(read(device, model), read(otherDevice, otherModel)))
                .isFalse();
        assertThat(sizedLike(read(otherDevice, otherModel), read(device, model)))
                .isFalse();
    }

    @Test
    void powerIsASizeWhereNoOtherIsSaid() {
        assertThat(read("矿热炉", "变压器容量6300kVA | 功率5.04MW"))
                .containsExactly("submerged_arc_furnace transformer_kva=6300");
        assertThat(read("热水锅炉", "7MW")).containsExactly("boiler_gasifier power_mw=7");
    }

    @Test
    void whatSaysLessIsEveryChoiceOfSizesWithTheNumberAndWithout() {
        assertThat(SizedDevice.saidWithLess(List.of("mill diameter_m=2.4 length_m=8 #1", "mill diameter_m=2.4")))
                .containsExactly(
                        "mill diameter_m=2.4 length_m=8",
                        "mill diameter_m=2.4 length_m=8 #1",
                        "mill diameter_m=2.4",
                        "mill diameter_m=2.4 #1",
                        "mill length_m=8",
                        "mill length_m=8 #1");
        assertThat(SizedDevice.saidWithLess(List.of("mill diameter_m=2.4 length_m=13")))
                .containsExactly(
                        "mill diameter_m=2.4 length_m=13",
                        "mill diameter_m=2.4",
                        "mill length_m=13",
                        "mill diameter_m=2.4 #",
                        "mill length_m=13 #");
        assertThat(SizedDevice.saidWithLess(List.of("mill a=1 b=2 c=3 d=4 #1"))).hasSize(30);
        assertThat(SizedDevice.saidWithLess(List.of("mill a=1 b=2 c=3 d=4"))).hasSize(29);
        assertThat(SizedDevice.saidWithLess(List.of("mill a=1 b=2 c=3 d=4 e=5 f=6")))
                .hasSize(31)
                .contains("mill a=1 b=2 c=3 d=4 e=5 f=6", "mill a=1 b=2 c=3 d=4", "mill a=1 b=2 c=3 d=4 #")
                .doesNotContain("mill e=5", "mill e=5 #");
    }
}

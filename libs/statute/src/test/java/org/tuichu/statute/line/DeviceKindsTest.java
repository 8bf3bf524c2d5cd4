package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Rulebook;

class DeviceKindsTest {
    @Test
    void everyKindOfARuleButPlannedProjectsHasAWordOfItsOwn() {
        var kinds = DeviceKinds.all();
        assertThat(kinds).extracting(DeviceKind::word).doesNotHaveDuplicates();
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(DeviceKinds.named(kind.word())).contains(kind));
        var rulebook = Rulebook.standard();
        assertThat(rulebook.rules())
                .extracting(Rule::kind)
                .filteredOn(kind -> !kind.equals(Rule.ANY)
                        && !kind.endsWith("_project")
                        && rulebook.covered(kind).isEmpty())
                .allSatisfy(kind -> assertThat(DeviceKinds.find(kind)).isPresent());
    }

    @Test
    void aDeviceIsCalledWhatTheTextCallsIt() {
        assertThat(DeviceKinds.called("cement_kiln", "1座Φ3.0×11m機立窯")).contains("机立窑");
        assertThat(DeviceKinds.called("cement_kiln", "水泥窑 Φ2.9m 机立窑")).contains("机立窑");
        assertThat(DeviceKinds.called("brick_kiln", "马蹄窑2座")).contains("马蹄窑");
        assertThat(DeviceKinds.called("converter", "30吨aod炉")).contains("AOD炉");
        assertThat(DeviceKinds.called("blast_furnace", "3号炉450m³")).isEmpty();
        assertThat(DeviceKinds.called("神秘装置", "高炉")).isEmpty();
    }

    @Test
    void aKindIsCalledNothingThatOnlySomeOfItAre() {
        assertThat(DeviceKinds.find("cement_kiln")).map(DeviceKind::word).contains("水泥窑");
        assertThat(DeviceKinds.find("brick_kiln")).map(DeviceKind::word).contains("砖瓦窑");
    }

    @Test
    void aKindIsFoundByItsCodeAndByEveryNameThatIsEnoughAlone() {
        assertThat(DeviceKinds.named("高炉")).contains(new DeviceKind("blast_furnace", "高炉"));
        assertThat(DeviceKinds.named(" 炼铁高爐 ")).contains(new DeviceKind("blast_furnace", "高炉"));
        assertThat(DeviceKinds.named("blast_furnace")).contains(new DeviceKind("blast_furnace", "高炉"));
        assertThat(DeviceKinds.named("球团竖炉")).map(DeviceKind::code).contains("sintering_machine");
        assertThat(DeviceKinds.named("神秘装置")).isEmpty();
        assertThat(DeviceKinds.named("")).isEmpty();
    }
}

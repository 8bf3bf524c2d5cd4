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
    void aKindIsFoundByItsCodeAndByEveryNameThatIsEnoughAlone() {
        assertThat(DeviceKinds.named("高炉")).contains(new DeviceKind("blast_furnace", "高炉"));
        assertThat(DeviceKinds.named(" 炼铁高爐 ")).contains(new DeviceKind("blast_furnace", "高炉"));
        assertThat(DeviceKinds.named("blast_furnace")).contains(new DeviceKind("blast_furnace", "高炉"));
        assertThat(DeviceKinds.named("球团竖炉")).map(DeviceKind::code).contains("sintering_machine");
        assertThat(DeviceKinds.named("神秘装置")).isEmpty();
        assertThat(DeviceKinds.named("")).isEmpty();
    }
}

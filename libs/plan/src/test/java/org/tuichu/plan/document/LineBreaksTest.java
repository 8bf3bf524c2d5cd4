package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
    @ParameterizedTest
    @CsvSource({"能力, 1", "能，力, 2", "（规范）, 2", "〔2019〕31号, 4", "72288262区, 4", "”。完, 2"})
    void keepsMarksAndNumbersTogether(String line, double characters) {
        assertThat(LineBreaks.firstUnit(line, 1)).isEqualTo(characters);
    }

    @ParameterizedTest
    @CsvSource({
        "区经济信息委, 区发展改革委, false",
        "规划投资科72288252, 区财政局, false",
        "支队13452509, 090, true",
        "按期完成。, 2.督促整改, false",
        "落实政府工, 作部署, true",
        "按期完成。, 各单位落实, true"
    })
    void tellsEntriesFromSentences(String before, String after, boolean runsOn) {
        assertThat(LineBreaks.mayRunOn(before, after)).isEqualTo(runsOn);
    }
}

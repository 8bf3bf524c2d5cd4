package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class PathologicalDescriptionsTest {
    private static final int MILLION = 1_000_000;
    private static final LineReader READER = new LineReader(ReadingLimits.DEFAULT);
    private static final LineReader PATIENT = new LineReader(new ReadingLimits(4 * MILLION, 2 * MILLION, 18));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "、",
                "\n",
                "×",
                "φ",
                "#",
                "高炉",
                "1#、",
                "450m³、",
                "一",
                "未知",
                "450m³高炉1座、",
                "x",
                "年产",
                "/",
                "A-"
            })
    void manyOfTheSameIsReadInLinearTime(String piece) {
        assertThat(PATIENT.read(Description.of(piece.repeat(60_000 / piece.length()))))
                .isNotNull();
    }

    @Test
    void aMillionBracketsAreRefusedByTheirNumber() {
        assertThatThrownBy(() -> READER.read(Description.of("(".repeat(MILLION))))
                .isInstanceOf(DescriptionRefused.class)
                .hasMessage("text: 1000000 characters > 10000");
    }

    @Test
    void aLongContextIsRefusedByItsName() {
        assertThatThrownBy(() -> READER.read(new Description("450", "高".repeat(10_001), "", "")))
                .hasMessage("heading: 10001 characters > 10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s吨转炉", "0.%s吨转炉", "1,%s吨转炉"})
    void aNumberOfTooManyDigitsIsRefused(String text) {
        assertThatThrownBy(() -> READER.read(Description.of(text.formatted("9".repeat(5_000)))))
                .isInstanceOf(DescriptionRefused.class)
                .hasMessageContaining("digits");
    }

    @Test
    void tooManyLinesAreRefused() {
        assertThatThrownBy(() -> READER.read(Description.of("高炉1座、".repeat(501))))
                .hasMessage("text: more than 500 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"450m³1座", "450m³、", "1#1万吨、"})
    void tooManyLinesOfOneDeviceAreRefused(String piece) {
        assertThatThrownBy(() -> READER.read(Description.of("高炉（" + piece.repeat(501) + "）")))
                .hasMessage("text: more than 500 lines");
    }

    @Test
    void manyCountsInBracketsAreReadInTime() {
        assertThat(PATIENT.read(Description.of("高炉1座（" + "2座".repeat(30_000) + "）"))
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextIsReadOrRefused(long seed) {
        var random = new Random(seed);
        var letters = "0123456789.,、，；()（）#号×x*φΦ高炉转炉水泥磨m³吨t万千伏安kVA年产/日座台各共型轮窑门一二十百半同上 \n-～AZ";
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                LineReading reading = READER.read(Description.of(text.toString()));
                assertThat(reading.lines()).allSatisfy(line -> {
                    assertThat(line.confidence()).isBetween(0.0, 1.0);
                    assertThat(text.toString()).contains(line.raw());
                });
                assertThat(reading.unread())
                        .allSatisfy(piece -> assertThat(text.toString()).contains(piece));
            } catch (DescriptionRefused refused) {
                assertThat(refused).hasMessageContaining("digits");
            }
        }
    }
}

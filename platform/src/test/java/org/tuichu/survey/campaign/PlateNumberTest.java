package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.PlatformTest;

/// The program and the database have the same numbers for one.
@PlatformTest
class PlateNumberTest {
    private final JdbcClient database;

    PlateNumberTest(JdbcClient database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QZ-77-1",
                "ＱＺ／７７ ＿1",
                "qz\u3000771",
                "№ 12（甲）",
                "Φ2.4×8*3",
                "φøØ∅",
                "a:b;c,d#e\\f/g",
                "A–1—2·3.4、5",
                "Ж-Ω-É-ß",
                "㎏①Ⅳ",
                "\ud842\udfb7-7",
                "- / -",
                ""
            })
    void aNumberIsComparedAsInTheDatabase(String written) {
        assertThat(PlateNumber.writtenAlike(written))
                .isEqualTo(database.sql("SELECT written_alike(:written)")
                        .param("written", written)
                        .query(String.class)
                        .single());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "001", "QZ-77-1"})
    void fromThreeSignsOnItTells(String written) {
        assertThat(PlateNumber.of(written).tells()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "无铭牌", "看不清楚", "- / -"})
    void whatIsShorterOrNoNumberTellsNothing(String written) {
        assertThat(PlateNumber.of(written).tells()).isFalse();
    }
}

package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
    private final Divisions divisions = Divisions.standard();

    @ParameterizedTest
    @CsvSource({
        "211104, 盘锦市大洼区, 211100",
        "500102, 重庆市涪陵区, 500000",
        "441300, 惠州市, 440000",
        "533400, 迪庆藏族自治州, 530000",
        "429004, 仙桃市, 420000"
    })
    void namesADivisionAsATitleDoes(String code, String fullName, String parent) {
        var division = divisions.byCode(code).orElseThrow();
        assertThat(divisions.fullName(division)).isEqualTo(fullName);
        assertThat(divisions.parent(division)).map(Divisions.Division::code).hasValue(parent);
    }

    @Test
    void everyDivisionBelowAProvinceHasAParent() {
        assertThat(divisions.all())
                .filteredOn(division -> division.level() != Divisions.Level.PROVINCE)
                .hasSizeGreaterThan(3_100)
                .allSatisfy(division -> assertThat(divisions.parent(division)).isPresent());
    }
}

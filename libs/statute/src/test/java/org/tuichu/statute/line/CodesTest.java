package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.statute.line.CreditCode.Doubt;
import org.tuichu.statute.line.CreditCode.Kind;
import org.tuichu.statute.line.IndustryCode.Edition;

/// Codes of public bodies and companies, from the facts on GB 32100.
class CodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91440300708461136T",
                "91110000802100433B",
                "91330106673959654P",
                " ９１４４０３００７０８４６１１３６Ｔ",
                "91440300-708461136t"
            })
    void aRightCodeRaisesNoDoubt(String code) {
        assertThat(CreditCode.of(code).doubts()).isEmpty();
        assertThat(CreditCode.of(code).kind()).isEqualTo(Kind.UNIFIED);
        assertThat(CreditCode.of(code).code()).hasSize(18).isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P"})
    void lawfulCodesWithAWrongCheckDigitAreDoubtedAndKept(String code) {
        assertThat(CreditCode.of(code)).isEqualTo(new CreditCode(code, Kind.UNIFIED, List.of(Doubt.CHECK_DIGIT)));
        assertThat(CreditCode.of(code).holdsAnOrganisationCode()).isTrue();
    }

    @Test
    void aSlipOfOneDigitIsDoubted() {
        assertThat(CreditCode.of("91440300708461137T").doubts()).containsExactly(Doubt.CHECK_DIGIT);
        assertThat(CreditCode.of("91440300708461137T").holdsAnOrganisationCode())
                .isFalse();
    }

    @Test
    void lettersThatTheAlphabetLeavesOutAreDoubted() {
        assertThat(CreditCode.of("9144030070846II36T").doubts()).containsExactly(Doubt.ALPHABET);
    }

    @Test
    void theOldRegistrationNumberIsToldApart() {
        assertThat(CreditCode.of("110108000000016").kind()).isEqualTo(Kind.REGISTRATION);
        assertThat(CreditCode.of("110108000000016").doubts()).isEmpty();
        assertThat(CreditCode.of("110108000000017").doubts()).containsExactly(Doubt.CHECK_DIGIT);
        assertThat(CreditCode.of("9144030070846").kind()).isEqualTo(Kind.NEITHER);
    }

    @Test
    void whatIsFarLongerThanACodeIsRefused() {
        assertThatThrownBy(() -> CreditCode.of("9".repeat(65))).hasMessage("code: 65 characters > 64");
    }

    @Test
    void anIndustryCodeCarriesItsEdition() {
        assertThat(IndustryCode.of("C3130", Edition.GB_T_4754_2011))
                .contains(new IndustryCode("C", "3130", Edition.GB_T_4754_2011));
        assertThat(IndustryCode.of("C3130", Edition.GB_T_4754_2011))
                .isNotEqualTo(IndustryCode.of("C3130", Edition.GB_T_4754_2017));
        assertThat(Edition.ofYear("2017")).contains(Edition.GB_T_4754_2017);
        assertThat(Edition.ofYear("2002")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C31", "3110", "ｃ３１１０"})
    void shapesOfIndustryCodes(String code) {
        assertThat(IndustryCode.of(code, Edition.GB_T_4754_2017).isPresent()).isEqualTo(!code.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"U31", "C3", "C31101", "C0099", "9811", "310"})
    void otherShapesAreNone(String code) {
        assertThat(IndustryCode.of(code, Edition.GB_T_4754_2017)).isEmpty();
    }

    @Test
    void divisionNinetySevenCameWithTheEditionOf2017() {
        assertThat(IndustryCode.of("T97", Edition.GB_T_4754_2017)).isPresent();
        assertThat(IndustryCode.of("T97", Edition.GB_T_4754_2011)).isEmpty();
    }
}

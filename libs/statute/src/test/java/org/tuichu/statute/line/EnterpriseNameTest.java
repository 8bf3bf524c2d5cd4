package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.line.NameCandidate.Difference;

/// Names are made up.
class EnterpriseNameTest {
    private static final EnterpriseName STEEL = EnterpriseName.of("云岭市青峰钢铁有限公司");

    private static NameCandidate compared(String written, String known) {
        return EnterpriseName.of(written).compare(EnterpriseName.of(known)).orElseThrow();
    }

    @Test
    void aNameIsTakenApart() {
        assertThat(EnterpriseName.of("河北省云岭市青峰钢铁有限公司第二炼铁分厂"))
                .isEqualTo(new EnterpriseName(
                        "河北省云岭市青峰钢铁有限公司第二炼铁分厂",
                        "河北省云岭市青峰钢铁有限公司第二炼铁分厂",
                        List.of("河北", "云岭"),
                        "",
                        "青峰钢铁",
                        "有限公司",
                        "第二炼铁分厂",
                        List.of()));
    }

    @Test
    void widthsBlanksAndTraditionalCharactersMakeNoDifference() {
        NameCandidate candidate = compared("云岭市青峰 鋼鐵（集團）有限公司", "云岭市青峰钢铁(集团)有限公司");

        assertThat(candidate.score()).isOne();
        assertThat(candidate.differences()).isEmpty();
    }

    @Test
    void placesThatAreWrittenTwiceCountOnce() {
        assertThat(EnterpriseName.of("河北省河北省云岭市云岭青峰钢铁有限公司").places()).containsExactly("河北", "云岭");
        assertThat(compared("河北省河北云岭市云岭市青峰钢铁有限公司", "河北省云岭市青峰钢铁有限公司").score()).isOne();
    }

    @Test
    void eachDifferenceIsNamedAndLowersTheScore() {
        assertThat(compared("青峰钢铁有限公司", STEEL.written()).differences()).containsExactly(Difference.PLACE_LEFT_OUT);
        assertThat(compared("云岭市青峰钢铁有限责任公司", STEEL.written()).differences()).containsExactly(Difference.LEGAL_FORM);
        assertThat(compared("云岭市青峰钢铁有限公司炼铁分厂", STEEL.written()).differences()).containsExactly(Difference.BRANCH);
        assertThat(compared("东海集团青峰钢铁有限公司", "青峰钢铁有限公司").differences()).containsExactly(Difference.GROUP);
        assertThat(compared("云岭市青锋钢铁有限公司", STEEL.written()).differences()).containsExactly(Difference.SLIP);
        assertThat(compared("云岭市青峰铁钢有限公司", STEEL.written()).differences()).containsExactly(Difference.SLIP);
        assertThat(compared("海州市青峰钢铁有限公司", STEEL.written()).differences()).containsExactly(Difference.OTHER_PLACE);
        assertThat(compared("青锋钢铁公司", STEEL.written()).score())
                .isLessThan(compared("青峰钢铁公司", STEEL.written()).score());
    }

    @Test
    void aPlaceWithoutItsEndIsNoPartOfTheCore() {
        assertThat(compared("云岭青峰钢铁公司", STEEL.written()).differences()).containsExactly(Difference.LEGAL_FORM);
        assertThat(compared("云岭青峰钢铁", "河北省云岭县青峰钢铁有限公司").differences())
                .containsExactlyInAnyOrder(Difference.PLACE_LEFT_OUT, Difference.LEGAL_FORM);
        assertThat(compared(STEEL.written(), "云岭青峰钢铁有限公司").score()).isOne();
        assertThat(EnterpriseName.of("海州青峰钢铁公司").compare(EnterpriseName.of("云岭市白石钢铁有限公司")))
                .isEmpty();
    }

    /// 红旗 and 联盟 are what firms are called; 旗 and 盟 end a place where there is one of that name.
    @ParameterizedTest
    @CsvSource({
        "大洼红旗炼铁厂, '', 大洼红旗炼铁",
        "大洼县红旗炼铁厂, 大洼, 红旗炼铁",
        "新乡市红旗区联盟化工厂, 新乡 红旗, 联盟化工",
        "云岭联盟水泥厂, '', 云岭联盟水泥",
        "云岭大旗第一水泥厂, '', 云岭大旗第一水泥",
        "内蒙古自治区阿拉善盟阿拉善左旗青峰焦化厂, 内蒙古 阿拉善 阿拉善左, 青峰焦化",
        "莫力达瓦达斡尔族自治旗红旗砖厂, 莫力达瓦达斡尔族自治, 红旗砖",
        "内蒙古准格尔旗红旗焦化有限公司, 内蒙古 准格尔, 红旗焦化"
    })
    void aBannerOrALeagueIsAPlaceByItsName(String written, String places, String core) {
        var name = EnterpriseName.of(written);
        assertThat(String.join(" ", name.places())).isEqualTo(places);
        assertThat(name.core()).isEqualTo(core);
    }

    @Test
    void aFirmCalledRedFlagIsItselfBesideItsPlaceToo() {
        assertThat(compared("大洼红旗炼铁厂", "大洼区红旗炼铁有限公司").differences()).containsExactly(Difference.LEGAL_FORM);
        assertThat(compared("准格尔红旗焦化厂", "准格尔旗红旗焦化厂").score()).isOne();
    }

    /// The city lies above the county, which nobody here knows; 东风 in front of another one may be no place.
    @Test
    void aWordInFrontThatMayBeAPlaceAsksWhereADeviceIsInCommonToo() {
        var candidate = compared("盘锦鑫源炼铁厂", "大洼县鑫源炼铁有限公司");
        assertThat(candidate.differences())
                .containsExactlyInAnyOrder(Difference.MAYBE_PLACE, Difference.PLACE_LEFT_OUT, Difference.LEGAL_FORM);
        assertThat(candidate.likely()).isFalse();
        assertThat(candidate.possible()).isTrue();
        assertThat(EnterpriseName.of("盘锦市东风鑫源炼铁厂").compare(EnterpriseName.of("大洼县鑫源炼铁厂")))
                .isEmpty();
    }

    @Test
    void aPlantIsABranchWhateverItIsCalled() {
        assertThat(compared("云岭新兴化工集团造纸分厂", "河北省云岭市新兴化工集团股份有限公司造纸分公司").differences())
                .containsExactlyInAnyOrder(Difference.PLACE_LEFT_OUT, Difference.LEGAL_FORM);
        assertThat(compared("云岭市青峰钢铁有限公司炼钢分厂", "云岭市青峰钢铁有限公司炼铁分公司").differences())
                .containsExactly(Difference.BRANCH);
    }

    @Test
    void formerNamesAreCompared() {
        EnterpriseName known = EnterpriseName.of("云岭市远山水泥有限公司（原云岭县第一水泥厂）");

        assertThat(known.normal()).isEqualTo("云岭市远山水泥有限公司");
        assertThat(known.former()).containsExactly("云岭县第一水泥厂");
        assertThat(EnterpriseName.of("云岭县第一水泥厂").compare(known).orElseThrow().differences())
                .containsExactly(Difference.FORMER_NAME);
        assertThat(EnterpriseName.of("远山建材（曾用名：青峰钢铁）")
                        .compare(STEEL)
                        .orElseThrow()
                        .differences())
                .contains(Difference.FORMER_NAME);
    }

    @Test
    void otherEnterprisesAreNoCandidates() {
        assertThat(EnterpriseName.of("云岭市白石水泥有限公司").compare(STEEL)).isEmpty();
        assertThat(EnterpriseName.of("云岭市华洋有限公司").compare(EnterpriseName.of("云岭市华阳有限公司")))
                .isEmpty();
    }

    @Test
    void theLikeliestOfARegisterComeFirst() {
        var known = new KnownNames(List.of(
                EnterpriseName.of("云岭市白石水泥有限公司"),
                EnterpriseName.of("海州市青峰钢铁有限公司"),
                EnterpriseName.of("云岭市青峰钢铁有限公司炼铁分厂"),
                STEEL));

        assertThat(known.candidates(EnterpriseName.of("云岭市云岭市青峰钢铁有限公司"), 2))
                .extracting(NameCandidate::name)
                .extracting(EnterpriseName::written)
                .containsExactly(STEEL.written(), "云岭市青峰钢铁有限公司炼铁分厂");
    }

    @Test
    void twoNamesWithTheSameScoreBothStay() {
        var known = new KnownNames(List.of(STEEL, EnterpriseName.of("云岭市青峰钢铁有限公司")));

        assertThat(known.candidates(EnterpriseName.of("青峰钢铁有限公司"), 10))
                .hasSize(2)
                .allMatch(candidate -> candidate.differences().equals(Set.of(Difference.PLACE_LEFT_OUT)));
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> EnterpriseName.of("厂".repeat(201))).hasMessage("name: 201 characters > 200");
    }

    @Test
    @Timeout(10)
    void hostileNamesAreTakenApartInTime() {
        for (String piece : List.of("市", "(", "(原", "有限公司", "集团", "河北", "分厂", " ")) {
            assertThat(EnterpriseName.of(piece.repeat(200 / piece.length())).written())
                    .isNotNull();
        }
        assertThat(EnterpriseName.of("").core()).isEmpty();
    }
}

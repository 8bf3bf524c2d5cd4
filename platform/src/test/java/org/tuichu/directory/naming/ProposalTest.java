package org.tuichu.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.ProposedUnit.Member;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch;

class ProposalTest {
    @ParameterizedTest
    @CsvSource({
        "区工信局, BODY, INDUSTRY",
        "人行涪陵中心支行, BODY, CENTRAL_BANK",
        "涪陵银保监分局, BODY, FINANCIAL_REGULATOR",
        "区供电部门, BODY, POWER_SUPPLY",
        "区人民法院, BODY, COURT",
        "区政府督查室, BODY, INSPECTION",
        "区委宣传部, BODY, PUBLICITY",
        "区人民政府, BODY, GOVERNMENT",
        "涪陵新城区管委会, BODY, PARK",
        "涪陵高新区管委会, BODY, PARK",
        "敦仁街道办事处, BODY, TOWN",
        "区领导小组办公室, BODY, LEADING_GROUP",
        "区淘汰落后产能工作协调小组, BODY, LEADING_GROUP",
        "县工作专班, BODY, LEADING_GROUP",
        "区淘汰落后产能工作协调小组各成员单位, CLASS, LEADING_GROUP",
        "各镇街, CLASS, TOWN",
        "各乡镇（街道）, CLASS, TOWN",
        "各乡镇人民政府, CLASS, TOWN",
        "各街道办事处, CLASS, TOWN",
        "各乡镇街道, CLASS, TOWN",
        "各重点园区, CLASS, PARK",
        "各工业园区管委会, CLASS, PARK",
        "相关部门, CLASS, OTHER",
        "各相关区级部门, CLASS, OTHER",
        "区级有关部门, CLASS, OTHER",
        "各相关职能部门, CLASS, OTHER",
        "有关执法部门, CLASS, OTHER",
        "各参与部门, CLASS, OTHER",
        "各相关主管部门, CLASS, OTHER",
        "各级主管部门, CLASS, OTHER",
        "各单位, CLASS, OTHER",
        "各有关单位, CLASS, OTHER",
        "其他负有安全生产监督管理职责的部门, CLASS, EMERGENCY",
    })
    void tellsKindAndFunctionInACounty(String name, UnitKind kind, UnitFunction function) {
        var proposal = proposals(Known.FULING, name).getFirst();
        assertThat(List.of(proposal.name(), proposal.kind(), proposal.function()))
                .isEqualTo(List.of(name, kind, function));
    }

    @ParameterizedTest
    @CsvSource({
        "市能源和重点项目局, BODY, ENERGY",
        "市, BODY, GOVERNMENT",
        "市市场监管局, BODY, MARKET_REGULATION",
        "博罗县, BODY, GOVERNMENT",
        "大亚湾经济技术开发区管委会, BODY, PARK",
        "县（区）, CLASS, GOVERNMENT",
        "各县（区）, CLASS, GOVERNMENT",
        "各地, CLASS, GOVERNMENT",
        "各县（区）工业和信息局, CLASS, INDUSTRY",
        "各地工业和信息化, CLASS, INDUSTRY",
        "各地市场监管, CLASS, MARKET_REGULATION",
        "各地能源和重点项目主管部门, CLASS, ENERGY",
        "各部门, CLASS, OTHER",
    })
    void tellsKindAndFunctionInACity(String name, UnitKind kind, UnitFunction function) {
        var proposal = proposals(Known.HUIZHOU, name).getFirst();
        assertThat(List.of(proposal.name(), proposal.kind(), proposal.function()))
                .isEqualTo(List.of(name, kind, function));
    }

    @Test
    void oneProposalForSeveralWaysToWriteABody() {
        var proposals = proposals(Known.FULING, "区应急局", "区应急管理局", "应急");
        assertThat(proposals)
                .hasSize(3)
                .containsOnly(new ProposedUnit(
                        "500102",
                        "区应急管理局",
                        UnitKind.BODY,
                        UnitFunction.EMERGENCY,
                        null,
                        List.of("区应急局", "应急", "重庆市涪陵区应急管理局"),
                        List.of()));
    }

    @Test
    void takesWhatIsNoNameAsItStands() {
        for (var token : List.of("镇", "各", "(", "工业", "县(市、区)")) {
            var text = token.repeat(100_000);
            assertThat(proposals(Known.FULING, text).getFirst().function()).isEqualTo(UnitFunction.OTHER);
        }
    }

    @Test
    void readsOddNamesWithoutFailing() {
        for (var name :
                List.of("", " ", "区", "局", "各", "()", "\uD83D", "各各各", "%_\\", "区".repeat(200), "镇".repeat(200))) {
            assertThat(proposals(Known.FULING, name).getFirst().name()).isEqualTo(name);
        }
    }

    @Test
    void twoProposalsForTwoBodies() {
        assertThat(proposals(Known.FULING, "区财政局", "区税务局"))
                .extracting(ProposedUnit::name)
                .containsExactly("区财政局", "区税务局");
    }

    @Test
    void expandsAShortNameWhereThatIsCertain() {
        assertThat(proposals(Known.FULING, "区工信局").getFirst().aliases()).containsExactly("重庆市涪陵区工业和信息化局");
        assertThat(proposals(Known.FULING, "区能源和重点项目局").getFirst().aliases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "县环保局, 湖州市安吉县环境保护局",
        "县国土资源局, 湖州市安吉县国土资源局",
        "县发展改革局, ",
        "县生态环境分局, ",
        "市生态环境局安吉分局, ",
        "人行安吉县支行, ",
        "财政局, ",
    })
    void addsTheFullFormOnlyWhereItIsCertain(String name, @Nullable String full) {
        assertThat(proposals(Known.ANJI, name).getFirst().aliases())
                .isEqualTo(full == null ? List.of() : List.of(full));
    }

    @Test
    void townsAndStreetsBelongToTheirClass() {
        var street = new Member("500102006", "敦仁街道", UnitFunction.TOWN, List.of("敦仁街道办事处"));
        var town = new Member("500102103", "南沱镇", UnitFunction.TOWN, List.of("南沱镇人民政府"));
        var township = new Member("500102206", "大木乡", UnitFunction.TOWN, List.of("大木乡人民政府"));
        assertThat(members(Known.FULING, "各镇街")).containsExactly(street, town, township);
        assertThat(members(Known.FULING, "各乡镇人民政府")).containsExactly(town, township);
        assertThat(members(Known.FULING, "各街道办事处")).containsExactly(street);
        assertThat(members(Known.FULING, "有关乡镇")).isEmpty();
    }

    @Test
    void parksBelongToTheirClassUnlessItIsAChoice() {
        assertThat(members(Known.FULING, "各工业园区"))
                .containsExactly(new Member("Z500102-1", "涪陵高新区", UnitFunction.PARK, List.of()));
        assertThat(members(Known.FULING, "各重点园区")).isEmpty();
    }

    @Test
    void countiesBelongToTheirClass() {
        assertThat(members(Known.HUIZHOU, "各县（区）"))
                .containsExactly(
                        new Member("441302", "惠城区", UnitFunction.GOVERNMENT, List.of("惠城区人民政府")),
                        new Member("441322", "博罗县", UnitFunction.GOVERNMENT, List.of("博罗县人民政府")));
    }

    private static List<Member> members(Surroundings around, String name) {
        return proposals(around, name).getFirst().members();
    }

    private static List<ProposedUnit> proposals(Surroundings around, String... names) {
        return new UnitMatcher(around, null, List.of())
                .match(List.of(names)).stream().map(UnitMatch::proposal).toList();
    }
}

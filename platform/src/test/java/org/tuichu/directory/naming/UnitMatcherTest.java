package org.tuichu.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.UnitMatch.Candidate;
import org.tuichu.directory.UnitMatch.Reason;
import org.tuichu.directory.UnitName;

class UnitMatcherTest {
    private static final LocalDate SUMMER_2020 = LocalDate.of(2020, 6, 15);

    /// Plan's name, known unit, its function, confidence, reason; all in Fuling.
    @ParameterizedTest
    @CsvSource({
        "区财政局, 区财政局, FINANCE, 1.00, EXACT",
        "区 财政局, 区财政局, FINANCE, 1.00, EXACT",
        "涪陵区财政局, 区财政局, FINANCE, 0.97, ALIAS",
        "重庆市涪陵区财政局, 区财政局, FINANCE, 0.97, ALIAS",
        "区应急局, 区应急管理局, EMERGENCY, 0.93, ALIAS",
        "应急, 区应急管理局, EMERGENCY, 0.89, ALIAS",
        "生态环境, 区生态环境局, ENVIRONMENT, 0.93, ALIAS",
        "区规划自然资源, 区规划自然资源局, NATURAL_RESOURCES, 0.97, ALIAS",
        "区环保局, 区生态环境局, ENVIRONMENT, 0.90, FORMER_NAME",
        "区安监局, 区应急管理局, EMERGENCY, 0.90, FORMER_NAME",
        "区质监局, 区市场监管局, MARKET_REGULATION, 0.90, FORMER_NAME",
        "区国土资源局, 区规划自然资源局, NATURAL_RESOURCES, 0.90, FORMER_NAME",
        "区经信委, 区经济信息委, INDUSTRY, 0.93, ALIAS",
        "区经济和信息化委员会, 区经济信息委, INDUSTRY, 0.93, ALIAS",
        "区工信局, 区经济信息委, INDUSTRY, 0.93, ALIAS",
        "区人社局, 区人力社保局, LABOUR, 0.93, ALIAS",
        "区发改委, 区发展改革委, DEVELOPMENT_REFORM, 0.93, ALIAS",
        "区人民银行, 人行涪陵中心支行, CENTRAL_BANK, 0.92, ALIAS",
        "人民银行涪陵支行, 人行涪陵中心支行, CENTRAL_BANK, 0.92, ALIAS",
        "涪陵银保监局, 涪陵银保监分局, FINANCIAL_REGULATOR, 0.92, ALIAS",
        "国家金融监督管理总局涪陵监管分局, 涪陵银保监分局, FINANCIAL_REGULATOR, 0.92, ALIAS",
        "国网涪陵供电公司, 区供电部门, POWER_SUPPLY, 0.92, ALIAS",
        "区能源和重点项目局, 区能源局, ENERGY, 0.93, ALIAS",
        "区经济运行与能源科技局, 区能源局, ENERGY, 0.60, SAME_FUNCTION",
    })
    void findsOne(String name, String known, UnitFunction function, BigDecimal confidence, Reason reason) {
        var unit = Known.body(function, known);
        assertThat(only(Known.FULING, List.of(unit), name).candidates())
                .containsExactly(new Candidate(unit.id(), known, confidence, reason));
    }

    /// Bodies of other places, of other functions, and classes are not taken for it.
    @ParameterizedTest
    @CsvSource({
        "市生态环境局, 区生态环境局, ENVIRONMENT",
        "区生态环境局, 市生态环境局, ENVIRONMENT",
        "区财政局, 区税务局, TAX",
        "区委宣传部, 区委统战部, OTHER",
        "敦仁街道办事处, 南沱镇人民政府, TOWN",
    })
    void findsNone(String name, String known, UnitFunction function) {
        var unit = Known.body(function, known);
        assertThat(only(Known.FULING, List.of(unit), name).candidates()).isEmpty();
    }

    @Test
    void anAliasCountsAsTheName() {
        var unit = Known.body(UnitFunction.INDUSTRY, "区经济信息委", "区工业办");
        assertThat(only(Known.FULING, List.of(unit), "区工业办").candidates())
                .containsExactly(new Candidate(unit.id(), "区经济信息委", new BigDecimal("0.98"), Reason.ALIAS));
    }

    @Test
    void anAliasThatEndedBeforeThePlanIsAFormerName() {
        var ended = new UnitName("区环保局", null, LocalDate.of(2019, 1, 31));
        var unit = new KnownUnit(
                Known.id("a"), "区生态环境局", UnitKind.BODY, UnitFunction.ENVIRONMENT, null, null, null, List.of(ended));
        assertThat(only(Known.FULING, List.of(unit), "区环保局").candidates())
                .containsExactly(new Candidate(unit.id(), "区生态环境局", new BigDecimal("0.95"), Reason.FORMER_NAME));
    }

    @Test
    void twoPredecessorsOfOneBodyAreTwo() {
        var unit = Known.body(UnitFunction.MARKET_REGULATION, "区工商局");
        var match = only(Known.FULING, List.of(unit), "区质监局");
        assertThat(match.certain()).isEmpty();
        assertThat(match.candidates())
                .containsExactly(new Candidate(unit.id(), "区工商局", new BigDecimal("0.50"), Reason.SAME_FUNCTION));
    }

    @Test
    void theBranchOfTheCityBureauIsTheCountysOwn() {
        var unit = Known.body(UnitFunction.ENVIRONMENT, "县环保局");
        assertThat(only(Known.ANJI, List.of(unit), "市生态环境局安吉分局").candidates())
                .containsExactly(new Candidate(unit.id(), "县环保局", new BigDecimal("0.90"), Reason.FORMER_NAME));
    }

    @Test
    void theLikeliestComesFirst() {
        var exact = Known.body(UnitFunction.ENERGY, "市能源局");
        var alike = Known.body(UnitFunction.ENERGY, "市节能中心");
        assertThat(only(Known.HUIZHOU, List.of(alike, exact), "市能源和重点项目局").candidates())
                .extracting(Candidate::unitName, Candidate::reason)
                .containsExactly(tuple("市能源局", Reason.ALIAS), tuple("市节能中心", Reason.SAME_FUNCTION));
    }

    private static UnitMatch only(Surroundings around, List<KnownUnit> known, String name) {
        return new UnitMatcher(around, SUMMER_2020, known).match(List.of(name)).getFirst();
    }
}

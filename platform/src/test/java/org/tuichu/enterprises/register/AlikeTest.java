package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;

/// The same device entered twice is put before a person, as far as everybody's scope lets.
@PlatformTest
class AlikeTest {
    private static final Map<String, String> MILL =
            Map.of("name", "水泥磨", "model", "Φ2.2×7.5m", "siteNumber", "1#", "serial", "SN-2003 0118");

    private final Register register;
    private final Viewer clerk;
    private final String enterprise;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ReadStandingLines standing;
    private final ReadStandingNames names;
    private final CompareLines compare;

    AlikeTest(
            MockMvc browser,
            Jurisdictions jurisdictions,
            JdbcClient database,
            TransactionTemplate transaction,
            ReadStandingLines standing,
            ReadStandingNames names,
            CompareLines compare)
            throws Exception {
        this.database = database;
        this.transaction = transaction;
        this.standing = standing;
        this.names = names;
        this.compare = compare;
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK);
        this.enterprise = register.entered(clerk, Map.of("name", "虚构甲水泥厂"));
    }

    @Test
    void aLineTwiceInOneEnterpriseWaitsUntilAPersonSaysThatTheyDiffer() throws Exception {
        var first = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7.5m"));
        assertThat(open(clerk)).isEmpty();
        var second = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "φ２.２*7.5 M"));
        assertThat(alike(clerk, second)).contains("水泥磨 Φ2.2×7.5m 虚构甲水泥厂 同一企业内相同");
        assertThat(open(clerk)).contains("待判断");
        tells(clerk, second, first, "DIFFERENT", "").andExpect(status().isUnprocessableContent());
        tells(clerk, second, first, "DIFFERENT", "两台并排，铭牌不同").andExpect(status().isFound());
        assertThat(open(clerk)).isEmpty();
        assertThat(alike(clerk, first)).contains("不是同一台 两台并排，铭牌不同");
        tells(clerk, second, first, "SAME", "看错了").andExpect(status().isFound());
        assertThat(open(clerk)).contains("是同一台，尚未撤销其中一条");
    }

    @Test
    void aSizeInOtherWordsOfItsUnitIsTheSame() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "高炉", "model", "450m³"));
        var second = register.line(clerk, enterprise, Map.of("name", "高炉", "model", "450 立方米"));
        assertThat(alike(clerk, second)).contains("高炉 450m³ 虚构甲水泥厂 同一企业内相同");
    }

    @Test
    void theSameDeviceInOtherWordsIsTheSame() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7m"));
        var second = register.line(clerk, enterprise, Map.of("name", "Φ2200×7000水泥磨", "kind", ""));
        assertThat(alike(clerk, second)).contains("水泥磨 Φ2.2×7m 虚构甲水泥厂 同一企业内相同");
        register.line(clerk, enterprise, Map.of("name", "高炉", "model", "450m³"));
        var third = register.line(clerk, enterprise, Map.of("name", "1座450立方米高炉"));
        assertThat(alike(clerk, third)).contains("高炉 450m³ 虚构甲水泥厂 同一企业内相同");
    }

    @Test
    void whatAnEarlierEditionEnteredIsReadAfterAStart() throws Exception {
        var first = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7m"));
        var furnace = register.line(clerk, enterprise, Map.of("name", "中频炉", "serial", "ZP78-4"));
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(begun -> database.sql("""
                        UPDATE line_fingerprint SET devices = '{}', sizes = '{}', kinds = '{}', reader = 'before'
                        WHERE line_id IN (:lines)""")
                .param("lines", List.of(Register.id(first), Register.id(furnace)))
                .update()));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2200×7000"));
        register.line(clerk, enterprise, Map.of("name", "中频感应电炉", "serial", "ZP78-4"));
        assertThat(alike(clerk, first) + alike(clerk, furnace)).isEmpty();
        assertThat(Scope.PROGRAM.call(standing::read)).isTrue();
        assertThat(alike(clerk, first)).contains("水泥磨 Φ2200×7000 虚构甲水泥厂 同一企业内相同");
        assertThat(alike(clerk, furnace)).contains("中频感应电炉 虚构甲水泥厂 同一企业内相同");
    }

    @Test
    void oneWithANumberOnSiteAndOneWithoutMayBeOne() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7.5m", "siteNumber", "1#"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7.5m", "siteNumber", "2#"));
        assertThat(open(clerk)).isEmpty();
        var unnumbered = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2200×7500"));
        assertThat(alike(clerk, unnumbered))
                .contains("1# 水泥磨 Φ2.2×7.5m 虚构甲水泥厂 同一企业内相同", "2# 水泥磨 Φ2.2×7.5m 虚构甲水泥厂 同一企业内相同");
    }

    @Test
    void oneOfWhichFewerSizesAreSaidMayBeOneAndOneOfOtherSizesIsNot() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.4×8m", "siteNumber", "1#"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.4×13m"));
        assertThat(open(clerk)).isEmpty();
        var shorter = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2400"));
        assertThat(alike(clerk, shorter)).contains("1# 水泥磨 Φ2.4×8m 虚构甲水泥厂 同一企业内相同", "水泥磨 Φ2.4×13m 虚构甲水泥厂 同一企业内相同");
    }

    @Test
    void oneOfFewerSizesWithANumberOnSiteMayBeOneOfMoreWithout() throws Exception {
        var numbered = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2400", "siteNumber", "1#"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.4×8m", "siteNumber", "2#"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ3.2×13m"));
        assertThat(open(clerk)).isEmpty();
        var longer = register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.4×13m"));
        assertThat(alike(clerk, longer)).contains("1# 水泥磨 Φ2400 虚构甲水泥厂 同一企业内相同").doesNotContain("2#", "Φ3.2");
        assertThat(alike(clerk, numbered))
                .contains("水泥磨 Φ2.4×13m 虚构甲水泥厂 同一企业内相同")
                .doesNotContain("2#", "Φ3.2");
        assertThat(open(clerk)).contains("待判断");
    }

    @Test
    void theSameDeviceUnderANameInOtherWordsWaits() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7m", "siteNumber", "1#"));
        var other = register.entered(clerk, Map.of("name", "河北省虚构甲水泥有限公司"));
        var second = register.line(clerk, other, Map.of("name", "Φ2200×7000水泥磨", "kind", ""));
        register.line(clerk, other, Map.of("name", "水泥磨", "model", "Φ3.2×13m"));
        assertThat(alike(clerk, second)).contains("1# 水泥磨 Φ2.2×7m 虚构甲水泥厂 企业名称相近，设备相同");
        assertThat(open(clerk)).contains("待判断");
        var third = register.entered(clerk, Map.of("name", "虚构县东风水泥厂"));
        var apart = register.line(clerk, third, Map.of("name", "水泥磨", "model", "Φ2.2×7m", "siteNumber", "1#"));
        assertThat(alike(clerk, apart)).isEmpty();
    }

    @Test
    void namesThatAnEarlierEditionEnteredAreTakenApartAfterAStart() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7m"));
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(
                begun -> database.sql("DELETE FROM enterprise_key WHERE enterprise_id = :id")
                        .param("id", Register.id(enterprise))
                        .update()));
        var other = register.entered(clerk, Map.of("name", "虚构甲水泥有限公司"));
        var second = register.line(clerk, other, Map.of("name", "水泥磨", "model", "Φ2200×7000"));
        assertThat(alike(clerk, second)).isEmpty();
        assertThat(Scope.PROGRAM.call(names::read)).isTrue();
        assertThat(alike(clerk, second)).contains("企业名称相近，设备相同");
    }

    @Test
    void devicesThatDifferInANumberAreNoConflict() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7.5m", "siteNumber", "1#"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.2×7.5m", "siteNumber", "2#"));
        register.line(clerk, enterprise, Map.of("name", "水泥磨", "model", "Φ2.4×7.5m", "siteNumber", "1#"));
        assertThat(open(clerk)).isEmpty();
    }

    @Test
    void oneNameplateInTwoEnterprisesWaits() throws Exception {
        register.line(clerk, enterprise, MILL);
        var other = register.entered(clerk, Map.of("name", "虚构乙水泥厂"));
        var moved = register.line(
                clerk, other, Map.of("name", "水泥磨", "kind", "水泥磨", "model", "2.2米", "serial", "ｓｎ2003-0118"));
        assertThat(alike(clerk, moved)).contains("虚构甲水泥厂", "铭牌编号相同");
    }

    @Test
    void oneNameplateInOtherWordsForTheKindWaits() throws Exception {
        var furnace = Map.of("name", "中频炉", "kind", "", "model", "2t", "serial", "ZP77-1");
        var renamed = Map.of("name", "中频感应电炉", "kind", "", "model", "3t", "siteNumber", "2#", "serial", "ZP77-1");
        register.line(clerk, enterprise, furnace);
        var other = register.entered(clerk, Map.of("name", "虚构乙铸造厂"));
        register.line(clerk, other, Map.of("name", "冲天炉", "kind", "", "model", "3t/h", "serial", "ZP77-1"));
        assertThat(open(clerk)).isEmpty();
        var moved = register.line(clerk, other, renamed);
        assertThat(alike(clerk, moved)).contains("中频炉 2t 虚构甲水泥厂 铭牌编号相同").doesNotContain("冲天炉");
        assertThat(open(clerk)).contains("待判断");
    }

    @Test
    void oneNameplateTwiceInOneEnterpriseInOtherWordsForTheKindWaits() throws Exception {
        register.line(clerk, enterprise, Map.of("name", "中频炉", "kind", "", "model", "2t", "serial", "ZP77-2"));
        var second = register.line(
                clerk, enterprise, Map.of("name", "中频感应电炉", "kind", "", "model", "2t", "serial", "ZP77-2"));
        assertThat(alike(clerk, second)).contains("中频炉 2t 虚构甲水泥厂 同一企业内相同");
        assertThat(open(clerk)).contains("待判断");
    }

    @Test
    void oneNameplateOfAKindWithoutASizeWaits() throws Exception {
        var renamed = Map.of("name", "中频感应电炉", "model", "KGPS", "siteNumber", "2#", "serial", "zp78 1");
        register.line(clerk, enterprise, Map.of("name", "中频炉", "serial", "ZP78-1"));
        register.line(clerk, enterprise, Map.of("name", "电弧炉", "serial", "ZP78-1"));
        register.line(clerk, enterprise, Map.of("name", "中频感应电炉", "serial", "ZP78-2"));
        register.line(clerk, enterprise, Map.of("name", "中频熔炼炉"));
        assertThat(open(clerk)).isEmpty();
        var second = register.line(clerk, enterprise, renamed);
        assertThat(alike(clerk, second)).contains("中频炉 虚构甲水泥厂 同一企业内相同").doesNotContain("电弧炉", "熔炼炉");
        var other = register.line(clerk, register.entered(clerk, Map.of("name", "虚构乙铸造厂")), renamed);
        assertThat(alike(clerk, other)).contains("中频炉 虚构甲水泥厂 铭牌编号相同").doesNotContain("电弧炉", "熔炼炉");
        assertThat(open(clerk)).contains("待判断");
    }

    @Test
    void soDoesOneInTwoPlaces() throws Exception {
        var here = register.line(clerk, enterprise, Map.of("name", "中频炉", "serial", "ZP78-3"));
        var beside = Register.office(register.sibling, Role.CLERK);
        var theirs = register.entered(beside, Map.of("name", "虚构丙铸造厂"));
        register.line(beside, theirs, Map.of("name", "电弧炉", "serial", "ZP78-3"));
        assertThat(alike(clerk, here)).isEmpty();
        register.line(beside, theirs, Map.of("name", "中频感应电炉", "serial", "ZP78-3"));
        assertThat(alike(clerk, here)).contains("其他地区也登记了这样的设备");
    }

    @Test
    void thatAnotherPlaceHasItIsToldWithoutAnythingOfIt() throws Exception {
        var here = register.line(clerk, enterprise, MILL);
        var beside = Register.office(register.sibling, Role.CLERK);
        var there = register.line(beside, register.entered(beside, Map.of("name", "虚构丙水泥厂")), MILL);
        assertThat(alike(beside, there)).contains("其他地区也登记了这样的设备").doesNotContain("虚构甲水泥厂");
        assertThat(register.page(beside, there).html())
                .doesNotContain(Register.id(here).toString());
        assertThat(open(beside)).contains("其他地区").doesNotContain("虚构甲水泥厂");
        assertThat(alike(Register.office(register.city, Role.CLERK), there)).contains("虚构甲水泥厂");
        assertThat(alike(register.townClerk(register.town), here)).isEmpty();
        register.sends(beside, there + "/alike", Map.of("sameness", "DIFFERENT", "samenessReason", "与上级核对，编号不同"))
                .andExpect(status().isFound());
        assertThat(open(beside)).isEmpty();
        assertThat(open(clerk)).contains("其他地区");
        tells(clerk, here, there, "SAME", "看不见").andExpect(status().isNotFound());
    }

    @Test
    void oneNameInTwoPlacesWithTheSameDeviceWaits() throws Exception {
        var coke = Map.of("name", "焦炉", "kind", "", "model", "JN43-80 4.3m", "siteNumber", "1#");
        register.line(clerk, register.entered(clerk, Map.of("name", "虚构廿号焦化有限公司")), coke);
        var beside = Register.office(register.sibling, Role.CLERK);
        assertThat(open(beside)).isEmpty();
        var there = register.line(beside, register.entered(beside, Map.of("name", "虚构廿号 焦化有限公司")), coke);
        assertThat(alike(beside, there)).contains("其他地区也登记了这样的设备").doesNotContain("虚构廿号焦化");
        assertThat(open(beside)).contains("其他地区");
        assertThat(open(clerk)).contains("其他地区");
        assertThat(open(Register.office(register.city, Role.CLERK))).contains("虚构廿号焦化有限公司", "企业名称相近，设备相同");
        register.sends(beside, there + "/alike", Map.of("sameness", "DIFFERENT", "samenessReason", "与上级核对，是两家"))
                .andExpect(status().isFound());
        assertThat(open(beside)).isEmpty();
    }

    /// Of JN43-80 no size is read.
    @Test
    void oneNameInTwoPlacesWithOneModelWaits() throws Exception {
        var coke = Map.of("name", "焦炉", "model", "JN43-80", "siteNumber", "1#");
        var here = register.line(clerk, register.entered(clerk, Map.of("name", "虚构廿一号焦化有限公司")), coke);
        var beside = Register.office(register.sibling, Role.CLERK);
        var theirs = register.entered(beside, Map.of("name", "虚构廿一号焦化有限公司"));
        register.line(beside, theirs, Map.of("name", "焦炉", "model", "JN43-80", "siteNumber", "2#"));
        assertThat(alike(clerk, here)).isEmpty();
        register.line(beside, theirs, coke);
        assertThat(alike(clerk, here)).contains("其他地区也登记了这样的设备");
        assertThat(open(clerk)).contains("其他地区");
    }

    private String alike(Viewer viewer, String line) throws Exception {
        return register.page(viewer, line)
                .select("section[aria-labelledby=alike]")
                .text();
    }

    /// As the page finds it just after the lines were written, which is what is kept then.
    private String open(Viewer viewer) throws Exception {
        var found = listed(viewer);
        Scope.PROGRAM.run(compare::compare);
        assertThat(listed(viewer)).isEqualTo(found);
        return found;
    }

    private String listed(Viewer viewer) throws Exception {
        return register.page(viewer, "/lines/alike").select("tbody").text();
    }

    private ResultActions tells(Viewer by, String line, String other, String sameness, String reason) throws Exception {
        return register.sends(
                by,
                line + "/alike",
                Map.of("other", Register.id(other).toString(), "sameness", sameness, "samenessReason", reason));
    }
}

package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.ledger.PersonalNumbers;

/// 一企一档: the office enters enterprises and puts them right on their pages. Today is 2026-03-02.
@PlatformTest
class EnterprisePagesTest {
    /// A salted digest may hold a piece of it by chance.
    private static final Pattern TELEPHONE = Pattern.compile("0427.?1234567");

    private static final String ACTS = """
            SELECT e.act || ' ' || coalesce((SELECT string_agg(DISTINCT table_name, ',' ORDER BY table_name)
                FROM ledger_row WHERE entry_id = e.id), '')
            FROM ledger_entry e WHERE subject_kind = 'enterprise' AND subject_id = :id ORDER BY e.id""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Planting planting;
    private final PersonalNumbers numbers;
    private final Jurisdictions jurisdictions;
    private final Register register;
    private final Viewer office;

    EnterprisePagesTest(
            MockMvc browser,
            JdbcClient database,
            TransactionOperations transaction,
            Planting planting,
            PersonalNumbers numbers,
            Jurisdictions jurisdictions) {
        this.database = database;
        this.transaction = transaction;
        this.planting = planting;
        this.numbers = numbers;
        this.jurisdictions = jurisdictions;
        this.register = new Register(browser, jurisdictions);
        this.office = Register.office(register.county, Role.CLERK);
    }

    @Test
    void showsWhatWasEntered() throws Exception {
        var page = register.page(office, whole());
        assertThat(page.select("h1").text()).isEqualTo("虚构石桥水泥有限公司");
        assertThat(page.select("section[aria-labelledby=facts] dd").eachText())
                .containsExactly(
                        register.town.fullName(),
                        "91110000600037341L",
                        "王某",
                        "石桥镇工业路 1 号",
                        "121.6",
                        "41.1",
                        "CGCS2000",
                        "3011",
                        "GB/T 4754—2017",
                        "李某",
                        "120",
                        "0001234567 0007654321",
                        "0427-1234567");
        assertThat(page.select("section[aria-labelledby=record] strong").eachText())
                .containsExactly("登记企业");
    }

    @Test
    void aCodeIsTakenInSmallLettersWithBlanksAndAsTheNumberBefore2015() throws Exception {
        for (var code : Map.of("9111 0000 6000 37341l", "91110000600037341L", "210000004920017", "210000004920017")
                .entrySet()) {
            var address = register.entered(office, Map.of("name", "老企业", "creditCode", code.getKey()));
            assertThat(register.page(office, address).select(".facts-line .num").text())
                    .startsWith(code.getValue());
        }
        register.sends(office, "/enterprises", Map.of("name", "老企业", "creditCode", "21000000492001"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aCodeWhoseCheckDigitFailsIsTakenAndSaysSo() throws Exception {
        assertThat(register.page(office, whole()).select(".facts-line .state")).isEmpty();
        for (var doubtful : Map.of("91110000600037341M", "校验位不符", "91110000600037341I", "含有不使用的字母")
                .entrySet()) {
            var address = register.entered(office, Map.of("name", "存疑样本厂", "creditCode", doubtful.getKey()));
            assertThat(register.page(office, address)
                            .select(".facts-line .state")
                            .text())
                    .contains(doubtful.getValue());
        }
    }

    @Test
    void everyActIsOnRecordWithItsRowsAndWithoutTheTelephone() throws Exception {
        var address = whole();
        register.page(office, address);
        var id = Register.id(address).toString();
        assertThat(record(ACTS, id))
                .containsExactly("ENTERPRISE_ENTERED electricity_account,enterprise", "PERSONAL_NUMBERS_READ ");
        assertThat(record("SELECT payload FROM ledger_entry WHERE subject_id = :id", id))
                .noneMatch(TELEPHONE.asPredicate());
        assertThat(record("SELECT content FROM ledger_row WHERE row_key = :id", id))
                .noneMatch(TELEPHONE.asPredicate());
    }

    @Test
    void whatWasDoneStaysOnThePageHoweverOftenTheTelephoneWasRead() throws Exception {
        var address = whole();
        office.call(() -> transaction.execute(begun -> {
            for (int time = 0; time < 201; time++) {
                numbers.shown("enterprise", Register.id(address), "虚构石桥水泥有限公司", 1);
            }
            return begun;
        }));
        assertThat(register.page(office, address)
                        .select("section[aria-labelledby=record] strong")
                        .eachText())
                .containsExactly("登记企业");
    }

    @Test
    void marksEachFieldThatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var refused = Register.page(register.sends(
                        office, "/enterprises", Map.of("name", "某厂", "staff", "-3", "longitude", "121.6", "phone", "无"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(refused.select(".alert-danger a").eachAttr("href"))
                .containsExactly("#longitude", "#phone", "#staff");
        assertThat(refused.select("[aria-invalid]").eachAttr("value")).containsExactly("121.6", "-3", "无");
    }

    @Test
    void aTelephoneNumberIsNoName() throws Exception {
        var refused = Register.page(register.sends(
                        office,
                        "/enterprises",
                        Map.of("name", "某厂", "legalRepresentative", "王某13812345678", "contactPerson", "李某13912345678"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(refused.select(".alert-danger a").eachAttr("href"))
                .containsExactly("#legalRepresentative", "#contactPerson");
    }

    @Test
    void aCodeThatAnotherEnterpriseOfThePlaceHasLeadsToIt() throws Exception {
        var first = whole();
        var refused = register.sends(office, "/enterprises", Map.of("name", "另一家", "creditCode", "91110000600037341L"))
                .andExpect(status().isUnprocessableContent());
        assertThat(Register.page(refused).select(".alert-danger a").attr("href"))
                .isEqualTo(first);
        assertThat(Register.page(refused).select("#name").attr("value")).isEqualTo("另一家");
        var other = register.entered(office, Map.of("name", "另一家"));
        register.sends(office, other + "/edit", Map.of("version", "1", "creditCode", "91110000600037341L"))
                .andExpect(status().isUnprocessableContent());
        register.entered(
                Register.office(register.sibling, Role.CLERK),
                Map.of("name", "同一企业", "creditCode", "91110000600037341L"));
    }

    @Test
    void whoIsLateSeesBothVersionsAndSavesAfterAll() throws Exception {
        var address = whole();
        change(address, "1", "王某", "80").andExpect(status().isFound());
        var late = change(address, "1", "赵某", "90").andExpect(status().isConflict());
        var page = Register.page(late);
        assertThat(page.select(".edifferences tbody tr").eachText()).containsExactly("法定代表人 王某 赵某", "职工人数 80 90");
        assertThat(page.select("#staff").attr("value")).isEqualTo("90");
        change(address, page.select("input[name=version]").attr("value"), "赵某", "90")
                .andExpect(status().isFound());
        assertThat(register.page(office, address).select("dd").eachText()).contains("赵某", "90");
    }

    @Test
    void whoIsLateSeesTheTelephoneOfTheOtherAndThatIsOnRecord() throws Exception {
        var address = register.entered(office, Map.of("name", "电话样本厂", "phone", "0427-1111111"));
        var id = Register.id(address).toString();
        register.sends(office, address + "/edit", Map.of("version", "1", "phone", "0427-2222222"))
                .andExpect(status().isFound());
        var late = register.sends(office, address + "/edit", Map.of("version", "1", "phone", "0427-3333333"))
                .andExpect(status().isConflict());
        assertThat(Register.page(late).select(".edifferences tbody tr").eachText())
                .containsExactly("联系电话 0427-2222222 0427-3333333");
        assertThat(record(ACTS, id))
                .containsExactly(
                        "ENTERPRISE_ENTERED enterprise", "ENTERPRISE_CHANGED enterprise", "PERSONAL_NUMBERS_READ ");
        assertThat(record("SELECT payload FROM ledger_entry WHERE subject_id = :id", id))
                .noneMatch(payload -> payload.contains("0427"));
        register.sends(office, address + "/edit", Map.of("version", "1", "phone", "0427-2222222", "staff", "5"))
                .andExpect(status().isConflict());
        assertThat(record(ACTS, id)).hasSize(3);
    }

    private ResultActions change(String address, String version, String representative, String staff) throws Exception {
        return register.sends(
                office,
                address + "/edit",
                Map.of("version", version, "legalRepresentative", representative, "staff", staff));
    }

    @Test
    void whatLiesInAZoneThatEndedIsPutRightAndStaysThere() throws Exception {
        var zone = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("旧园区", JurisdictionLevel.ZONE, register.county.id()));
        var address = register.entered(office, Map.of("name", "园区样本厂", "location", zone.id()));
        var other = register.entered(office, Map.of("name", "另一样本厂"));
        planting.rows(() -> database.sql("UPDATE jurisdiction SET valid_to = '2026-01-31' WHERE id = :id")
                .param("id", zone.id())
                .update());
        var form = register.page(office, address + "/edit");
        assertThat(form.select("#location option[selected]").attr("value")).isEqualTo(zone.id());
        register.sends(office, address + "/edit", Map.of("version", "1", "location", zone.id(), "staff", "8"))
                .andExpect(status().isFound());
        assertThat(register.page(office, address).select("dd").eachText()).contains(zone.fullName(), "8");
        register.sends(office, other + "/edit", Map.of("version", "1", "location", zone.id()))
                .andExpect(status().isUnprocessableContent());
    }

    private String whole() throws Exception {
        return register.entered(
                office,
                Map.ofEntries(
                        Map.entry("name", "虚构石桥水泥有限公司"),
                        Map.entry("creditCode", "91110000600037341L"),
                        Map.entry("legalRepresentative", "王某"),
                        Map.entry("location", register.town.id()),
                        Map.entry("address", "石桥镇工业路 1 号"),
                        Map.entry("longitude", "121.6000"),
                        Map.entry("latitude", "41.1"),
                        Map.entry("datum", "CGCS2000"),
                        Map.entry("industryCode", "3011"),
                        Map.entry("industryEdition", "GBT4754_2017"),
                        Map.entry("contactPerson", "李某"),
                        Map.entry("phone", "0427-1234567"),
                        Map.entry("staff", "120"),
                        Map.entry("electricityAccounts", "0007654321、0001234567")));
    }

    private List<String> record(String sql, String id) {
        return Scope.PROGRAM.call(() -> transaction.execute(begun -> database.sql(sql)
                .param("id", id)
                .query((row, at) -> row.getString(1))
                .list()));
    }
}

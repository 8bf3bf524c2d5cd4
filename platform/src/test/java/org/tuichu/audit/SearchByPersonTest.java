package org.tuichu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Accounts;
import org.tuichu.access.NewAccount;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// An auditor finds what a person did, and what was done on behalf of the person, and tells two of one name apart.
@PlatformTest
class SearchByPersonTest {
    private final MockMvc browser;
    private final JdbcClient database;
    private final Ledger ledger;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final String place = Viewers.place();

    SearchByPersonTest(
            MockMvc browser, JdbcClient database, Ledger ledger, Accounts accounts, TransactionTemplate transaction) {
        this.browser = browser;
        this.database = database;
        this.ledger = ledger;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Test
    void aNameFindsAllOfItAndAUserNameOne() throws Exception {
        var one = person("李四");
        var other = person("李四");
        var wang = person("王五");
        acts(one, "u-1");
        acts(other, "u-2");
        acts(wang, "u-3");
        assertThat(found("李", "subject")).containsExactly("u-2", "u-1");
        assertThat(found(one.userName(), "subject")).containsExactly("u-1");
        assertThat(found(one.userName(), "actorId"))
                .containsExactly(one.accountId().toString());
        assertThat(found("李", "userName")).containsExactly(other.userName(), one.userName());
        var page = Jsoup.parse(answer("/record", one.userName()));
        assertThat(page.select("tbody tr").text()).contains("李四 " + one.userName());
        assertThat(page.select("#actor-hint").text()).isEqualTo("按姓名开头匹配；登录名须写全。受其委托代为办理的也会列出。");
    }

    @Test
    void whatWasDoneOnBehalfIsFoundUnderTheLender() throws Exception {
        var lender = person("李四");
        var wang = person("王五");
        acts(Viewers.onBehalfOf(lender, wang), "u-1");
        acts(wang, "u-2");
        assertThat(found("李四", "subject")).containsExactly("u-1");
        assertThat(found(lender.userName(), "subject")).containsExactly("u-1");
        assertThat(found(lender.userName(), "onBehalfOfUserName")).containsExactly(lender.userName());
        assertThat(found("王五", "subject")).containsExactly("u-2", "u-1");
    }

    @Test
    void aUserNameFindsWhatWasDoneUnderAnEarlierName() throws Exception {
        var one = person("李四");
        acts(one, "u-1");
        var rename = database.sql("UPDATE account SET display_name = '李思', version = version + 1 WHERE id = :id")
                .param("id", one.accountId());
        Scope.PROGRAM.run(() -> one.actor()
                .call(() -> transaction.execute(status -> {
                    ledger.record(act("u-1"));
                    return rename.update();
                })));
        assertThat(found(one.userName(), "subject")).contains("u-1");
        assertThat(found("李思", "subject")).isEmpty();
    }

    private List<String> found(String actor, String field) throws Exception {
        return JsonPath.read(answer("/api/v1/record", actor), "$[*]." + field);
    }

    private String answer(String path, String actor) throws Exception {
        var auditor = Viewers.with(Viewers.office(place), Set.of(Role.AUDITOR), Set.of());
        return browser.perform(get(path).param("actor", actor).with(Viewers.signedIn(auditor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void acts(Viewer viewer, String subject) {
        viewer.call(() -> transaction.execute(status -> {
            ledger.record(act(subject));
            return true;
        }));
    }

    private static Act act(String subject) {
        return Act.of(DirectoryAct.UNIT_RENAMED, "unit", subject, Facts.NONE.change("name", "经信委", "工信局"));
    }

    /// Signs in with an account of its own.
    private Viewer person(String name) {
        var userName = "person-" + UUID.randomUUID();
        var unit = UUID.randomUUID();
        var account = NewAccount.ofUnit(userName, name, Set.of(Role.CLERK), unit, place, "K9-lotus-dusk-41");
        var made = (Accounts.Created.Done) Scope.PROGRAM.call(() -> accounts.create(account));
        return Viewers.named(Viewers.clerk(place), made.accountId(), userName, name);
    }
}

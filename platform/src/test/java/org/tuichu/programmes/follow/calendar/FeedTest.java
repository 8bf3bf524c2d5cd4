package org.tuichu.programmes.follow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.programmes.intake.ProgrammeMother;

/// Calendars as files and as a feed whose address is a secret.
@PlatformTest
class FeedTest {
    private static final Pattern ADDRESS = Pattern.compile("value=\"http://localhost(/calendar/[\\w-]{43}\\.ics)\"");

    private final MockMvc browser;
    private final BeanFactory beans;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    FeedTest(MockMvc browser, BeanFactory beans, JdbcClient database, PlatformTransactionManager transactions) {
        this.browser = browser;
        this.beans = beans;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void theCalendarOfAProgrammeHasAnEventForEachDate() throws Exception {
        var place = Viewers.place();
        var id = ProgrammeMother.active(beans, place);
        var file = browser.perform(
                        get("/programmes/" + id + "/calendar.ics").with(Viewers.signedIn(Viewers.clerk(place))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(file.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        var events = StrictCalendar.read(file.getContentAsString(StandardCharsets.UTF_8))
                .events();
        assertThat(events)
                .extracting(event -> event.get("DTSTART;VALUE=DATE"))
                .containsExactly("20260531", "20260930", "20260331");
        assertThat(events.getLast())
                .containsEntry("RRULE", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20261231")
                .containsEntry("SUMMARY", "按季报送 · 各镇人民政府");
    }

    @Test
    void theFeedOpensWithItsAddressAloneUntilANewOneIsMade() throws Exception {
        var place = Viewers.place();
        var viewer = Viewers.clerk(place);
        account(viewer);
        means(ProgrammeMother.active(beans, place).value(), viewer.unitId());
        var first = newAddress(viewer);
        var events = StrictCalendar.read(feed(first)).events();
        assertThat(events).extracting(event -> event.get("SUMMARY")).containsExactly("牵头 · 摸底排查", "牵头 · 处置超限额产能");
        var second = newAddress(viewer);
        assertThat(second).isNotEqualTo(first);
        browser.perform(get(first)).andExpect(status().isNotFound());
        assertThat(feed(second)).contains("BEGIN:VCALENDAR");
    }

    @Test
    void otherProgramsGetTheSameCalendarsAndFeed() throws Exception {
        var place = Viewers.place();
        var viewer = Viewers.clerk(place);
        account(viewer);
        var id = ProgrammeMother.active(beans, place);
        means(id.value(), viewer.unitId());
        var file = "/programmes/" + id + "/calendar.ics";
        assertThat(calendar(viewer, "/api/v1" + file)).isEqualTo(calendar(viewer, file));
        var answer = browser.perform(
                        post("/api/v1/my-duties/calendar-address").with(csrf()).with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        String address = JsonPath.read(answer.getContentAsString(), "$.address");
        assertThat(calendar(viewer, "/api/v1/my-duties/calendar.ics"))
                .isEqualTo(feed(URI.create(address).getPath()))
                .contains("SUMMARY:牵头 · 摸底排查");
    }

    private String calendar(Viewer viewer, String address) throws Exception {
        return browser.perform(get(address).with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aWrongSecretOpensNothing() throws Exception {
        for (var secret : new String[] {"x", "A".repeat(43), "%27"}) {
            browser.perform(get(URI.create("/calendar/" + secret + ".ics"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void theDatabaseDoesNotKnowTheSecret() throws Exception {
        var viewer = Viewers.clerk(Viewers.place());
        account(viewer);
        var secret = newAddress(viewer).replaceFirst("/calendar/(.*)\\.ics", "$1");
        var kept = Scope.PROGRAM.call(
                () -> transaction.execute(begun -> database.sql("SELECT calendar_key FROM account WHERE id = :id")
                        .param("id", viewer.accountId())
                        .query((row, number) -> row.getString(1))
                        .single()));
        assertThat(kept).matches("[0-9a-f]{64}").doesNotContain(secret);
    }

    private String newAddress(Viewer viewer) throws Exception {
        var page = browser.perform(
                        post("/my-duties/calendar-address").with(csrf()).with(Viewers.signedIn(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var address = ADDRESS.matcher(page);
        assertThat(address.find()).as(page).isTrue();
        return address.group(1);
    }

    private String feed(String address) throws Exception {
        return browser.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void account(Viewer viewer) {
        write(
                """
                INSERT INTO account (id, user_name, display_name, roles, unit_id, jurisdiction_path, password_hash)
                VALUES (:id, :name, 'Test', '{CLERK}', :unit, :path, 'none')""",
                Map.of(
                        "id", viewer.accountId(),
                        "name", "feed-" + viewer.accountId(),
                        "unit", viewer.unitId(),
                        "path", viewer.jurisdictionPath()));
    }

    private void means(UUID programme, UUID unit) {
        write("""
                UPDATE programme_unit SET unit_id = :unit, confidence = 1, confirmed_by = 'test', confirmed_at = now()
                WHERE programme_id = :programme AND name = :name""", Map.of("unit", unit, "programme", programme, "name", ProgrammeMother.OFFICE));
    }

    private void write(String sql, Map<String, ?> values) {
        beans.getBean(Planting.class)
                .rows(() ->
                        assertThat(database.sql(sql).params(values).update()).isEqualTo(1));
    }
}

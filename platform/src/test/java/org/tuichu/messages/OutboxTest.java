package org.tuichu.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.OpenWork;
import org.tuichu.programmes.work.County;
import tools.jackson.databind.json.JsonMapper;

/// What leaves the program: by a real mail server and a real web server on this machine.
@PlatformTest
class OutboxTest {
    private static final String TOWN = "甲镇人民政府";
    private static final String MAILBOX = "jiazhen@example.gov.cn";

    private record Posted(String body, String signature, String id) {}

    private final BeanFactory beans;
    private final County county;
    private final TestClock clock;
    private final Viewer clerk;
    private final Viewer office;
    private final SmtpServer smtp = new SmtpServer();
    private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();
    private volatile int status = 204;

    OutboxTest(BeanFactory beans, TestClock clock) throws IOException {
        this.beans = beans;
        this.clock = clock;
        this.county = County.working(beans);
        this.clerk = county.person(TOWN, Role.CLERK);
        this.office = county.office(Role.CLERK);
        http.createContext("/in", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            posted.add(new Posted(
                    body,
                    requireNonNull(headers.getFirst(WebhookMessages.SIGNATURE)),
                    requireNonNull(headers.getFirst(WebhookMessages.MESSAGE))));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        http.start();
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
        http.stop(0);
        clock.reset();
    }

    @Test
    void theMailboxOfTheUnitGetsWhatTheInboxHas() throws Exception {
        clerk.call(() -> {
            beans.getBean(MailAddresses.class)
                    .set(clerk, "", EmailAddress.read(MAILBOX).orElseThrow());
            return true;
        });
        var outbox = reminded("2026-03-31", mail());
        assertThat(outbox.send()).isFalse();
        assertThat(smtp.taken).hasSize(2);
        var mails = List.copyOf(smtp.taken);
        var reminder = mails.get(0).getSubject().startsWith("今天") ? mails.get(0) : mails.get(1);
        assertThat(reminder.getSubject()).isEqualTo("今天到期：按季报送");
        assertThat(reminder.getHeader("To", null)).isEqualTo(MAILBOX);
        assertThat(reminder.getContent().toString()).contains(TOWN, "应于 2026-03-31 前完成", "提醒原因：到期当天提醒经办人（2026-03-31）。");
        assertThat(reminder.getMessageID()).matches("<[0-9a-f-]{36}@example\\.gov\\.cn>");
        assertThat(states()).containsOnly("EMAIL SENT 1");
        outbox.send();
        assertThat(smtp.taken).hasSize(2);
    }

    @Test
    void theWebhookGetsSignedJson() throws Exception {
        assertThat(reminded("2026-03-31", webhook()).send()).isFalse();
        assertThat(posted).hasSize(4);
        var one = posted.stream()
                .filter(each -> each.body().contains("REMINDER"))
                .findFirst()
                .orElseThrow();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(MessagesSettingsTest.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(one.signature())
                .isEqualTo("sha256="
                        + HexFormat.of().formatHex(mac.doFinal(one.body().getBytes(StandardCharsets.UTF_8))));
        var json = new JsonMapper().readTree(one.body());
        assertThat(json.get("id").asString()).isEqualTo(one.id());
        assertThat(json.get("businessDate").asString()).isEqualTo("2026-03-31");
        assertThat(json.get("title").asString()).isEqualTo("今天到期：按季报送");
        assertThat(states()).hasSize(4).containsOnly("WEBHOOK SENT 1");
    }

    @Test
    void itIsTriedAgainLaterAndLaterWithTheSameIdAndGivenUpForPeopleToSee() {
        status = 302;
        var outbox = reminded("2026-03-31", webhook());
        outbox.send();
        assertThat(posted).hasSize(4);
        var first = posted.stream().map(Posted::id).toList();
        outbox.send();
        assertThat(posted).hasSize(4);
        clock.advance(Duration.ofSeconds(59));
        outbox.send();
        assertThat(posted).hasSize(4);
        clock.advance(Duration.ofSeconds(1));
        outbox.send();
        assertThat(posted).hasSize(8);
        clock.advance(Duration.ofSeconds(119));
        outbox.send();
        assertThat(posted).hasSize(8);
        assertThat(failed()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        outbox.send();
        assertThat(posted).extracting(Posted::id).hasSize(12).hasSameElementsAs(first);
        assertThat(states()).containsOnly("WEBHOOK FAILED 3");
        clock.advance(Duration.ofDays(9));
        outbox.send();
        assertThat(posted).hasSize(12);
        assertThat(failed())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.fault()).isEqualTo("HTTP 302"));
    }

    @Test
    void aMailServerThatIsAwayOrRefusesLosesNothing() throws Exception {
        clerk.call(() -> {
            beans.getBean(MailAddresses.class)
                    .set(clerk, "", EmailAddress.read(MAILBOX).orElseThrow());
            return true;
        });
        smtp.answer = "451 later";
        var outbox = reminded("2026-03-31", mail());
        outbox.send();
        assertThat(states()).containsOnly("EMAIL WAITING 1");
        smtp.answer = "250 taken";
        clock.advance(Duration.ofMinutes(2));
        outbox.send();
        assertThat(states()).containsOnly("EMAIL SENT 2");
        assertThat(smtp.taken).hasSize(2);
    }

    @Test
    void numbersOfPersonsAndWhatPeopleTypedStayInside() {
        assertThat(MessageWords.withoutNumbers("联系 13900000000，证号 11010119900101123X，7天，2026-03-31，三千 3000 吨"))
                .isEqualTo("联系 ***，证号 ***，7天，2026-03-31，三千 3000 吨");
        var step = new Message.Item(
                UUID.randomUUID(),
                TOWN,
                UUID.randomUUID(),
                "方案",
                "一/(三)",
                "按季报送",
                "找张三核对 13900000000",
                LocalDate.EPOCH,
                1);
        var message = new Message(
                UUID.randomUUID(),
                Message.Kind.REMINDER,
                "/",
                "/",
                UUID.randomUUID(),
                TOWN,
                Audience.CLERKS_AND_REVIEWERS,
                1,
                LocalDate.EPOCH,
                1,
                0,
                List.of(step));
        var words = beans.getBean(MessageWords.class);
        assertThat(words.title(message, Locale.SIMPLIFIED_CHINESE)).contains("张三");
        assertThat(words.titleOutside(message, Locale.SIMPLIFIED_CHINESE)).isEqualTo("已过期 1 天：按季报送");
        assertThat(words.textOutside(message, Locale.SIMPLIFIED_CHINESE)).doesNotContain("张三", "1390");
    }

    private Outbox reminded(String day, Map<String, String> properties) {
        var settings = MessagesSettingsTest.settings(properties);
        var ways = MessagesConfiguration.waysOut(settings, beans.getBean(JsonMapper.class), "serve");
        var outbox = new Outbox(
                beans.getBean(JdbcClient.class),
                ways,
                beans.getBean(ReadMessages.class),
                beans.getBean(MessageWords.class),
                settings,
                beans.getBean(TransactionOperations.class),
                clock);
        Scope.PROGRAM.run(() -> beans.getBean(BusinessDates.class).move(county.place.id(), LocalDate.parse(day)));
        var store = beans.getBean(MessageStore.class);
        var send = new Send(store, outbox, beans.getBean(Ledger.class));
        new Remind(
                        beans.getBean(OpenWork.class),
                        beans.getBean(BusinessDates.class),
                        send,
                        new Escalate(beans.getBean(Units.class), store, send),
                        settings,
                        beans.getBean(JdbcClient.class),
                        beans.getBean(TransactionOperations.class))
                .remind(county.place.path());
        return outbox;
    }

    private Map<String, String> mail() {
        return Map.of(
                "mail.host", "127.0.0.1",
                "mail.port", String.valueOf(smtp.port()),
                "mail.security", "none",
                "mail.from", "tuichu@example.gov.cn");
    }

    private Map<String, String> webhook() {
        return Map.of(
                "attempts",
                "3",
                "webhook.url",
                "http://127.0.0.1:" + http.getAddress().getPort() + "/in",
                "webhook.secret",
                MessagesSettingsTest.SECRET);
    }

    private List<String> states() {
        var sql = "SELECT channel || ' ' || state || ' ' || attempts FROM delivery";
        return county.in(
                office,
                () -> beans.getBean(JdbcClient.class)
                        .sql(sql)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private List<Inbox.Failed> failed() {
        return office.scope().call(() -> beans.getBean(Inbox.class).failed(office, 20));
    }
}

package org.tuichu.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.programmes.OpenWork;
import org.tuichu.programmes.work.County;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.State;

/// Towns that report every quarter - the first ends on 31 March - are reminded, day by day.
@PlatformTest
class RemindTest {
    private static final String TOWN = "甲镇人民政府";
    private static final String OTHER = "乙镇人民政府";

    private final County county;
    private final Remind remind;
    private final Inbox inbox;
    private final MessageWords words;
    private final BusinessDates dates;
    private final JdbcClient database;
    private final Planting planting;
    private final Viewer clerk;
    private final Viewer reviewer;
    private final Viewer signer;
    private final Viewer office;

    RemindTest(
            BeanFactory beans,
            Remind remind,
            Inbox inbox,
            MessageWords words,
            BusinessDates dates,
            JdbcClient database,
            Planting planting) {
        this.county = County.working(beans);
        this.remind = remind;
        this.inbox = inbox;
        this.words = words;
        this.dates = dates;
        this.database = database;
        this.planting = planting;
        this.clerk = county.person(TOWN, Role.CLERK);
        this.reviewer = county.person(TOWN, Role.REVIEWER);
        this.signer = county.person(TOWN, Role.SIGNER);
        this.office = county.office(Role.CLERK);
    }

    @Test
    void theUnitIsToldInTimeThenItsSignersThenTheOffice() {
        on("2026-03-01");
        assertThat(told(clerk)).containsExactly("REMINDER -30");
        on("2026-03-25");
        assertThat(told(clerk)).containsExactly("DIGEST 0/1", "REMINDER -7", "REMINDER -30");
        assertThat(told(reviewer)).containsExactly("DIGEST 0/1");
        on("2026-03-31");
        on("2026-04-01");
        assertThat(told(reviewer)).containsExactly("REMINDER 1", "DIGEST 0/1", "DIGEST 0/1");
        assertThat(told(signer)).doesNotContain("ESCALATION 7");
        on("2026-04-07");
        assertThat(told(signer)).startsWith("ESCALATION 7", "DIGEST 1/0");
        assertThat(told(office)).noneMatch(one -> one.equals("ESCALATION 15"));
        on("2026-04-15");
        assertThat(told(office)).containsOnlyOnce("ESCALATION 15");
        assertThat(told(clerk))
                .filteredOn(one -> one.startsWith("REMINDER"))
                .containsExactly("REMINDER 1", "REMINDER 0", "REMINDER -7", "REMINDER -30");
    }

    @Test
    void itSaysWhichDutyWhichDayAndWhy() {
        on("2026-04-07");
        var message = inbox(signer).stream()
                .map(Inbox.Entry::message)
                .filter(one -> one.kind() == Message.Kind.ESCALATION)
                .findFirst()
                .orElseThrow();
        assertThat(words.title(message, Locale.SIMPLIFIED_CHINESE)).isEqualTo("需要督促：1 项过期仍未报送，最长已过期 7 天");
        assertThat(words.duty(message.items().getFirst(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("《虚构县2026年落后产能退出工作方案》一(三)　按季报送");
        assertThat(words.lastDay(message.items().getFirst(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("应于 2026-03-31 前完成；已过期 7 天");
        assertThat(words.reason(message, Locale.SIMPLIFIED_CHINESE)).isEqualTo("提醒原因：过期 7 天仍未报送，提醒本单位签发人（2026-04-07）。");
    }

    @Test
    void nothingIsSentTwiceWhateverTheDateDoes() {
        on("2026-04-15");
        var sent = county.seen(office, "message");
        assertThat(sent).isPositive();
        on("2026-04-15");
        assertThat(county.seen(office, "message")).isEqualTo(sent);
        on("2026-03-31");
        on("2026-04-15");
        var earlier = county.seen(office, "message");
        on("2026-03-31");
        on("2026-04-01");
        on("2026-04-15");
        assertThat(county.seen(office, "message")).isEqualTo(earlier);
    }

    @Test
    void theOfficeIsToldOnceADayOfAllUnitsAndOfNoneTwice() {
        on("2026-04-15");
        var first = escalation(office);
        assertThat(first.overdue()).isEqualTo(2);
        assertThat(first.items()).extracting(Message.Item::unit).containsExactlyInAnyOrder(TOWN, OTHER);
        assertThat(words.textOutside(first, Locale.SIMPLIFIED_CHINESE)).contains(TOWN + " 承办", OTHER + " 承办");
        on("2026-04-16");
        on("2026-04-14");
        on("2026-04-20");
        assertThat(told(office)).containsOnlyOnce("ESCALATION 15");
        on("2026-07-15");
        assertThat(escalation(office).items())
                .isNotEmpty()
                .extracting(Message.Item::assignment)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(Message.Item::assignment).toList());
        assertThat(told(office)).filteredOn(one -> one.equals("ESCALATION 15")).hasSize(2);
    }

    @Test
    void anEscalationListsTheWorstAndCountsTheRest() {
        on("2026-04-15");
        var due = escalation(office).items().getFirst();
        var told = IntStream.rangeClosed(1, 72)
                .mapToObj(late -> new OpenWork.Due(
                        UUID.randomUUID(),
                        office.unitId(),
                        TOWN,
                        county.place.path(),
                        UUID.randomUUID(),
                        "方案",
                        "一",
                        "x",
                        null,
                        due.lastDay(),
                        late))
                .map(one -> new Reached(one, new ReminderRule(15, Audience.OFFICE)))
                .toList();
        var receiver = new Receiver(office.unitId(), "办公室", county.place.path());
        var message = Message.escalation(told, receiver, county.place.path(), due.lastDay());
        assertThat(message.items())
                .extracting(Message.Item::daysLate)
                .containsExactly(72L, 71L, 70L, 69L, 68L, 67L, 66L, 65L, 64L, 63L);
        assertThat(message.more()).isEqualTo(62);
        assertThat(words.textOutside(message, Locale.SIMPLIFIED_CHINESE)).contains("另有 62 项。");
    }

    @Test
    void noReminderMovesAnAssignment() {
        var before = county.given(clerk, "按季报送");
        on("2027-06-30");
        assertThat(told(clerk)).isNotEmpty();
        assertThat(county.given(clerk, "按季报送"))
                .isEqualTo(before)
                .extracting(line -> line.assignment().state())
                .containsOnly(State.ISSUED);
        assertThat(county.seen(office, "work_act")).isZero();
    }

    @Test
    void whatWasReportedIsNoLongerAskedFor() {
        var quarter = county.given(clerk, "按季报送").getFirst().assignment().id();
        county.does(clerk, Act.RECEIVE, quarter);
        county.tells(clerk, Act.SUBMIT, quarter, "一季度", "a.txt");
        on("2026-03-25");
        assertThat(told(clerk)).contains("REMINDER -7");
        county.does(reviewer, Act.PASS, quarter);
        county.does(signer, Act.SIGN, quarter);
        on("2026-04-20");
        assertThat(told(signer)).filteredOn(one -> one.startsWith("ESCALATION")).isEmpty();
        assertThat(told(county.person(OTHER, Role.SIGNER))).contains("ESCALATION 7");
    }

    @Test
    void everyMessageIsOnRecord() {
        on("2026-04-15");
        var sql = """
                SELECT DISTINCT e.act || ' ' || e.actor_name FROM message m
                LEFT JOIN ledger_row r ON r.table_name = 'message' AND r.row_key = m.id::text
                LEFT JOIN ledger_entry e ON e.id = r.entry_id WHERE m.sender_path = :place""";
        assertThat(county.in(
                        office,
                        () -> database.sql(sql)
                                .param("place", county.place.path())
                                .query((row, number) -> row.getString(1))
                                .list()))
                .containsExactly("REMINDERS_SENT program");
    }

    @Test
    void othersSeeNothingAndNobodySendsButThePlace() {
        on("2026-04-15");
        assertThat(told(county.person(OTHER, Role.CLERK))).isNotEmpty();
        assertThat(inbox(county.person(OTHER, Role.CLERK)))
                .allSatisfy(entry -> assertThat(entry.message().unitName()).isEqualTo(OTHER));
        var sibling = Viewers.office(county.sibling.path());
        assertThat(county.seen(sibling, "message")).isZero();
        assertThat(county.seen(sibling, "delivery")).isZero();
        var of = inbox(clerk).getFirst().message();
        assertThatThrownBy(() -> planted(clerk.scope(), of)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> planted(Scope.of(county.sibling.path()), of)).isInstanceOf(DataAccessException.class);
    }

    private void planted(Scope scope, Message message) {
        planting.rows(
                scope,
                () -> database.sql("""
                        INSERT INTO message (id, kind, sender_path, jurisdiction_path, unit_id, unit_name, audience, step,
                            business_date, overdue, soon, items, sent_at)
                        VALUES (gen_random_uuid(), 'REMINDER', :place, :place, :unit, 'x', 'UNIT', 0, '2026-01-01', 0, 0,
                            '[1]', now())""")
                        .param("place", message.place())
                        .param("unit", message.unit())
                        .update());
    }

    private void on(String day) {
        Scope.PROGRAM.run(() -> dates.move(county.place.id(), LocalDate.parse(day)));
        remind.remind(county.place.path());
    }

    private List<Inbox.Entry> inbox(Viewer viewer) {
        return viewer.scope().call(() -> inbox.page(viewer, null, 100));
    }

    /// The latest.
    private Message escalation(Viewer viewer) {
        return inbox(viewer).stream()
                .map(Inbox.Entry::message)
                .filter(one -> one.kind() == Message.Kind.ESCALATION)
                .findFirst()
                .orElseThrow();
    }

    /// The latest first.
    private List<String> told(Viewer viewer) {
        return inbox(viewer).stream()
                .map(Inbox.Entry::message)
                .map(one -> one.kind() + " " + (one.step() == null ? one.overdue() + "/" + one.soon() : one.step()))
                .toList();
    }
}

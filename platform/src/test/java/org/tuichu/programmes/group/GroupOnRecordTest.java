package org.tuichu.programmes.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.group.LeadingGroup.Answer;
import org.tuichu.programmes.group.LeadingGroup.Joining;
import org.tuichu.programmes.group.LeadingGroup.Leaving;
import org.tuichu.programmes.intake.ProgrammeMother;

/// What the record says of a leading group that people keep.
@PlatformTest
class GroupOnRecordTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 1);

    private static final String ACTS = """
            SELECT act || ' ' || payload || ' ' ||
                (SELECT string_agg(table_name, ',' ORDER BY table_name) FROM ledger_row WHERE entry_id = e.id)
            FROM ledger_entry e WHERE subject_id = :id AND act LIKE 'GROUP_%' ORDER BY id""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final ChangeGroup group;
    private final ProgrammeId id;
    private final Viewer office;

    GroupOnRecordTest(JdbcClient database, TransactionOperations transaction, ChangeGroup group, BeanFactory beans) {
        this.database = database;
        this.transaction = transaction;
        this.group = group;
        var place = Viewers.place();
        this.id = ProgrammeMother.active(beans, place);
        this.office = Viewers.office(place);
    }

    @Test
    void whoIsReplacedAddedAndEndsIsOnRecordWithTheReason() {
        join(1, new Joining(0, null, "刘某某", "副县长", FIRST_DAY, "人事调整"));
        join(2, new Joining(null, "成员", "赵某", null, FIRST_DAY, "增补"));
        assertThat(office.call(() -> group.leave(id, 3, new Leaving(2, LocalDate.of(2026, 2, 28), "退休"), "office")))
                .isInstanceOf(Answer.Done.class);
        assertThat(acts())
                .containsExactly(
                        "GROUP_MEMBER_REPLACED {\"from\":\"2026-02-01\",\"member\":0,\"name\":{\"after\":\"刘某某\","
                                + "\"before\":\"江某某\"},\"reason\":\"人事调整\",\"role\":\"组长\"}"
                                + " leading_group_member,leading_group_member,programme",
                        "GROUP_MEMBER_ADDED {\"from\":\"2026-02-01\",\"name\":\"赵某\",\"reason\":\"增补\",\"role\":\"成员\"}"
                                + " leading_group_member,programme",
                        "GROUP_MEMBER_ENDED {\"lastDay\":\"2026-02-28\",\"member\":2,\"name\":\"赵某\",\"reason\":\"退休\","
                                + "\"role\":\"成员\"} leading_group_member,programme");
    }

    @Test
    void whatIsRefusedIsNoAct() {
        var nobody = new Joining(9, null, "刘某某", null, FIRST_DAY, "人事调整");
        assertThat(office.call(() -> group.join(id, 1, nobody, "office"))).isInstanceOf(Answer.Wrong.class);
        assertThat(acts()).isEmpty();
    }

    private void join(long version, Joining who) {
        assertThat(office.call(() -> group.join(id, version, who, "office"))).isInstanceOf(Answer.Done.class);
    }

    private List<String> acts() {
        return Objects.requireNonNull(office.call(() -> transaction.execute(begun -> database.sql(ACTS)
                .param("id", id.toString())
                .query((row, number) -> row.getString(1))
                .list())));
    }
}

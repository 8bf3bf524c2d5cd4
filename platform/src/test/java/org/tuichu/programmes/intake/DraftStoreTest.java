package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanReader;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.ProgrammeId;

@PlatformTest
class DraftStoreTest {
    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM duty WHERE programme_id = :id) AS duties,
                (SELECT count(*) FROM duty_unit WHERE programme_id = :id) AS units,
                (SELECT count(*) FROM deadline WHERE programme_id = :id) AS deadlines,
                (SELECT count(*) FROM publication WHERE programme_id = :id) AS publications,
                (SELECT count(*) FROM stage WHERE programme_id = :id) AS stages,
                (SELECT count(*) FROM programme_unit WHERE programme_id = :id) AS names,
                (SELECT count(*) FROM duty WHERE programme_id = :id AND text IS NULL AND span_start IS NULL) AS bare""";

    private final BeanFactory beans;
    private final DraftStore drafts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DraftStoreTest(BeanFactory beans, DraftStore drafts, JdbcClient database, PlatformTransactionManager transactions) {
        this.beans = beans;
        this.drafts = drafts;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void storesEveryPartOfADraft() {
        var id = ProgrammeMother.draft(beans, Viewers.place());
        assertThat(counts(id))
                .isEqualTo(Map.of(
                        "duties",
                        3L,
                        "units",
                        4L,
                        "deadlines",
                        3L,
                        "publications",
                        1L,
                        "stages",
                        1L,
                        "names",
                        3L,
                        "bare",
                        0L));
    }

    @Test
    void keepsNeitherTextsNorSpansOfAPack() {
        var whole = ProgrammeMother.newProgramme(Viewers.place());
        var pack = new NewProgramme(whole.draft(), whole.place(), null, "mother", true, "test", whole.at());
        var id = Scope.PROGRAM.call(() -> drafts.store(pack));
        assertThat(counts(id)).containsEntry("duties", 3L).containsEntry("bare", 3L);
    }

    @Test
    void aTimeWithoutADayStaysAProblemAndIsNoDeadline() {
        var text = """
                某县2021年落后产能退出工作方案
                一、主要任务
                （一）报送总结。县工信局于2月30日前报送总结。
                （二）摸底。县工信局2021年9月1日至5月1日完成摸底。
                二、实施步骤
                （一）总结阶段（2021年12月下旬到2020年1月）。县工信局总结，压减落后产能。
                """;
        var draft = new PlanReader(Limits.DEFAULT).read(new PlanText(text, List.of()));
        var whole = ProgrammeMother.newProgramme(Viewers.place());
        var odd = new NewProgramme(draft, whole.place(), null, null, true, "test", whole.at());
        var id = Scope.PROGRAM.call(() -> drafts.store(odd));
        assertThat(counts(id))
                .containsEntry("duties", 3L)
                .containsEntry("deadlines", 0L)
                .containsEntry("stages", 1L);
        assertThat(draft.problems())
                .filteredOn(problem -> problem.kind() == ProgrammeDraft.Problem.Kind.IMPOSSIBLE_DATE)
                .extracting(problem -> problem.span().of(text))
                .containsExactly("2月30日前", "2021年9月1日至5月1日", "2021年12月下旬到2020年1月");
    }

    @Test
    void leavesNothingBehindWhenARowIsRefused() {
        var path = Viewers.place();
        var whole = ProgrammeMother.newProgramme(path);
        var draft = ProgrammeMother.draft();
        var upsideDown = new ProgrammeDraft(
                draft.title(),
                null,
                null,
                null,
                draft.jurisdiction(),
                1900,
                draft.legalBases(),
                draft.industries(),
                draft.stages(),
                draft.leadingGroup(),
                null,
                draft.duties(),
                draft.problems());
        var refused = new NewProgramme(upsideDown, whole.place(), whole.document(), null, true, "test", whole.at());
        assertThatThrownBy(() -> Scope.PROGRAM.call(() -> drafts.store(refused)))
                .hasStackTraceContaining("programme_year_sane");
        assertThat(read("SELECT id FROM plan_document WHERE jurisdiction_path = :scope", path))
                .isEmpty();
    }

    @Test
    void writesOnlyWithinTheOwnPlace() {
        var programme = ProgrammeMother.newProgramme(Viewers.place());
        assertThatThrownBy(() -> Scope.of(Viewers.place()).call(() -> drafts.store(programme)))
                .hasStackTraceContaining("row-level security");
    }

    private Map<String, @Nullable Object> counts(ProgrammeId id) {
        return inTransaction(
                () -> database.sql(COUNTS).param("id", id.value()).query().singleRow());
    }

    private List<Map<String, @Nullable Object>> read(String sql, String path) {
        return inTransaction(
                () -> database.sql(sql).param("scope", path).query().listOfRows());
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(Scope.PROGRAM.call(() -> transaction.execute(begun -> work.get())));
    }
}

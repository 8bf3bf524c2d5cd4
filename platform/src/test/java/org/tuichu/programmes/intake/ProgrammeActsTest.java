package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// What the record says of a programme's way from the document to its end.
@PlatformTest
class ProgrammeActsTest {
    private static final AtomicInteger COUNTIES = new AtomicInteger();

    /// Acts about a programme and its duties, and what they say, in their order.
    private static final String ACTS = """
            SELECT act || ' ' || actor_name || ' ' || payload FROM ledger_entry
            WHERE subject_id = :id OR payload LIKE '%"programme":"' || :id || '"%' ORDER BY id""";

    private static final String TABLES = """
            SELECT DISTINCT table_name FROM ledger_row JOIN ledger_entry AS e ON e.id = entry_id
            WHERE e.subject_id = :id AND act = :act ORDER BY table_name""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final DraftStore drafts;
    private final EditDraft edits;
    private final ConfirmUnits names;
    private final ActivatePlan plans;
    private final Programmes programmes;
    private final Viewer office;

    ProgrammeActsTest(
            JdbcClient database,
            TransactionOperations transaction,
            Jurisdictions jurisdictions,
            DraftStore drafts,
            EditDraft edits,
            ConfirmUnits names,
            ActivatePlan plans,
            Programmes programmes) {
        this.database = database;
        this.transaction = transaction;
        this.drafts = drafts;
        this.edits = edits;
        this.names = names;
        this.plans = plans;
        this.programmes = programmes;
        var county = Scope.PROGRAM.call(
                () -> jurisdictions.addInvented("留痕县" + COUNTIES.incrementAndGet(), JurisdictionLevel.COUNTY, null));
        this.office = Viewers.office(county.path());
    }

    @Test
    void anUploadedPlanIsOneActWithAllItsRows() {
        var id = uploaded();
        assertThat(acts(id))
                .singleElement()
                .asString()
                .startsWith(
                        "PLAN_UPLOADED Test Person {\"duties\":3,\"file\":\"mother.txt\",\"place\":\"虚构县\",\"sha256\":\"")
                .endsWith("\"title\":\"虚构县2026年落后产能退出工作方案\",\"year\":2026}");
        assertThat(tables(id, IntakeAct.PLAN_UPLOADED))
                .containsExactly(
                        "deadline",
                        "duty",
                        "duty_unit",
                        "industry",
                        "leading_group_member",
                        "legal_basis",
                        "plan_document",
                        "problem",
                        "programme",
                        "programme_unit",
                        "publication",
                        "stage");
    }

    @Test
    void aCorrectionSaysWhatWasAndWhatIs() {
        var id = uploaded();
        var header = new Edit.Header("新题", "虚退办发〔2026〕7号", "虚构县人民政府办公室", null, 2026, ProgrammeMother.OFFICE);
        edit(id, 1, new Edit.CorrectHeader(header));
        edit(id, 2, new Edit.SettleProblem(0));
        assertThat(acts(id).subList(1, 3))
                .containsExactly(
                        "HEADER_CORRECTED Test Person {\"ISSUE_DATE\":{\"before\":\"2026-03-02\"},\"TITLE\":{\"after\":\"新题\","
                                + "\"before\":\"虚构县2026年落后产能退出工作方案\"},\"version\":2}",
                        "PROBLEM_SETTLED Test Person {\"problem\":\"日 is missing: 按季报送\",\"version\":3}");
    }

    @Test
    void anActAboutADutyNamesItsProgramme() {
        var id = uploaded();
        var duty = new DutyId(view(id).duties().getFirst().duty().id());
        edit(id, 1, new Edit.RemoveDuty(duty));
        edit(id, 2, new Edit.RestoreDuty(duty));
        edit(id, 3, new Edit.SplitDuty(duty, 8));
        assertThat(acts(id).subList(1, 4))
                .satisfiesExactly(
                        removed -> assertThat(removed)
                                .isEqualTo("DUTY_REMOVED Test Person {\"REMOVED\":{\"after\":\"摸底排查\"},\"programme\":\""
                                        + id + "\",\"version\":2}"),
                        restored -> assertThat(restored).startsWith("DUTY_RESTORED Test Person"),
                        split -> assertThat(split)
                                .startsWith("DUTY_SPLIT Test Person {\"SPLIT\":{\"after\":[\"（一）摸底排查。\",\"5月31日前"));
    }

    @Test
    void whatIsRefusedIsNoAct() {
        var id = uploaded();
        assertThat(office.call(() -> edits.edit(id, 7, "office", new Edit.SettleProblem(0))))
                .isInstanceOf(Edited.Stale.class);
        assertThat(office.call(() -> plans.activate(id, 1, null, null, "office")))
                .isInstanceOf(Activated.Refused.class);
        assertThat(acts(id)).hasSize(1);
    }

    @Test
    void confirmedNamesActivationAndSupersessionAreOnRecord() {
        var first = uploaded();
        activate(first, null);
        var second = office.call(
                () -> drafts.storeAgain(ProgrammeMother.newProgramme(office.jurisdictionPath()), document(first)));
        activate(second, first.value());
        assertThat(acts(first).subList(1, 4))
                .satisfiesExactly(
                        confirmed -> assertThat(confirmed)
                                .startsWith("UNIT_NAMES_CONFIRMED Test Person {\"names\":{\"县发展和改革局\":{\"name\":\""),
                        activated -> assertThat(activated)
                                .isEqualTo("PROGRAMME_ACTIVATED Test Person {\"duties\":3,\"openProblems\":1,"
                                        + "\"title\":\"虚构县2026年落后产能退出工作方案\",\"year\":2026}"),
                        superseded -> assertThat(superseded)
                                .isEqualTo("PROGRAMME_SUPERSEDED Test Person {\"by\":\"" + second + "\"}"));
        assertThat(acts(second)).last().asString().contains("\"supersedes\":\"" + first + "\"");
    }

    @Test
    void aDiscardedDraftIsOnRecord() {
        var id = uploaded();
        office.call(() -> plans.discard(id, 1));
        assertThat(acts(id)).last().asString().startsWith("DRAFT_DISCARDED Test Person");
    }

    private ProgrammeId uploaded() {
        return office.call(() -> drafts.store(ProgrammeMother.newProgramme(office.jurisdictionPath())));
    }

    private void edit(ProgrammeId id, long version, Edit edit) {
        assertThat(office.call(() -> edits.edit(id, version, "office", edit))).isInstanceOf(Edited.Done.class);
    }

    private void activate(ProgrammeId id, @Nullable UUID supersedes) {
        office.call(() -> names.all(id, ConfirmUnits.Extent.EVERYTHING, "office"));
        var version = view(id).programme().version();
        assertThat(office.call(() -> plans.activate(id, version, supersedes, null, "office")))
                .isInstanceOf(Activated.Done.class);
    }

    private ProgrammeView view(ProgrammeId id) {
        return office.call(() -> programmes.view(id).orElseThrow());
    }

    private UUID document(ProgrammeId id) {
        return Objects.requireNonNull(Scope.PROGRAM.call(
                () -> transaction.execute(begun -> database.sql("SELECT document_id FROM programme WHERE id = :id")
                        .param("id", id.value())
                        .query(UUID.class)
                        .single())));
    }

    private List<String> acts(ProgrammeId id) {
        return Objects.requireNonNull(office.call(() -> transaction.execute(begun -> database.sql(ACTS)
                .param("id", id.toString())
                .query((row, number) -> row.getString(1))
                .list())));
    }

    private List<String> tables(ProgrammeId id, IntakeAct act) {
        return Objects.requireNonNull(office.call(() -> transaction.execute(begun -> database.sql(TABLES)
                .param("id", id.toString())
                .param("act", act.name())
                .query((row, number) -> row.getString(1))
                .list())));
    }
}

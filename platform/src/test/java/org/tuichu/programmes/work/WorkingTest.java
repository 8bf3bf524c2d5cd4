package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Refusal;
import org.tuichu.programmes.work.chain.Share;
import org.tuichu.programmes.work.chain.State;

/// Assignments on their way through the hands of a unit, of the units that help it, and of the office.
@PlatformTest
class WorkingTest {
    private static final String TOWN = "甲镇人民政府";

    private final County county;
    private final ViewAssignments views;
    private final Viewer office;
    private final Viewer clerk;
    private final Viewer reviewer;
    private final Viewer signer;
    private final AssignmentId quarter;

    WorkingTest(BeanFactory beans, ViewAssignments views) {
        this.county = County.working(beans);
        this.views = views;
        this.office = county.office(Role.CLERK);
        this.clerk = county.person(TOWN, Role.CLERK);
        this.reviewer = county.person(TOWN, Role.REVIEWER);
        this.signer = county.person(TOWN, Role.SIGNER);
        this.quarter = county.given(clerk, "按季报送").getFirst().assignment().id();
    }

    @Test
    void goesFromReceiptToSigningOffWithEverythingOnRecord() {
        county.does(clerk, Act.RECEIVE, quarter);
        done(county.tells(clerk, Act.REPORT_PROGRESS, quarter, "已排查两个村", "进展.txt"));
        done(county.tells(clerk, Act.SUBMIT, quarter, "一季度情况", "台账.txt"));
        done(county.does(reviewer, Act.RETURN, quarter));
        done(county.tells(clerk, Act.SUBMIT, quarter, "一季度情况（更正）", "台账2.txt"));
        done(county.does(reviewer, Act.PASS, quarter));
        done(county.does(signer, Act.SIGN, quarter));
        done(county.does(office, Act.CONFIRM, quarter));
        done(county.does(office, Act.SIGN_OFF, quarter));
        var view = county.in(office, () -> views.find(quarter, office)).orElseThrow();
        assertThat(view.line().assignment().state()).isEqualTo(State.SIGNED_OFF);
        assertThat(view.history().reversed())
                .extracting(WorkHistory.Entry::act)
                .containsExactly(
                        Act.RECEIVE,
                        Act.REPORT_PROGRESS,
                        Act.SUBMIT,
                        Act.RETURN,
                        Act.SUBMIT,
                        Act.PASS,
                        Act.SIGN,
                        Act.CONFIRM,
                        Act.SIGN_OFF);
        var told = view.history().get(4).told();
        assertThat(told).isNotNull();
        assertThat(told.text()).isEqualTo("一季度情况（更正）");
        assertThat(told.figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("12.5"));
        assertThat(told.files()).extracting(EvidenceFile::name).containsExactly("台账2.txt");
    }

    @Test
    void aStaleActIsToldHowItStandsAndChangesNothing() {
        var seen = county.now(quarter).assignment().version();
        done(county.does(clerk, Act.RECEIVE, quarter));
        var answer = county.does(clerk, quarter, Deed.plain(Act.RECEIVE, seen, null));
        assertThat(answer).isEqualTo(new Worked.Stale(county.now(quarter)));
        assertThat(county.now(quarter).assignment().version()).isEqualTo(seen + 1);
    }

    @Test
    void aRefusedActLeavesNoTrace() {
        assertThat(county.tells(clerk, Act.SUBMIT, quarter, "太早", "早.txt"))
                .isEqualTo(new Worked.Refused(Refusal.NOT_NOW));
        assertThat(county.does(signer, Act.RECEIVE, quarter)).isEqualTo(new Worked.Refused(Refusal.OTHER_HANDS));
        var view = county.in(office, () -> views.find(quarter, office)).orElseThrow();
        assertThat(view.history()).isEmpty();
        assertThat(county.seen(clerk, "evidence_file")).isZero();
    }

    @Test
    void aUnitSeesItsOwnTheOfficeAllAndASiblingNothing() {
        county.does(clerk, Act.RECEIVE, quarter);
        done(county.tells(clerk, Act.SUBMIT, quarter, "一季度情况", "台账.txt"));
        var otherTown = county.person("乙镇人民政府", Role.CLERK);
        var siblings = Viewers.office(county.sibling.path());
        assertThat(county.seen(clerk, "assignment")).isEqualTo(4);
        assertThat(county.seen(otherTown, "assignment")).isEqualTo(4);
        assertThat(county.seen(office, "assignment")).isEqualTo(11);
        assertThat(county.seen(siblings, "assignment")).isZero();
        for (var table : List.of("work_act", "work_report", "work_figure", "work_file", "evidence_file")) {
            assertThat(county.seen(clerk, table)).as(table).isPositive();
            assertThat(county.seen(office, table)).as(table).isPositive();
            assertThat(county.seen(otherTown, table)).as(table).isZero();
            assertThat(county.seen(siblings, table)).as(table).isZero();
        }
        assertThat(county.does(otherTown, Act.WITHDRAW, quarter)).isEqualTo(new Worked.Missing());
        assertThat(county.does(siblings, Act.CANCEL, quarter)).isEqualTo(new Worked.Missing());
    }

    @Test
    void theLevelAboveReadsAndDoesNotAct() {
        var above = Viewers.office(county.city.path());
        assertThat(county.in(above, () -> views.find(quarter, above))).isPresent();
        assertThat(county.does(above, Act.CANCEL, quarter)).isEqualTo(new Worked.Missing());
    }

    @Test
    void aStepForASupportingUnitIsConfirmedByTheOneThatAskedForIt() {
        var lead = county.office(Role.CLERK);
        var whole = underWay(lead, "处置超限额产能");
        var helper = county.person(County.SUPPORT, Role.CLERK);
        var step = handedOn(
                lead,
                whole,
                new HandOn.Step(
                        county.named(County.SUPPORT).id(), "核对差别电价", County.until("2026-08-31"), Share.SUPPORT));
        assertThat(county.now(step).assignment().timing()).isEqualTo(County.until("2026-08-31"));
        worked(step, County.SUPPORT);
        assertThat(county.does(helper, Act.CONFIRM, step)).isEqualTo(new Worked.Refused(Refusal.OTHER_HANDS));
        done(county.does(lead, Act.CONFIRM, step));
    }

    @Test
    void theWholeIsNotConfirmedWhileAStepIsOpenAndItsCancellingTakesTheStepsAlong() {
        var lead = county.office(Role.CLERK);
        var whole = underWay(lead, "处置超限额产能");
        var step = handedOn(
                lead,
                whole,
                new HandOn.Step(
                        county.named(County.SUPPORT).id(), "核对差别电价", County.until("2026-08-31"), Share.SUPPORT));
        done(county.tells(lead, Act.SUBMIT, whole, "已处置", "处置.txt"));
        done(county.does(county.office(Role.REVIEWER), Act.PASS, whole));
        done(county.does(county.office(Role.SIGNER), Act.SIGN, whole));
        assertThat(county.does(county.office(Role.REVIEWER), Act.CONFIRM, whole))
                .isEqualTo(new Worked.Refused(Refusal.STEPS_OPEN));
        done(county.does(county.office(Role.REVIEWER), Act.CANCEL, whole));
        assertThat(county.now(step).assignment().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aStepKeepsWithinTheDatesAndThePlace() {
        var lead = county.office(Role.CLERK);
        var whole = underWay(lead, "处置超限额产能");
        var helper = county.named(County.SUPPORT).id();
        assertThat(county.handsOn(
                        lead, whole, new HandOn.Step(helper, "太晚", County.until("2026-10-01"), Share.SUPPORT)))
                .isEqualTo(new Worked.Refused(Refusal.DATES_OUTSIDE));
        var stranger = county.unit(county.sibling, "丁县发展和改革局").id();
        assertThat(county.handsOn(lead, whole, new HandOn.Step(stranger, "越界", County.until("2026-08-01"), Share.LEAD)))
                .isEqualTo(new Worked.Refused(Refusal.UNIT_OUTSIDE));
        var towns = county.named(County.TOWNS).id();
        assertThat(county.handsOn(lead, whole, new HandOn.Step(towns, "一类", County.until("2026-08-01"), Share.LEAD)))
                .isEqualTo(new Worked.Refused(Refusal.UNIT_OUTSIDE));
    }

    /// The unit below works it in its own place, the unit above looks at its files and confirms.
    @Test
    void whatIsPassedDownIsWorkedBelowAndConfirmedAbove() {
        var lead = county.office(Role.CLERK);
        var whole = underWay(lead, "处置超限额产能");
        var town = Scope.PROGRAM.call(() -> county.below("丙镇"));
        var unit = county.unit(town, "丙镇经济发展办公室");
        var step = handedOn(lead, whole, new HandOn.Step(unit.id(), "逐户整改", County.until("2026-09-15"), Share.LEAD));
        var below = Viewers.viewer(town.path(), unit.id().value(), Role.CLERK, false);
        assertThat(county.seen(below, "assignment")).isEqualTo(1);
        assertThat(county.seen(below, "duty")).isZero();
        done(county.does(below, Act.RECEIVE, step));
        done(county.tells(below, Act.SUBMIT, step, "整改三户", "整改.txt"));
        done(county.does(Viewers.viewer(town.path(), unit.id().value(), Role.REVIEWER, false), Act.PASS, step));
        done(county.does(Viewers.viewer(town.path(), unit.id().value(), Role.SIGNER, false), Act.SIGN, step));
        var view = county.in(lead, () -> views.find(step, lead)).orElseThrow();
        assertThat(view.whole()).isNotNull();
        assertThat(view.history().get(2).told())
                .satisfies(told -> assertThat(told.files()).hasSize(1));
        done(county.does(lead, Act.CONFIRM, step));
    }

    /// A unit that is not the office hands on too, and is shown the files of its step only.
    @Test
    void aUnitThatAskedForAStepIsShownItsFiles() {
        done(county.does(clerk, Act.RECEIVE, quarter));
        var helper = "县发展和改革局";
        var step = handedOn(
                clerk,
                quarter,
                new HandOn.Step(county.named(helper).id(), "提供电量", County.until("2026-03-20"), Share.SUPPORT));
        var own = county.given(county.person(helper, Role.CLERK), "处置超限额产能")
                .getFirst()
                .assignment()
                .id();
        done(county.does(county.person(helper, Role.CLERK), Act.RECEIVE, own));
        done(county.tells(county.person(helper, Role.CLERK), Act.REPORT_PROGRESS, own, "别的事", "别的.txt"));
        worked(step, helper);
        assertThat(county.seen(clerk, "evidence_file")).isEqualTo(1);
        var view = county.in(clerk, () -> views.find(step, clerk)).orElseThrow();
        assertThat(view.moves()).extracting(edge -> edge.act()).contains(Act.CONFIRM, Act.RETURN);
    }

    private AssignmentId underWay(Viewer viewer, String heading) {
        var id = county.given(viewer, heading).getFirst().assignment().id();
        done(county.does(viewer, Act.RECEIVE, id));
        return id;
    }

    /// From receipt to signature by three people of the unit.
    private void worked(AssignmentId id, String unit) {
        done(county.does(county.person(unit, Role.CLERK), Act.RECEIVE, id));
        done(county.tells(county.person(unit, Role.CLERK), Act.SUBMIT, id, "已办", "已办.txt"));
        done(county.does(county.person(unit, Role.REVIEWER), Act.PASS, id));
        done(county.does(county.person(unit, Role.SIGNER), Act.SIGN, id));
    }

    private AssignmentId handedOn(Viewer viewer, AssignmentId whole, HandOn.Step step) {
        var worked = county.handsOn(viewer, whole, step);
        assertThat(worked).isInstanceOf(Worked.Done.class);
        return ((Worked.Done) worked).id();
    }

    private static void done(Worked worked) {
        assertThat(worked).isInstanceOf(Worked.Done.class);
    }
}

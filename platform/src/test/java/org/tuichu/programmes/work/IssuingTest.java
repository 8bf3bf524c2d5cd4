package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.plan.Duty;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.intake.ProgrammeMother;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.Share;
import org.tuichu.programmes.work.chain.State;

/// What units are given when a programme comes into force, and what becomes of it when another one replaces it.
@PlatformTest
class IssuingTest {
    private static final String TOWN = "甲镇人民政府";

    private final County county;
    private final Viewer office;
    private final AssignmentReader assignments;

    IssuingTest(BeanFactory beans, AssignmentReader assignments) {
        this.county = County.working(beans);
        this.office = county.office(Role.CLERK);
        this.assignments = assignments;
    }

    @Test
    void everyUnitIsGivenEachDutyOncePerPeriod() {
        assertThat(all())
                .hasSize(11)
                .allSatisfy(line -> assertThat(line.assignment().state()).isEqualTo(State.ISSUED));
        assertThat(county.given(office, "摸底排查")).singleElement().satisfies(line -> {
            assertThat(line.assignment().share()).isEqualTo(Share.LEAD);
            assertThat(line.assignment().timing()).isEqualTo(County.until("2026-05-31"));
        });
        assertThat(county.given(county.person(County.SUPPORT, Role.CLERK), "处置超限额产能"))
                .extracting(line -> line.assignment().share())
                .containsExactly(Share.SUPPORT);
    }

    @Test
    void eachTownOfAClassReportsEachQuarter() {
        assertThat(county.given(county.person(TOWN, Role.CLERK), "按季报送"))
                .extracting(line -> line.assignment().timing().end())
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 12, 31));
    }

    /// 定期: the plan does not say how often.
    @Test
    void whatOnlyComesAgainIsGivenAsOftenAsTheOfficeSays() {
        var report = ProgrammeMother.report();
        var regular = new Duty.Deadline(
                "定期",
                null,
                null,
                Duty.Recurrence.REGULAR,
                false,
                report.deadlines().getFirst().span());
        var draft = county.draft(with(on(report, regular)));
        assertThat(county.activate(draft, null)).isFalse();
        assertThat(county.activate(draft, Duty.Recurrence.REGULAR)).isFalse();
        assertThat(county.activate(draft, Duty.Recurrence.SEMIANNUAL)).isTrue();
        assertThat(county.given(county.person(TOWN, Role.CLERK), "按季报送"))
                .extracting(line -> line.assignment().timing().end())
                .containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 31));
    }

    @Test
    void aRevisedPlanCarriesOverWhatItLeavesUnchanged() {
        var survey = county.given(office, "摸底排查").getFirst().assignment().id();
        county.does(office, Act.RECEIVE, survey);
        var before = county.programme;
        county.revise(with(ProgrammeMother.survey(), later(ProgrammeMother.disposal()), ProgrammeMother.report()));
        var carried = county.now(survey);
        assertThat(carried.assignment().state()).isEqualTo(State.UNDER_WAY);
        assertThat(carried.about().programme()).isEqualTo(county.programme);
        assertThat(carried.about().carriedFrom()).isEqualTo(before.value());
        assertThat(all()).hasSize(11);
    }

    @Test
    void whatARevisedPlanChangesIsCancelledWithTheReasonAndGivenAnew() {
        var support = county.person(County.SUPPORT, Role.CLERK);
        var old = county.given(support, "处置超限额产能").getFirst().assignment().id();
        county.revise(with(ProgrammeMother.survey(), later(ProgrammeMother.disposal()), ProgrammeMother.report()));
        var cancelled = county.now(old);
        assertThat(cancelled.assignment().state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.about().inForce()).isFalse();
        assertThat(county.given(support, "处置超限额产能"))
                .singleElement()
                .satisfies(line -> assertThat(line.assignment().timing()).isEqualTo(County.until("2026-10-31")));
        assertThat(county.does(office, Act.REOPEN, old))
                .isEqualTo(new Worked.Refused(org.tuichu.programmes.work.chain.Refusal.NOT_IN_FORCE));
    }

    @Test
    void nothingIsLostWhenADutyIsDropped() {
        var town = county.person(TOWN, Role.CLERK);
        var first = county.given(town, "按季报送").getFirst().assignment().id();
        county.revise(with(ProgrammeMother.survey()));
        assertThat(county.now(first).assignment().state()).isEqualTo(State.CANCELLED);
        assertThat(county.given(town, "按季报送")).isEmpty();
        assertThat(all()).hasSize(1);
    }

    private List<AssignmentLine> all() {
        return county.in(office, () -> assignments.ofProgramme(county.programme));
    }

    private static ProgrammeDraft with(Duty... duties) {
        var draft = ProgrammeMother.draft();
        return new ProgrammeDraft(
                draft.title(),
                draft.documentNumber(),
                draft.issuer(),
                draft.issueDate(),
                draft.jurisdiction(),
                draft.year(),
                draft.legalBases(),
                draft.industries(),
                draft.stages(),
                draft.leadingGroup(),
                draft.office(),
                List.of(duties),
                draft.problems());
    }

    /// The same by the end of October.
    private static Duty later(Duty duty) {
        var span = duty.deadlines().getFirst().span();
        return on(duty, new Duty.Deadline("10月31日前", null, LocalDate.of(2026, 10, 31), null, false, span));
    }

    private static Duty on(Duty duty, Duty.Deadline deadline) {
        return new Duty(
                duty.path(),
                duty.heading(),
                duty.text(),
                duty.span(),
                duty.dimension(),
                duty.responsible(),
                List.of(deadline),
                duty.clock(),
                duty.publications(),
                duty.contacts());
    }
}

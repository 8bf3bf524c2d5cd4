package org.tuichu.programmes.work.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.follow.Timing;

/// Who may do what to an assignment, and what it is afterwards.
class DecidingTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
    private static final Doer CLERK = with(Hand.CLERK);
    private static final Doer REVIEWER = with(Hand.REVIEWER);
    private static final Doer SIGNER = with(Hand.SIGNER);
    private static final Doer OFFICE = with(Hand.GIVER);

    @Test
    void goesFromHandToHandToTheEnd() {
        var done = walk(issued(), CLERK, Act.RECEIVE, CLERK, Act.SUBMIT, REVIEWER, Act.PASS, SIGNER, Act.SIGN);
        assertThat(done.state()).isEqualTo(State.REPORTED);
        assertThat(done.trace()).isEqualTo(new Trace(CLERK.account(), REVIEWER.account(), SIGNER.account()));
        assertThat(done.reportedOn()).isEqualTo(LAST_DAY);
        var closed = walk(done, OFFICE, Act.CONFIRM, OFFICE, Act.SIGN_OFF);
        assertThat(closed.state()).isEqualTo(State.SIGNED_OFF);
        assertThat(closed.version()).isEqualTo(7);
        assertThat(closed.round()).isEqualTo(1);
    }

    @Test
    void whatIsReturnedIsHandedInAgainInAnotherRound() {
        var first = walk(issued(), CLERK, Act.RECEIVE, CLERK, Act.SUBMIT);
        var returned = moved(first.decide(Act.RETURN, REVIEWER, because("no photographs")));
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        var second = walk(returned, CLERK, Act.SUBMIT);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.trace()).isEqualTo(new Trace(CLERK.account(), null, null));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatTheTableLacksIsRefused(State state) {
        for (var act : Act.values()) {
            var decision = in(state).decide(act, everything(), because("why"));
            assertThat(decision instanceof Decision.Refused(var why) && why == Refusal.NOT_NOW)
                    .as("%s from %s", act, state)
                    .isEqualTo(Chain.find(state, act).isEmpty());
        }
    }

    @Test
    void everyMoveIsRefusedToOtherHands() {
        for (var edge : Chain.EDGES) {
            var others = EnumSet.complementOf(EnumSet.of(edge.by()));
            var decision = in(edge.from()).decide(edge.act(), new Doer(UUID.randomUUID(), others), because("why"));
            assertThat(decision).as(edge.toString()).isEqualTo(new Decision.Refused(Refusal.OTHER_HANDS));
        }
    }

    /// One person may hold every role of a small unit and still needs a second one.
    @Test
    void nobodyReviewsSignsOrConfirmsWhatTheyHandedIn() {
        var alone = everything();
        var submitted = walk(issued(), alone, Act.RECEIVE, alone, Act.SUBMIT);
        assertThat(submitted.decide(Act.PASS, alone, because(null))).isEqualTo(refused(Refusal.OWN_SUBMISSION));
        var reviewed = walk(submitted, REVIEWER, Act.PASS);
        assertThat(reviewed.decide(Act.SIGN, alone, because(null))).isEqualTo(refused(Refusal.OWN_SUBMISSION));
        var reported = walk(reviewed, SIGNER, Act.SIGN);
        assertThat(reported.decide(Act.CONFIRM, alone, because(null))).isEqualTo(refused(Refusal.OWN_SUBMISSION));
    }

    @Test
    void twoPeopleAreEnoughForAUnit() {
        var head = new Doer(UUID.randomUUID(), Set.of(Hand.REVIEWER, Hand.SIGNER));
        var reported = walk(issued(), CLERK, Act.RECEIVE, CLERK, Act.SUBMIT, head, Act.PASS, head, Act.SIGN);
        assertThat(reported.state()).isEqualTo(State.REPORTED);
    }

    @Test
    void whoSignedDoesNotConfirm() {
        var signer = new Doer(UUID.randomUUID(), Set.of(Hand.SIGNER, Hand.GIVER));
        var reported = walk(issued(), CLERK, Act.RECEIVE, CLERK, Act.SUBMIT, REVIEWER, Act.PASS, signer, Act.SIGN);
        assertThat(reported.decide(Act.CONFIRM, signer, because(null))).isEqualTo(refused(Refusal.OWN_SIGNATURE));
        assertThat(walk(reported, OFFICE, Act.CONFIRM).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aReasonThatIsAskedForIsNotBlank() {
        for (var edge : Chain.EDGES) {
            var decision = in(edge.from()).decide(edge.act(), with(edge.by()), because("  "));
            assertThat(decision.equals(refused(Refusal.REASON_MISSING)))
                    .as(edge.toString())
                    .isEqualTo(edge.reason());
        }
    }

    @Test
    void theWholeIsNotConfirmedWhileAStepIsOpen() {
        var open = new Assignment.Circumstances(null, LAST_DAY, true);
        assertThat(in(State.REPORTED).decide(Act.CONFIRM, OFFICE, open)).isEqualTo(refused(Refusal.STEPS_OPEN));
        assertThat(in(State.UNDER_WAY).decide(Act.SUBMIT, CLERK, open)).isInstanceOf(Decision.Moved.class);
    }

    @Test
    void whoOnlySupportsHandsNothingOn() {
        var support = Assignment.issued(AssignmentId.fresh(), Share.SUPPORT, by(LAST_DAY));
        var received = walk(support, CLERK, Act.RECEIVE);
        assertThat(received.decide(Act.HAND_ON, CLERK, because(null))).isEqualTo(refused(Refusal.NOT_LEAD));
    }

    @Test
    void noDayMakesAnythingDone() {
        for (var state : State.values()) {
            assertThat(in(state).deadline(LAST_DAY.plusYears(1)).kind())
                    .as(state.name())
                    .isEqualTo(state == State.CANCELLED ? DeadlineState.Kind.NO_DATE : DeadlineState.Kind.OVERDUE);
        }
    }

    @Test
    void inTimeIsWhatWasSignedByTheLastDay() {
        var onTheLastDay = walk(issued(), CLERK, Act.RECEIVE, CLERK, Act.SUBMIT, REVIEWER, Act.PASS, SIGNER, Act.SIGN);
        assertThat(onTheLastDay.deadline(LAST_DAY.plusDays(40)).kind()).isEqualTo(DeadlineState.Kind.IN_TIME);
        var reviewed = walk(issued(), CLERK, Act.RECEIVE, CLERK, Act.SUBMIT, REVIEWER, Act.PASS);
        var late = moved(
                reviewed.decide(Act.SIGN, SIGNER, new Assignment.Circumstances(null, LAST_DAY.plusDays(3), false)));
        assertThat(late.deadline(LAST_DAY.plusDays(40)))
                .isEqualTo(new DeadlineState(DeadlineState.Kind.LATE, 3, LAST_DAY));
        var returned = moved(late.decide(Act.RETURN, OFFICE, because("wrong list")));
        assertThat(returned.deadline(LAST_DAY.plusDays(40)).kind()).isEqualTo(DeadlineState.Kind.OVERDUE);
    }

    private static Assignment issued() {
        return Assignment.issued(AssignmentId.fresh(), Share.LEAD, by(LAST_DAY));
    }

    private static Assignment in(State state) {
        return new Assignment(AssignmentId.fresh(), 1, Share.LEAD, by(LAST_DAY), state, 0, Trace.NONE, null);
    }

    private static Timing by(LocalDate end) {
        return new Timing(null, end, null, end.getYear());
    }

    private static Assignment.Circumstances because(@Nullable String reason) {
        return new Assignment.Circumstances(reason, LAST_DAY, false);
    }

    private static Doer with(Hand hand) {
        return new Doer(UUID.randomUUID(), Set.of(hand));
    }

    private static Doer everything() {
        return new Doer(UUID.randomUUID(), EnumSet.allOf(Hand.class));
    }

    private static Decision refused(Refusal why) {
        return new Decision.Refused(why);
    }

    private static Assignment moved(Decision decision) {
        return switch (decision) {
            case Decision.Moved(var next) -> next;
            case Decision.Refused(var why) -> throw new AssertionError(why.name());
        };
    }

    /// Doers and acts in turn.
    private static Assignment walk(Assignment from, Object... doersAndActs) {
        var now = from;
        for (int i = 0; i < doersAndActs.length; i += 2) {
            now = moved(now.decide((Act) doersAndActs[i + 1], (Doer) doersAndActs[i], because(null)));
        }
        return now;
    }
}

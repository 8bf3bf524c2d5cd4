package org.tuichu.programmes.work.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuichu.programmes.work.chain.Act.*;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of moves as a whole: nothing in it is out of reach, ambiguous or forgotten.
class ChainTest {
    /// What may be done from where, written down a second time by hand: a move added to or dropped from the table
    /// shows.
    private static final Map<State, Set<Act>> EXPECTED = Map.of(
            State.ISSUED, Set.of(RECEIVE, CANCEL),
            State.UNDER_WAY, Set.of(REPORT_PROGRESS, HAND_ON, SUBMIT, CANCEL),
            State.SUBMITTED, Set.of(WITHDRAW, PASS, RETURN, CANCEL),
            State.REVIEWED, Set.of(SIGN, RETURN, CANCEL),
            State.REPORTED, Set.of(CONFIRM, RETURN, CANCEL),
            State.RETURNED, Set.of(REPORT_PROGRESS, HAND_ON, SUBMIT, CANCEL),
            State.COMPLETED, Set.of(SIGN_OFF, REOPEN),
            State.SIGNED_OFF, Set.of(REOPEN),
            State.CANCELLED, Set.of(REOPEN));

    @ParameterizedTest
    @EnumSource(State.class)
    void everyPairOfStateAndActIsDecided(State state) {
        for (var act : Act.values()) {
            assertThat(Chain.find(state, act).isPresent())
                    .as("%s from %s", act, state)
                    .isEqualTo(EXPECTED.getOrDefault(state, Set.of()).contains(act));
        }
    }

    @Test
    void noPairHasTwoMoves() {
        assertThat(Chain.EDGES.stream().map(edge -> edge.from() + " " + edge.act()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStateAndEveryMoveIsReached() {
        assertThat(reached(Chain.EDGES)).containsExactlyInAnyOrder(State.values());
        assertThat(Chain.EDGES).extracting(Edge::act).contains(Act.values());
        assertThat(Chain.EDGES).extracting(Edge::by).contains(Hand.values());
    }

    @Test
    void aStateThatNothingLeadsToIsFound() {
        var without = Chain.EDGES.stream().filter(edge -> edge.act() != SIGN).toList();
        assertThat(reached(without)).doesNotContain(State.REPORTED, State.COMPLETED, State.SIGNED_OFF);
    }

    /// However it stands, acts lead on to the end: no assignment is stuck.
    @ParameterizedTest
    @EnumSource(State.class)
    void fromEveryStateTheEndIsReached(State state) {
        assertThat(reachedFrom(state, Chain.EDGES)).contains(State.SIGNED_OFF);
    }

    @Test
    void nothingIsConfirmedThatWasNotSignedAndNothingSignedThatWasNotReviewed() {
        assertThat(leadingTo(State.COMPLETED)).containsExactly(State.REPORTED);
        assertThat(leadingTo(State.REPORTED)).containsExactly(State.REVIEWED);
        assertThat(leadingTo(State.REVIEWED)).containsExactly(State.SUBMITTED);
        assertThat(leadingTo(State.SIGNED_OFF)).containsExactly(State.COMPLETED);
    }

    @Test
    void whoeverJudgesIsNotWhoHandedIn() {
        var judging = Chain.EDGES.stream()
                .filter(edge -> Set.of(PASS, SIGN, CONFIRM, SIGN_OFF).contains(edge.act()));
        assertThat(judging)
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge.apartFrom()).contains(Trace.Part.SUBMITTER));
    }

    @Test
    void whatUndoesSaysWhy() {
        var undoing = Chain.EDGES.stream()
                .filter(edge -> Set.of(RETURN, REOPEN, CANCEL).contains(edge.act()));
        assertThat(undoing)
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge.reason()).isTrue());
        assertThat(Chain.EDGES).allSatisfy(edge -> assertThat(edge.source()).isNotBlank());
    }

    private static Stream<State> leadingTo(State to) {
        return Chain.EDGES.stream()
                .filter(edge -> edge.to() == to)
                .map(Edge::from)
                .distinct();
    }

    private static Set<State> reached(List<Edge> edges) {
        return reachedFrom(State.ISSUED, edges);
    }

    private static Set<State> reachedFrom(State first, List<Edge> edges) {
        var seen = EnumSet.of(first);
        var waiting = new ArrayDeque<State>(seen);
        while (!waiting.isEmpty()) {
            var from = waiting.remove();
            edges.stream()
                    .filter(edge -> edge.from() == from)
                    .map(Edge::to)
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return seen;
    }
}

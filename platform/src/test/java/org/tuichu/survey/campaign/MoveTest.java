package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tuichu.survey.campaign.Move.Act;
import org.tuichu.survey.campaign.Move.State;

/// Every pair of a state and an act is decided, every state is reached, and nothing ends by itself.
class MoveTest {
    @Test
    void eachStateHasItsActs() {
        assertThat(acts(State.OPEN)).containsExactlyInAnyOrder(Act.HAND_IN, Act.REPORT_NOTHING, Act.EXCUSE);
        assertThat(acts(State.RETURNED)).containsExactlyInAnyOrder(Act.HAND_IN, Act.REPORT_NOTHING, Act.EXCUSE);
        assertThat(acts(State.HANDED_IN)).containsExactlyInAnyOrder(Act.WITHDRAW, Act.PASS, Act.RETURN);
        assertThat(acts(State.CHECKED)).containsExactlyInAnyOrder(Act.SIGN, Act.RETURN);
        assertThat(acts(State.SUBMITTED)).containsExactlyInAnyOrder(Act.ACCEPT, Act.RETURN);
        assertThat(acts(State.ACCEPTED)).containsExactly(Act.REOPEN);
        assertThat(acts(State.EXCUSED)).containsExactly(Act.REOPEN);
        assertThat(Move.ALL).hasSize(15);
    }

    private static List<Act> acts(State from) {
        return Arrays.stream(Act.values())
                .filter(act -> Move.find(from, act).isPresent())
                .toList();
    }

    @Test
    void everyStateIsReachedFromAnOpenTask() {
        var reached = EnumSet.of(State.OPEN);
        for (int step = 0; step < State.values().length; step++) {
            reached.addAll(Move.ALL.stream()
                    .filter(move -> reached.contains(move.from()))
                    .map(Move::to)
                    .toList());
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void onlyASignerLetsAReportLeaveTheUnitAndOnlyTheOfficeAcceptsIt() {
        assertThat(leading(State.SUBMITTED)).containsExactly(Move.Hand.SIGNER);
        assertThat(leading(State.ACCEPTED)).containsExactly(Move.Hand.OFFICE);
        assertThat(Move.ALL.stream().filter(Move::reason).map(Move::act).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Act.RETURN, Act.EXCUSE, Act.REOPEN);
    }

    private static Set<Move.Hand> leading(State to) {
        return Move.ALL.stream().filter(move -> move.to() == to).map(Move::by).collect(Collectors.toSet());
    }
}

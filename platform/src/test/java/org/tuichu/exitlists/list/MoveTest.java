package org.tuichu.exitlists.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuichu.access.Role;
import org.tuichu.exitlists.list.Move.Act;
import org.tuichu.exitlists.list.Move.State;

/// Every pair of a state and an act is decided, and nothing follows a signature.
class MoveTest {
    @Test
    void eachStateHasItsActs() {
        assertThat(acts(State.DRAFT)).containsExactly(Act.HAND_IN, Act.DISCARD);
        assertThat(acts(State.HANDED_IN)).containsExactly(Act.WITHDRAW, Act.PASS, Act.RETURN);
        assertThat(acts(State.CHECKED)).containsExactly(Act.RETURN, Act.FREEZE);
        assertThat(acts(State.FROZEN)).isEmpty();
        assertThat(acts(State.DISCARDED)).isEmpty();
    }

    private static List<Act> acts(State from) {
        return Arrays.stream(Act.values())
                .filter(act -> Move.find(from, act).isPresent())
                .toList();
    }

    @Test
    void everyStateIsReachedFromADraft() {
        var reached = EnumSet.of(State.DRAFT);
        for (int step = 0; step < State.values().length; step++) {
            reached.addAll(Move.ALL.stream()
                    .filter(move -> reached.contains(move.from()))
                    .map(Move::to)
                    .toList());
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void onlyASignerWhoDidNotHandItInFreezes() {
        assertThat(Move.ALL.stream().filter(move -> move.to() == State.FROZEN))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.by()).isEqualTo(Role.SIGNER);
                    assertThat(move.apart()).isTrue();
                });
    }
}

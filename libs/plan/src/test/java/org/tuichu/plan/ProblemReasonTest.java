package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tuichu.plan.ProgrammeDraft.Problem.Kind;

class ProblemReasonTest {
    private static final Span SPAN = new Span(3, 5);

    @ParameterizedTest
    @EnumSource
    void isFoundAgainInItsMessageWithTheWordsOfTheDocument(ProblemReason reason) {
        List<String> words = IntStream.range(0, reason.words())
                .mapToObj(at -> "（" + at + "）\n月")
                .toList();
        var problem = reason.problem(SPAN, words.toArray());
        assertThat(problem.kind()).isEqualTo(reason.kind());
        assertThat(ProblemReason.of(problem.message())).contains(new ProblemReason.Said(reason, words));
    }

    @Test
    void saysTheSentenceThatIsKept() {
        assertThat(ProblemReason.OUTSIDE_STAGE.problem(SPAN, "7月底前", "4月1日至5月31日"))
                .isEqualTo(
                        new ProgrammeDraft.Problem(Kind.CONTRADICTION, "7月底前 is outside the stage's 4月1日至5月31日", SPAN));
    }

    @Test
    void isUnknownForASentenceOfAnotherMaker() {
        assertThat(ProblemReason.of("looked at by hand")).isEmpty();
    }

    @Test
    void needsAllOfItsWords() {
        assertThatThrownBy(() -> ProblemReason.NO_SUCH_DAY.problem(SPAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 words, not 0");
    }
}

package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.tuichu.PlatformTest;
import org.tuichu.plan.ProblemReason;

/// Each reason of the reader's is said in both languages, with every word of the document that belongs to it.
@PlatformTest
class ProblemReasonsHaveWordsTest {
    private final MessageSource messages;

    ProblemReasonsHaveWordsTest(MessageSource messages) {
        this.messages = messages;
    }

    @ParameterizedTest
    @EnumSource
    void inBothLanguages(ProblemReason reason) {
        Object[] words =
                IntStream.range(0, reason.words()).mapToObj(at -> "word" + at).toArray();
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var said = messages.getMessage("intake.problems.reason." + reason, words, locale);
            for (var word : words) {
                assertThat(said).as("%s in %s", reason, locale).contains(word.toString());
            }
        }
    }
}

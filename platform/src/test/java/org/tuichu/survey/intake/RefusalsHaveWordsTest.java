package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.tuichu.PlatformTest;
import org.tuichu.sheet.SheetRefused;

/// Why a table was not read or not taken is said in both languages.
@PlatformTest
class RefusalsHaveWordsTest {
    private final MessageSource messages;

    RefusalsHaveWordsTest(MessageSource messages) {
        this.messages = messages;
    }

    static Stream<String> reasons() {
        return Stream.concat(
                Stream.of("FAILED", ImportJobs.Outcome.STALE.name(), ImportJobs.Outcome.HELD.name()),
                Arrays.stream(SheetRefused.Reason.values()).map(Enum::name));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void inBothLanguages(String reason) {
        var fault = new Import.Refusal(reason, "B7", 4 << 20).fault();
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(fault.say(messages, locale).words())
                    .as("%s in %s", reason, locale)
                    .isNotBlank();
        }
    }
}

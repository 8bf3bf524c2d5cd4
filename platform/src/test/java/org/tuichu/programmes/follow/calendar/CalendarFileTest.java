package org.tuichu.programmes.follow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.follow.Timing;

class CalendarFileTest {
    private static final Instant NOON = Instant.parse("2019-03-04T04:05:06Z");
    private static final LocalDate APRIL_30 = LocalDate.of(2019, 4, 30);

    @Test
    void anEventLastsItsDayAndSaysWhenItWasMade() {
        var event = StrictCalendar.read(CalendarFile.of("任务", List.of(event("摸底", "说明")), NOON))
                .events()
                .getFirst();
        assertThat(event)
                .containsEntry("UID", "1-0@tuichu")
                .containsEntry("DTSTAMP", "20190304T040506Z")
                .containsEntry("DTSTART;VALUE=DATE", "20190430")
                .containsEntry("DTEND;VALUE=DATE", "20190501")
                .containsEntry("SUMMARY", "摸底")
                .doesNotContainKey("RRULE");
    }

    @Test
    void specialCharactersComeBackAsTheyWere() {
        var words = "甲;乙,丙\\丁\n戊: \"己\"";
        var event = StrictCalendar.read(CalendarFile.of("x", List.of(event(words, words + "\u0007")), NOON))
                .events()
                .getFirst();
        assertThat(event).containsEntry("SUMMARY", words).containsEntry("DESCRIPTION", words);
    }

    @Test
    void longTextsAreFoldedBetweenCharacters() {
        var random = new Random(11);
        for (int run = 0; run < 200; run++) {
            var words = random.ints(random.nextInt(400), 0, 4)
                    .mapToObj(kind -> List.of("a", "é", "产", "𠮷").get(kind))
                    .reduce("", String::concat);
            var event = StrictCalendar.read(CalendarFile.of("x", List.of(event(words, "d")), NOON))
                    .events()
                    .getFirst();
            assertThat(event).containsEntry("SUMMARY", words);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Recurrence.class, names = "REGULAR", mode = EnumSource.Mode.EXCLUDE)
    void theRuleRepeatsOnExactlyTheDaysOfTheTiming(Recurrence often) {
        var timing = new Timing(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 7, 31), often, 2019);
        var days = timing.occurrences();
        var repeats = Objects.requireNonNull(Event.Repeats.of(timing));
        assertThat(StrictCalendar.expand(days.getFirst(), repeats.rule())).isEqualTo(days);
    }

    @Test
    void whatHappensOnceInItsWindowHasNoRule() {
        assertThat(Event.Repeats.of(new Timing(null, null, Recurrence.ANNUAL, 2019)))
                .isNull();
    }

    @Test
    void theStrictReaderRefusesWhatIsWrong() {
        var right = CalendarFile.of("x", List.of(event("y", "z")), NOON);
        assertThatThrownBy(() -> StrictCalendar.read(right.replace("\r\n", "\n")))
                .hasMessageContaining("line break");
        assertThatThrownBy(() -> StrictCalendar.read(right.replace("SUMMARY:y", "SUMMARY:" + "y".repeat(80))))
                .hasMessageContaining("octets");
        assertThatThrownBy(() -> StrictCalendar.read(right.replace("SUMMARY:y", "SUMMARY:a,b")))
                .hasMessageContaining("not escaped");
        assertThatThrownBy(() ->
                        StrictCalendar.read(right.replace("DTEND;VALUE=DATE:20190501", "DTEND;VALUE=DATE:20190430")))
                .hasMessageContaining("DTEND");
        assertThatThrownBy(() -> StrictCalendar.read(right.replace("END:VEVENT\r\n", "")))
                .hasMessageContaining("VEVENT");
        assertThatThrownBy(() -> StrictCalendar.read(right.replaceFirst("UID:[^\r]*\r\n", "")))
                .hasMessageContaining("UID");
    }

    private static Event event(String summary, String description) {
        return new Event("1-0@tuichu", APRIL_30, null, summary, description, "http://localhost/duties/1");
    }
}

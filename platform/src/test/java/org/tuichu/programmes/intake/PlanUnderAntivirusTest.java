package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.evidence.AntivirusOf;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.antivirus.Verdict;
import org.tuichu.plan.PlanReader;
import org.tuichu.programmes.Place;

/// A deployment that requires an antivirus keeps no plan that it did not find clean.
@PlatformTest
class PlanUnderAntivirusTest {
    private final PlanReading reader;
    private final KeepUpload uploads;
    private final Clock clock;
    private final Programmes programmes;
    private final Place place = new Place("Z", "某县", Viewers.place());

    PlanUnderAntivirusTest(PlanReading reader, KeepUpload uploads, Clock clock, Programmes programmes) {
        this.reader = reader;
        this.uploads = uploads;
        this.clock = clock;
        this.programmes = programmes;
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new Verdict.Infected("Eicar"), new Refused("plan.txt", Refused.Reason.INFECTED, "Eicar")),
                Arguments.of(new Verdict.Failed("silence"), new Refused("plan.txt", Refused.Reason.NOT_CHECKED, "")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isNotKept(Verdict verdict, Refused why) throws IOException {
        assertThat(upload(verdict)).isEqualTo(new Uploaded.Harmful(why));
        assertThat(drafts()).isZero();
        assertThat(upload(new Verdict.Clean())).isInstanceOf(Uploaded.Drafted.class);
        assertThat(drafts()).isOne();
    }

    private Uploaded upload(Verdict verdict) throws IOException {
        var plans = new UploadPlan(reader, AntivirusOf.required(verdict), uploads, clock);
        return Scope.of(place.path())
                .call(() -> plans.upload(
                        "plan.txt", sample(), read -> new PlaceRule.Answer.Taken(place, true, true), "li.ming"));
    }

    private static FileContent sample() throws IOException {
        try (var stream = Objects.requireNonNull(
                PlanReader.class.getResourceAsStream("/org/tuichu/plan/sample/sample-plan.txt"))) {
            return new FileContent(stream.readAllBytes());
        }
    }

    private int drafts() {
        return Scope.of(place.path()).call(() -> programmes.drafts(place)).size();
    }
}

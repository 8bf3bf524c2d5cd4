package org.tuichu.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.UnitMatch.Candidate;
import org.tuichu.directory.UnitMatch.Reason;

/// What a closed unit means for the names in a plan.
class EndedUnitsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2019, 3, 31);
    private static final LocalDate BEFORE = LAST_DAY;
    private static final LocalDate AFTER = LAST_DAY.plusDays(1);

    @Test
    void isMeantByPlansUpToItsLastDay() {
        var closed = closed("区安监局", UnitFunction.EMERGENCY, null);
        assertThat(match(BEFORE, "区安监局", closed).certain())
                .get()
                .extracting(Candidate::unit)
                .isEqualTo(closed.id());
        assertThat(match(AFTER, "区安监局", closed).candidates()).isEmpty();
    }

    @Test
    void isMeantByAPlanOfUnknownDate() {
        var closed = closed("区安监局", UnitFunction.EMERGENCY, null);
        assertThat(match(null, "区安监局", closed).certain()).isPresent();
    }

    @Test
    void itsSuccessorIsAskedForAfterwards() {
        var next = Known.body(UnitFunction.COMMERCE, "区商务局");
        var closed = closed("区物资局", UnitFunction.OTHER, next.id());
        var match = match(AFTER, "区物资局", closed, next);
        assertThat(match.certain()).isEmpty();
        assertThat(match.best()).get().satisfies(best -> {
            assertThat(best.unit()).isEqualTo(next.id());
            assertThat(best.reason()).isEqualTo(Reason.SUCCESSOR);
        });
    }

    @Test
    void theSuccessorOfASuccessorGoesOn() {
        var last = Known.body(UnitFunction.COMMERCE, "区商务局");
        var middle = closed("区贸易局", UnitFunction.OTHER, last.id());
        var first = closed("区物资局", UnitFunction.OTHER, middle.id());
        assertThat(match(AFTER, "区物资局", first, middle, last).candidates())
                .extracting(Candidate::unit)
                .containsExactly(last.id());
    }

    @Test
    void aCircleOfSuccessorsLeadsNowhere() {
        var one = closed("区物资局", UnitFunction.OTHER, Known.id("区贸易局"));
        var other = closed("区贸易局", UnitFunction.OTHER, one.id());
        assertThat(match(AFTER, "区物资局", one, other).candidates()).isEmpty();
    }

    @Test
    void aSuccessorThatIsMeantItselfIsNamedOnce() {
        var next = Known.body(UnitFunction.ENVIRONMENT, "区生态环境局");
        var closed = closed("区环保局", UnitFunction.ENVIRONMENT, next.id());
        assertThat(match(AFTER, "区生态环境局", closed, next).candidates())
                .extracting(Candidate::unit, Candidate::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(next.id(), Reason.EXACT));
    }

    private static UnitMatch match(@Nullable LocalDate date, String name, KnownUnit... known) {
        return new UnitMatcher(Known.FULING, date, List.of(known))
                .match(List.of(name))
                .getFirst();
    }

    private static KnownUnit closed(String name, UnitFunction function, @Nullable UnitId successor) {
        return new KnownUnit(Known.id(name), name, UnitKind.BODY, function, null, LAST_DAY, successor, List.of());
    }
}

package org.tuichu.statute.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.limit.FactName;
import org.tuichu.statute.limit.FactNames;
import org.tuichu.statute.limit.Facts;
import org.tuichu.statute.price.Considered.Reason;

/// What holds of every price and every bill, tried on drawn ones.
class PricesPropertyTest {
    private static final Prices PRICES = Prices.shipped();
    private static final int DRAWS = 500;
    private static final List<String> PRODUCTS = List.of("钢铁", "水泥", "水泥熟料", "电解铝", "铁合金", "玻璃");
    private static final List<String> PLACES = List.of("13", "33", "34", "44", "5201", "650100");
    private static final List<String> FACTS = List.of(
            "catalogue_class",
            "closure_overdue",
            "rectification_overdue",
            "indicator_misreported",
            "eliminated_cement_kiln",
            "commissioned_since_2013_10",
            "cement_electricity_last_year_kwh_per_t",
            "molten_aluminium_ac_kwh_per_t",
            "molten_aluminium_total_ac_kwh_per_t",
            "non_hydro_renewable_pct",
            "unpaid_days",
            "price_tier",
            "over_limit_pct");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void moreElectricityNeverCostsLess(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DRAWS; i++) {
            var less = draw(random, 0.7);
            var more = new Consumption(
                    less.product(),
                    less.kwh().add(BigDecimal.valueOf(random.nextInt(100_000), 2)),
                    less.day(),
                    less.place(),
                    less.facts());
            var cheap = PRICES.surcharge(less);
            var dear = PRICES.surcharge(more);
            assertThat(dear.yuan().least()).isGreaterThanOrEqualTo(cheap.yuan().least());
            assertThat(dear.yuan().most()).isGreaterThanOrEqualTo(cheap.yuan().most());
            cheap.fen().ifPresent(fen -> assertThat(dear.fen().orElseThrow()).isGreaterThanOrEqualTo(fen));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aFactMoreOnlyNarrowsTheRange(long seed) {
        var random = new Random(seed);
        int narrower = 0;
        for (int i = 0; i < DRAWS; i++) {
            var blind = draw(random, 0.4);
            var seeing = new Consumption(
                    blind.product(), blind.kwh(), blind.day(), blind.place(), facts(random, blind.facts(), 1.0));
            var before = PRICES.surcharge(blind).rate();
            var after = PRICES.surcharge(seeing).rate();
            assertThat(after.least()).as("%s", seeing).isGreaterThanOrEqualTo(before.least());
            assertThat(after.most()).as("%s", seeing).isLessThanOrEqualTo(before.most());
            narrower += after.equals(before) ? 0 : 1;
        }
        assertThat(narrower).isGreaterThan(DRAWS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void oneKilowattHourBearsOneSurchargeAndAnUnknownNamesWhatIsMissing(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DRAWS; i++) {
            var result = PRICES.surcharge(draw(random, 0.7));
            if (result.outcome() == Outcome.UNKNOWN) {
                assertThat(result.missing()).as("%s", result).isNotEmpty();
            } else {
                assertThat(result.considered())
                        .as("%s", result)
                        .filteredOn(it -> it.reason() == Reason.APPLIED)
                        .hasSize(result.applied().isPresent() ? 1 : 0)
                        .allMatch(it -> it.rate().equals(result.rate()));
            }
            if (result.outcome() == Outcome.CHARGED) {
                assertThat(result.applied()).isPresent();
            }
        }
    }

    /// A day, a place and an indicator choose one tier, never two and never none.
    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void tiersNeitherOverlapNorLeaveAGap(long seed) {
        var random = new Random(seed);
        int looked = 0;
        for (int i = 0; i < DRAWS; i++) {
            var use = draw(random, 1.0);
            var tiers = PRICES.surcharge(use).considered().stream()
                    .filter(it -> it.price().family() == Family.TIERED)
                    .filter(it -> !it.price().id().contains("misreported"))
                    .filter(it -> it.price().window().holds(use.day()) == Truth.TRUE)
                    .toList();
            if (!tiers.isEmpty()) {
                looked++;
                assertThat(tiers)
                        .as("%s", use)
                        .filteredOn(it -> it.reason() != Reason.NOT_ITS_CASE)
                        .hasSize(1);
            }
        }
        assertThat(looked).isGreaterThan(DRAWS / 10);
    }

    private static Consumption draw(Random random, double known) {
        return new Consumption(
                PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                LocalDate.of(2009, 6, 1).plusDays(random.nextInt(365 * 18)),
                PLACES.get(random.nextInt(PLACES.size())),
                facts(random, Facts.NONE, known));
    }

    private static Facts facts(Random random, Facts known, double share) {
        var facts = known;
        for (String name : FACTS) {
            if (!known.values().containsKey(name) && random.nextDouble() < share) {
                facts = with(random, facts, FactNames.of(name));
            }
        }
        return facts;
    }

    private static Facts with(Random random, Facts facts, FactName name) {
        return switch (name.type()) {
            case FLAG -> facts.with(name.name(), random.nextBoolean());
            case WORD ->
                facts.with(
                        name.name(),
                        name.words().get(random.nextInt(name.words().size())));
            case NUMBER -> facts.with(name.name(), number(random, name));
        };
    }

    /// Often small or near the thresholds, where something happens.
    private static long number(Random random, FactName name) {
        long low = name.lowest().longValue();
        long high = name.highest().longValue();
        return switch (name.name()) {
            case "molten_aluminium_ac_kwh_per_t", "molten_aluminium_total_ac_kwh_per_t" ->
                13_000 + random.nextInt(1000);
            case "over_limit_pct", "unpaid_days" -> random.nextInt(200);
            default -> low + (long) (random.nextDouble() * (high - low));
        };
    }
}

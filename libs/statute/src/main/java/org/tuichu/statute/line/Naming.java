package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which number is which fact: by the word before it, else by its unit and the kind of device.
final class Naming {
    /// Where a kind says nothing of its own.
    private static final Map<String, String> SIZES = Map.of(
            "m3",
            "volume_m3",
            "kva",
            "transformer_kva",
            "m2",
            "area_m2",
            "mw",
            "power_mw",
            "steam",
            "steam_t_per_h",
            "door",
            "door_count",
            "hole",
            "hole_count",
            "kw_motor",
            "power_hp");

    private static final Map<String, String> MADE = Map.of(
            "t",
            "t",
            "m2",
            "m2",
            "m3",
            "m3",
            "m",
            "m",
            "pcs",
            "pcs",
            "roll",
            "rolls",
            "kvah",
            "kvah",
            "weight_case",
            "weight_cases",
            "hide_std",
            "hides_std",
            "brick_std",
            "std_bricks");

    /// Metres. No kiln is wider: what is more is its length.
    private static final BigDecimal WIDEST = BigDecimal.TEN;

    private Naming() {}

    static @Nullable Kind kind(Draft draft) {
        return draft.device == null
                ? null
                : Vocabulary.INSTANCE.kinds().get(draft.device.meaning().kind());
    }

    /// The fact of a size; null when it cannot be told.
    static @Nullable String size(Element.Size size, @Nullable Kind kind, Map<String, Fact> facts) {
        Measure measure = size.measure();
        String base = base(measure);
        Label own = kind == null ? null : kind.labels().get(size.word());
        String named = own == null ? null : own.factByBase().get(base);
        List<String> sizes = sizes(kind, base, facts);
        boolean several = sizes != null && sizes.size() > 1;
        if (named == null && size.label() != null && (sizes == null || several)) {
            named = size.label().factByBase().get(base);
        }
        if (named != null || base.isEmpty()) {
            return named;
        }
        if (sizes != null
                && several
                && sizes.getFirst().equals("width_m")
                && measure.value().compareTo(WIDEST) > 0) {
            return sizes.getLast();
        }
        return sizes != null ? sizes.getFirst() : of(kind, base);
    }

    /// Only cells have a current: the amperes of another device are for a person.
    private static @Nullable String of(@Nullable Kind kind, String base) {
        return base.equals("ka") && kind == null ? "current_ka" : SIZES.get(base);
    }

    /// What the kind calls lengths of this base; another name than usual where a fact says so (a shaft kiln is high
    /// where a rotary one is long).
    private static @Nullable List<String> sizes(@Nullable Kind kind, String base, Map<String, Fact> facts) {
        if (kind == null) {
            return null;
        }
        List<String> names = kind.sizes().get(base);
        for (Fact fact : facts.values()) {
            List<String> own = fact.value() instanceof Fact.Value.Term(String term)
                    ? kind.sizes().get(base + ":" + fact.name() + "=" + term)
                    : null;
            names = own == null ? names : own;
        }
        return names;
    }

    private static String base(Measure measure) {
        String base = measure.unit() == null ? "" : measure.unit().base();
        return switch (measure.per()) {
            case "" -> base;
            case "hour" -> base + "/h";
            case "minute" -> base + "/min";
            default -> base + "/" + measure.per();
        };
    }

    /// The facts of dimensions, one for each length that has a name.
    static List<String> dimensions(Element.Dimensions lengths, @Nullable Kind kind, Map<String, Fact> facts) {
        List<String> names = sizes(kind, "m", facts);
        boolean round = names != null && names.getFirst().contains("diameter");
        boolean wide = names != null
                && names.getFirst().equals("width_m")
                && lengths.metres().getFirst().compareTo(WIDEST) > 0;
        if (wide) {
            return List.of();
        }
        if (names != null && (round || !lengths.diameter())) {
            return names;
        }
        if (kind != null) {
            return lengths.diameter() ? List.of("diameter_m") : List.of();
        }
        return lengths.diameter() ? List.of("diameter_m", "length_m") : List.of();
    }

    /// The fact of a capacity; null without a period.
    static @Nullable String amount(Element.Amount amount, @Nullable Kind kind, @Nullable Integer count) {
        Measure measure = amount.measure();
        if (amount.period() == null || measure.unit() == null) {
            return null;
        }
        String base = measure.counts() ? "pcs" : measure.unit().base();
        String period = amount.period().name().toLowerCase(Locale.ROOT);
        String key = period + " " + base;
        if (kind != null) {
            Label label = kind.labels().get(amount.word());
            String named = label == null ? null : label.factByBase().get(period + "-" + base);
            String each =
                    amount.each() || count == null || count == 1 ? kind.each().get(key) : null;
            String own = named != null
                    ? named
                    : each != null ? each : kind.capacities().get(key);
            if (own != null) {
                return own;
            }
        }
        String made = MADE.get(base);
        return made == null ? null : "capacity_" + made + "_per_" + period;
    }

    /// Whether the kind of `line` has names for the sizes of `draft`.
    static boolean fits(Draft draft, Draft line) {
        return !names(draft, kind(line)).isEmpty();
    }

    /// Whether the sizes of `draft` are such as `line` still lacks.
    static boolean completes(Draft draft, Draft line) {
        Kind kind = kind(line);
        Set<String> said = names(draft, kind);
        Set<String> known = names(line, kind);
        return !said.isEmpty() && said.stream().noneMatch(known::contains);
    }

    /// What `last` says of the device that `draft` has from it: of 1511型织机200台、GA615型100台 not the model.
    static List<Element.Named> shared(Draft last, Draft draft) {
        Kind kind = kind(last);
        return draft.models.isEmpty()
                ? last.words
                : last.words.stream().filter(word -> !saysModel(word, kind)).toList();
    }

    /// 1511型, where the kind knows it.
    private static boolean saysModel(Element.Named word, @Nullable Kind kind) {
        return kind != null
                && word.word().meanings().stream()
                        .anyMatch(meaning -> meaning.kind().equals(kind.name())
                                && (meaning.facts().containsKey("model")
                                        || meaning.facts().containsKey("model_series")));
    }

    private static Set<String> names(Draft draft, @Nullable Kind kind) {
        var names = new HashSet<String>();
        for (Element.Size size : draft.sizes) {
            String name = size(size, kind, Map.of());
            if (name != null) {
                names.add(name);
            }
        }
        draft.dimensions.forEach(lengths -> names.addAll(dimensions(lengths, kind, Map.of())));
        if (!draft.models.isEmpty() || draft.words.stream().anyMatch(word -> saysModel(word, kind))) {
            names.add("model");
        }
        return names;
    }
}

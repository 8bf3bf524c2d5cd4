package org.tuichu.statute.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// A condition to ask about lines: UNKNOWN only while some missing fact could change it.
///
/// Kleene's values are that already where every fact is tested once. Where one is tested again (older than 15 years if
/// domestic, than 20 if not) an UNKNOWN may be certain all the same, at 25 years; it is looked at case by case.
public final class ExactCondition {
    /// Cases that are gone through for one line; beyond it Kleene's answer stands.
    private static final int MAX_CASES = 20_000;

    private final CheckedCondition condition;
    private final @Nullable Regions regions;

    private ExactCondition(CheckedCondition condition, @Nullable Regions regions) {
        this.condition = condition;
        this.regions = regions;
    }

    public static ExactCondition of(CheckedCondition condition) {
        return new ExactCondition(condition, condition.testsAFactTwice() ? Regions.of(condition) : null);
    }

    public CheckedCondition checked() {
        return condition;
    }

    public SequencedSet<Fact> facts() {
        return condition.facts();
    }

    public Truth truth(Facts facts) {
        Truth truth = condition.truth(facts);
        Cases cases = truth == Truth.UNKNOWN ? cases(facts) : null;
        return cases == null ? truth : cases.truth();
    }

    /// The facts of which each could still change an UNKNOWN answer, by name; empty when it is decided.
    public SequencedSet<String> missing(Facts facts) {
        var names = new LinkedHashSet<String>();
        if (condition.truth(facts) == Truth.UNKNOWN) {
            Cases cases = cases(facts);
            if (cases == null) {
                condition.addDeciding(facts, names);
            } else {
                cases.addDeciding(names);
            }
        }
        return names;
    }

    private @Nullable Cases cases(Facts facts) {
        if (regions == null) {
            return null;
        }
        List<Fact> open = condition.facts().stream()
                .filter(fact -> regions.open(fact, facts))
                .toList();
        return regions.count(open, facts) > MAX_CASES ? null : new Cases(condition, regions, open, facts);
    }
}

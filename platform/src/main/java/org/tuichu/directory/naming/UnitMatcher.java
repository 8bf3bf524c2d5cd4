package org.tuichu.directory.naming;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.UnitMatch.Candidate;
import org.tuichu.directory.UnitMatch.Reason;

/// Finds the units that the names in a plan mean, among those known at its place, and proposes units for the rest.
public final class UnitMatcher {
    private static final int MOST_CANDIDATES = 5;

    /// Of a unit that had ended before the plan was written, the successor may be meant: a person decides.
    private static final double SUCCESSOR = 0.7;

    /// Where several units share the function, none of them is likely.
    private static final double ONE_OF_SEVERAL = 0.1;

    private final @Nullable LocalDate date;
    private final List<ReadUnit> known;
    private final Map<UnitId, KnownUnit> byId;
    private final NameReader reader;
    private final Proposals proposals;

    /// `date` is that of the plan, null when unknown; `known` are the units of the plan's place.
    public UnitMatcher(Surroundings around, @Nullable LocalDate date, List<KnownUnit> known) {
        this.date = date;
        this.reader = new NameReader(around, Bodies.standard());
        this.byId = known.stream().collect(Collectors.toMap(KnownUnit::id, Function.identity()));
        this.known = known.stream().map(unit -> ReadUnit.of(unit, reader)).toList();
        this.proposals = new Proposals(around);
    }

    /// One match for each name, in the order given.
    public List<UnitMatch> match(List<String> names) {
        var meanings = new LinkedHashMap<String, Meaning>();
        names.forEach(name -> meanings.computeIfAbsent(name, reader::read));
        var proposed = proposals.of(meanings);
        return names.stream()
                .map(name -> new UnitMatch(name, candidates(name, required(meanings, name)), required(proposed, name)))
                .toList();
    }

    private static <T> T required(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private List<Candidate> candidates(String name, Meaning meaning) {
        var found = known.stream()
                .flatMap(unit -> found(Text.normal(name), meaning, unit))
                .toList();
        var sharing = found.stream()
                .filter(one -> one.likeness.reason() == Reason.SAME_FUNCTION)
                .count();
        return found.stream()
                .map(one -> one.among(sharing))
                .collect(Collectors.toMap(one -> one.unit.id(), Function.identity(), Found::likelier))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble((Found one) -> one.likeness.confidence())
                        .reversed()
                        .thenComparing(one -> one.unit.name()))
                .limit(MOST_CANDIDATES)
                .map(Found::candidate)
                .toList();
    }

    private Stream<Found> found(String text, Meaning meaning, ReadUnit unit) {
        return unit.names().stream()
                .map(known -> Likeness.of(text, meaning, known, date))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Likeness::confidence))
                .flatMap(likeness -> goingOn(unit.unit()).map(living -> Found.of(unit.unit(), living, likeness)))
                .stream();
    }

    /// The unit itself, or after its last day the one that goes on with its duties; empty where nobody does.
    private Optional<KnownUnit> goingOn(KnownUnit unit) {
        var ended = new HashSet<UnitId>();
        @Nullable KnownUnit at = unit;
        while (at != null && ended(at)) {
            var next = at.successor();
            at = next == null || !ended.add(at.id()) ? null : byId.get(next);
        }
        return Optional.ofNullable(at);
    }

    private boolean ended(KnownUnit unit) {
        return date != null && unit.validTo() != null && unit.validTo().isBefore(date);
    }

    private record Found(KnownUnit unit, Likeness likeness) {
        static Found of(KnownUnit meant, KnownUnit living, Likeness likeness) {
            return new Found(
                    living,
                    meant.equals(living)
                            ? likeness
                            : new Likeness(likeness.confidence() * SUCCESSOR, Reason.SUCCESSOR));
        }

        Found likelier(Found other) {
            return likeness.confidence() >= other.likeness.confidence() ? this : other;
        }

        Found among(long sharingTheFunction) {
            return sharingTheFunction > 1 && likeness.reason() == Reason.SAME_FUNCTION
                    ? new Found(unit, likeness.less(ONE_OF_SEVERAL))
                    : this;
        }

        Candidate candidate() {
            var confidence = BigDecimal.valueOf(likeness.confidence()).setScale(2, RoundingMode.HALF_UP);
            return new Candidate(unit.id(), unit.name(), confidence, likeness.reason());
        }
    }
}

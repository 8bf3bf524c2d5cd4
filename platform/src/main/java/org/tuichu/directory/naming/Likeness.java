package org.tuichu.directory.naming;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch.Reason;

/// How sure two names mean the same unit, and why. The figures are our own judgement: they order the answers, and what
/// lies below [org.tuichu.directory.UnitMatch#CERTAIN] asks a person.
record Likeness(double confidence, Reason reason) {
    private static final double SAME_TEXT = 1.00;
    private static final double ALIAS_TEXT = 0.98;
    private static final double SAME_APART_FROM_PLACE = 0.97;
    private static final double ENDED_ALIAS_TEXT = 0.95;
    private static final double SAME_CLASS = 0.95;
    private static final double VARIANT = 0.93;
    private static final double DISPATCHED = 0.92;
    private static final double FORMER = 0.90;
    private static final double PLACE_UNSAID = 0.04;
    private static final double OTHER_GROUP_NAME = 0.75;
    private static final double CLASS_OF_SAME_KIND = 0.60;
    private static final double SAME_FUNCTION = 0.60;
    private static final double OTHER_PREDECESSOR = 0.50;
    private static final double LEAST_PAIRS = 0.60;

    /// Functions that many bodies of one place share.
    private static final Set<UnitFunction> SHARED = EnumSet.of(
            UnitFunction.OTHER,
            UnitFunction.LEADING_GROUP,
            UnitFunction.GOVERNMENT,
            UnitFunction.TOWN,
            UnitFunction.PARK);

    /// Of the name `text` in a plan of `date` with a name of a known unit; empty for two that have nothing in common.
    static Optional<Likeness> of(String text, Meaning meaning, ReadUnit.Name known, @Nullable LocalDate date) {
        if (text.equals(known.text())) {
            return Optional.of(sameText(known, date));
        }
        var there = known.meaning();
        if (meaning.kind() != there.kind() || !meaning.owner().mayBe(there.owner())) {
            return Optional.empty();
        }
        return sameUnit(meaning, there)
                .map(found -> known.endedBefore(date) ? new Likeness(found.confidence, Reason.FORMER_NAME) : found)
                .map(found -> meaning.owner() == there.owner() ? found : found.less(PLACE_UNSAID))
                .or(() -> sameFunction(meaning, there));
    }

    private static Likeness sameText(ReadUnit.Name known, @Nullable LocalDate date) {
        if (!known.alias()) {
            return new Likeness(SAME_TEXT, Reason.EXACT);
        }
        return known.endedBefore(date)
                ? new Likeness(ENDED_ALIAS_TEXT, Reason.FORMER_NAME)
                : new Likeness(ALIAS_TEXT, Reason.ALIAS);
    }

    private static Optional<Likeness> sameUnit(Meaning here, Meaning there) {
        return switch (here.identity()) {
            case Identity.Known known
            when there.identity() instanceof Identity.Known other -> sameBody(known.entry(), other.entry());
            case Identity.Dispatched known
            when known.equals(there.identity()) -> Optional.of(new Likeness(DISPATCHED, Reason.ALIAS));
            case Identity.Group known when known.equals(there.identity()) -> Optional.of(sameGroup(here, there));
            case Identity.Governing known
            when known.equals(there.identity()) -> Optional.of(new Likeness(SAME_APART_FROM_PLACE, Reason.ALIAS));
            case Identity.ClassOf known
            when there.identity() instanceof Identity.ClassOf other -> sameClass(known, other);
            case Identity.Other known when there.identity() instanceof Identity.Other other -> alike(known, other);
            default -> Optional.empty();
        };
    }

    private static Optional<Likeness> sameBody(Bodies.Entry here, Bodies.Entry there) {
        if (!here.body().equals(there.body())) {
            return Optional.empty();
        }
        if (here.equals(there)) {
            return Optional.of(new Likeness(SAME_APART_FROM_PLACE, Reason.ALIAS));
        }
        if (here.isFormOf(there)) {
            return Optional.of(new Likeness(VARIANT, Reason.ALIAS));
        }
        if (here.isPredecessor() && there.isPredecessor()) {
            return Optional.of(new Likeness(OTHER_PREDECESSOR, Reason.SAME_FUNCTION));
        }
        return Optional.of(
                here.isFormer() == there.isFormer()
                        ? new Likeness(VARIANT, Reason.ALIAS)
                        : new Likeness(FORMER, Reason.FORMER_NAME));
    }

    private static Likeness sameGroup(Meaning here, Meaning there) {
        return here.rest().equals(there.rest())
                ? new Likeness(SAME_APART_FROM_PLACE, Reason.ALIAS)
                : new Likeness(OTHER_GROUP_NAME, Reason.SIMILAR);
    }

    private static Optional<Likeness> sameClass(Identity.ClassOf here, Identity.ClassOf there) {
        if (here.equals(there)) {
            return Optional.of(new Likeness(SAME_CLASS, Reason.ALIAS));
        }
        return here.kind() == there.kind() && here.function() == there.function() && here.kind() != ClassKind.OTHER
                ? Optional.of(new Likeness(CLASS_OF_SAME_KIND, Reason.SIMILAR))
                : Optional.empty();
    }

    private static Optional<Likeness> alike(Identity.Other here, Identity.Other there) {
        if (here.rest().equals(there.rest())) {
            return Optional.of(new Likeness(SAME_APART_FROM_PLACE, Reason.ALIAS));
        }
        var pairs = Text.alike(here.rest(), there.rest());
        return pairs < LEAST_PAIRS ? Optional.empty() : Optional.of(new Likeness((1 + pairs) * 2 / 5, Reason.SIMILAR));
    }

    private static Optional<Likeness> sameFunction(Meaning here, Meaning there) {
        return here.kind() == UnitKind.BODY && here.function() == there.function() && !SHARED.contains(here.function())
                ? Optional.of(new Likeness(SAME_FUNCTION, Reason.SAME_FUNCTION))
                : Optional.empty();
    }

    /// Less sure by `amount`.
    Likeness less(double amount) {
        return new Likeness(confidence - amount, reason);
    }
}

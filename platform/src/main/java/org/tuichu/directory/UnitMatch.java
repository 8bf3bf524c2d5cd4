package org.tuichu.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a name in a plan means: the units it may stand for, the likeliest first, and the unit to create where none is
/// right. Names of one plan that mean one unknown body carry the same proposal.
public record UnitMatch(String name, List<Candidate> candidates, ProposedUnit proposal) {
    /// From here on a match is taken without asking, though a person sees and may change it. The figure parts two
    /// kinds of likeness: two names that mean one known body come to 0.86 at the least (a former name, its place
    /// unsaid), two names that merely look alike to 0.80 at the most.
    public static final BigDecimal CERTAIN = new BigDecimal("0.85");

    public UnitMatch {
        candidates = List.copyOf(candidates);
    }

    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }

    /// The best candidate where it is certain enough to be taken without asking.
    public Optional<Candidate> certain() {
        return best().filter(candidate -> candidate.confidence().compareTo(CERTAIN) >= 0);
    }

    /// A unit that the name may stand for; `confidence` from 0 to 1, two decimals.
    public record Candidate(UnitId unit, String unitName, BigDecimal confidence, Reason reason) {}

    /// Why a unit was taken for what a name means.
    public enum Reason {
        EXACT,
        ALIAS,
        FORMER_NAME,
        SAME_FUNCTION,
        SIMILAR,
        /// The unit that is named had ended; this one goes on with its duties.
        SUCCESSOR
    }
}

package org.tuichu.statute.line;

import java.util.Set;

/// A known name that a written one may mean. A person decides.
///
/// @param score 0 to 1; 1 when both are written alike but for widths, blanks and doubled places
/// @param differences why it is not sure
public record NameCandidate(EnterpriseName name, double score, Set<Difference> differences) {
    /// What differs, and what remains of the score for it.
    public enum Difference {
        /// One names a place that the other does not.
        PLACE_LEFT_OUT(0.95),
        /// Both name places, and other ones.
        OTHER_PLACE(0.6),
        /// One begins with what may be a place, where the other names one: 盘锦鑫源炼铁厂, 大洼县鑫源炼铁厂.
        MAYBE_PLACE(0.48),
        LEGAL_FORM(0.9),
        /// The name of a group stands in front of one of them.
        GROUP(0.9),
        /// One is a plant or branch.
        BRANCH(0.7),
        /// It is the former name of one of them.
        FORMER_NAME(0.9),
        /// One or two characters.
        SLIP(0.75),
        /// One name goes on where the other ends.
        SHORTENED(0.7);

        private final double keeps;

        Difference(double keeps) {
            this.keeps = keeps;
        }

        double keeps() {
            return keeps;
        }
    }

    /// Below this a person is not asked: too much speaks for two enterprises.
    private static final double LIKELY = 0.5;

    /// Below this not even a device in common speaks for one enterprise.
    private static final double POSSIBLE = 0.4;

    public NameCandidate {
        differences = Set.copyOf(differences);
    }

    public boolean likely() {
        return likely(score);
    }

    public static boolean likely(double score) {
        return score >= LIKELY;
    }

    /// Whether a person is asked where both have a device in common.
    public boolean possible() {
        return score >= POSSIBLE;
    }
}

package org.tuichu.statute.line;

import java.util.Map;

/// What a word says about a line of one kind, where a condition holds.
///
/// @param facts term, number or truth by name
/// @param guess the word alone is not enough: a size with this base unit must stand in the text as well; empty when it
/// is
record Meaning(String kind, Part part, Map<String, Fact.Value> facts, Condition condition, String guess) {
    enum Part {
        /// It names the device.
        DEVICE,
        /// It names a line in general (水泥生产线); a device beside it says more.
        WEAK,
        /// It says something about a device that another word names.
        MODIFIER
    }

    Meaning {
        facts = Map.copyOf(facts);
    }

    /// The word says it whatever stands beside it.
    boolean certain() {
        return condition.words().isEmpty() && guess.isEmpty();
    }
}

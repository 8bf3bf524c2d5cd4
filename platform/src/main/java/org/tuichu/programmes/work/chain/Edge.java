package org.tuichu.programmes.work.chain;

import java.util.List;
import java.util.Set;

/// One permitted move.
///
/// - `by`: in whose hands it lies
/// - `reason`: one has to be given
/// - `apartFrom`: whoever had one of these parts in the round may not do it
/// - `afterSteps`: not while a step that was handed on is open
/// - `source`: where the rule comes from
public record Edge(
        State from,
        Act act,
        State to,
        Hand by,
        boolean reason,
        Set<Trace.Part> apartFrom,
        boolean afterSteps,
        String source) {
    public Edge {
        apartFrom = Set.copyOf(apartFrom);
    }

    /// The parts in a fixed order, for people.
    public List<Trace.Part> apart() {
        return apartFrom.stream().sorted().toList();
    }
}

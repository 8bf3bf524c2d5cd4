package org.tuichu.programmes.work.chain;

/// In whose hands an act lies: a role within the unit that has the assignment, or whoever gave it.
public enum Hand {
    CLERK,
    REVIEWER,
    SIGNER,
    /// The leading group's office for what the plan gives; the unit that split it or passed it down for a step.
    GIVER
}

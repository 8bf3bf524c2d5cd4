package org.tuichu.programmes.work.chain;

import java.util.Set;
import java.util.UUID;

/// Somebody who wants to act: the account, and which hands are its own for the assignment in question.
public record Doer(UUID account, Set<Hand> hands) {
    public Doer {
        hands = Set.copyOf(hands);
    }
}

package org.tuichu.proof.tree;

import org.tuichu.proof.Hash;

/// What checking a proof came to.
public sealed interface ProofCheck {
    /// The proof holds.
    record Holds() implements ProofCheck {}

    /// Sizes, index or the number of hashes make no proof at all.
    record WrongShape(String reason) implements ProofCheck {}

    /// The hashes lead to another root than the one given.
    record OtherRoot(Hash expected, Hash actual) implements ProofCheck {}

    default boolean holds() {
        return this instanceof Holds;
    }

    /// [Holds] when both are the same.
    static ProofCheck same(Hash expected, Hash actual) {
        return expected.equals(actual) ? new Holds() : new OtherRoot(expected, actual);
    }
}

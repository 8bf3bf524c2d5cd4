package org.tuichu.ledger;

/// Why a witness that was asked by HTTP did not cosign. `detail` is what there is to say beside the reason: a number,
/// or words of the machine.
public record NotCosigned(Why why, String detail) {
    /// The reasons.
    public enum Why {
        /// No connection, no answer in time, or one that never ends.
        NO_ANSWER,
        /// It answered with the status `detail`.
        STATUS,
        /// What it answered is no cosignature by its key of what it was asked.
        UNUSABLE,
        /// It has cosigned `detail` acts, more than there are here.
        AHEAD,
        /// It does not see this record as the continuation of what it has cosigned.
        OTHER_HISTORY,
        /// It has shown a checkpoint signed by the own key that the own tree does not have; both are kept.
        FORKED
    }

    static NotCosigned of(Why why) {
        return new NotCosigned(why, "");
    }
}

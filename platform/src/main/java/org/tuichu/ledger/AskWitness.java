package org.tuichu.ledger;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.WitnessRequest;
import org.tuichu.proof.tree.Tiles;

/// What a witness is asked: to cosign the newest checkpoint, with the proof that it continues the one it cosigned last.
@Component
class AskWitness {
    private final TransactionOperations transaction;
    private final Tree tree;
    private final Cosignatures cosignatures;

    AskWitness(TransactionOperations transaction, Tree tree, Cosignatures cosignatures) {
        this.transaction = transaction;
        this.tree = tree;
        this.cosignatures = cosignatures;
    }

    /// Empty while nothing was recorded.
    Optional<WitnessRequest> request(String witness) {
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(
                status -> tree.newest().map(note -> request(note, cosignatures.latestSize(witness))))));
    }

    /// The same checkpoint with a proof from another size; empty when that is beyond it.
    Optional<WitnessRequest> from(long old, SignedNote note) {
        return old > Checkpoint.parse(note.text()).size()
                ? Optional.empty()
                : Scope.PROGRAM.call(() -> transaction.execute(status -> Optional.of(request(note, old))));
    }

    private WitnessRequest request(SignedNote note, long old) {
        var size = Checkpoint.parse(note.text()).size();
        return new WitnessRequest(new Tiles(tree, size).consistency(Math.min(old, size)), note);
    }
}

package org.tuichu.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.NoteSignature;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.Tiles;

/// Takes back what a witness cosigned of the record kept here; a checkpoint that the record does not have is a fork.
@Component
class KeepCosignature {
    private final TransactionOperations transaction;
    private final Tree tree;
    private final Cosignatures cosignatures;
    private final Forks forks;
    private final WitnessSettings settings;
    private final Clock clock;

    KeepCosignature(
            TransactionOperations transaction,
            Tree tree,
            Cosignatures cosignatures,
            Forks forks,
            WitnessSettings settings,
            Clock clock) {
        this.transaction = transaction;
        this.tree = tree;
        this.cosignatures = cosignatures;
        this.forks = forks;
        this.settings = settings;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Answer {
        record Kept(long size, List<String> witnesses) implements Answer {}

        record Refused(String reason) implements Answer {}

        /// The own key signed what the record does not have. Both are kept.
        record Forked(Fork fork) implements Answer {}
    }

    /// `own` is the key that signs the record kept here.
    Answer keep(SignedNote cosigned, VerifierKey own) {
        if (!(cosigned.open(List.of(own)) instanceof Opening.Opened)) {
            return new Answer.Refused("it is no checkpoint signed by the key of this record, " + own.name());
        }
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(status -> keepSigned(cosigned))));
    }

    private Answer keepSigned(SignedNote cosigned) {
        var shown = Checkpoint.parse(cosigned.text());
        var fork = fork(shown, cosigned);
        if (fork.isPresent()) {
            forks.keep(fork.get());
            return new Answer.Forked(fork.get());
        }
        if (tree.at(shown.size()).isEmpty()) {
            return new Answer.Refused("no checkpoint of size " + shown.size() + " was signed here");
        }
        return switch (cosigned.open(settings.witnesses())) {
            case Opening.BadSignature bad ->
                new Answer.Refused("the cosignature of " + bad.signature().name() + " is wrong");
            case Opening.Unsigned _ ->
                new Answer.Refused("no witness that is trusted here cosigned it (TUICHU_WITNESS_TRUSTED)");
            case Opening.Opened opened ->
                kept(shown.size(), cosigned.without(opened.unknown()).signatures());
        };
    }

    private Answer kept(long size, List<NoteSignature> lines) {
        lines.forEach(line -> cosignatures.keep(size, line, clock.instant()));
        return new Answer.Kept(size, lines.stream().map(NoteSignature::name).toList());
    }

    /// How the tree contradicts a checkpoint that the own key signed.
    private Optional<Fork> fork(Checkpoint shown, SignedNote note) {
        var newest = tree.newest();
        long size = newest.map(one -> Checkpoint.parse(one.text()).size()).orElse(0L);
        if (shown.size() > size) {
            return newest.map(one -> fork(Fork.Kind.LOST, Fork.State.of(one), shown, note));
        }
        Hash root = new Tiles(tree, shown.size()).root();
        return root.equals(shown.root())
                ? Optional.empty()
                : tree.at(shown.size())
                        .or(() -> newest)
                        .map(one -> new Fork.State(shown.size(), root, one))
                        .map(kept -> fork(Fork.Kind.TWO_ROOTS, kept, shown, note));
    }

    private Fork fork(Fork.Kind kind, Fork.State kept, Checkpoint shown, SignedNote note) {
        return new Fork(shown.origin(), kind, kept, Fork.State.of(note), clock.instant());
    }
}

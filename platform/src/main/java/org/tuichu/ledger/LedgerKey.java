package org.tuichu.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.tuichu.ledger.LedgerRefused.Reason;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.note.VerifierKey;

/// The key that signs the record, and that the newest checkpoint is signed by.
final class LedgerKey {
    private final Path file;
    private final SignerKey key;

    private LedgerKey(Path file, SignerKey key) {
        this.file = file;
        this.key = key;
    }

    /// The key in the file of the settings; made there when there is none and nothing was ever signed.
    static LedgerKey open(LedgerSettings settings, SecureRandom random, Optional<SignedNote> newest) {
        var file = settings.keyFile().toAbsolutePath();
        if (Files.notExists(file) && newest.isPresent()) {
            throw new LedgerRefused(Reason.KEY_MISSING, file.toString());
        }
        var opened = new LedgerKey(file, OwnKey.open(file, "tuichu", settings.algorithm(), random));
        newest.ifPresent(opened::checkpoint);
        return opened;
    }

    /// Signs what the tree has become.
    SignedNote sign(long size, Hash root) {
        return Checkpoint.of(key.verifier().name(), size, root).signed(List.of(key));
    }

    /// What the note says, provided that this key signed it.
    Checkpoint checkpoint(SignedNote note) {
        if (note.open(List.of(key.verifier())) instanceof Opening.Opened opened) {
            return Checkpoint.parse(opened.text());
        }
        throw new LedgerRefused(Reason.OTHER_KEY, file.toString());
    }

    VerifierKey verifier() {
        return key.verifier();
    }
}

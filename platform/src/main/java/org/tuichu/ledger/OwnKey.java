package org.tuichu.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.tuichu.ledger.LedgerRefused.Reason;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.KeyFile;
import org.tuichu.proof.note.SignerKey;

/// A private key of this deployment in a file of its own, made there when there is none.
final class OwnKey {
    private static final int NAME_BYTES = 8;

    private OwnKey() {}

    /// `kind` is what the key's name begins with; the rest is drawn.
    static SignerKey open(Path file, String kind, Algorithm algorithm, SecureRandom random) {
        try {
            if (Files.notExists(file)) {
                make(file, kind, algorithm, random);
            }
            return KeyFile.read(file);
        } catch (Malformed | IOException | UncheckedIOException failed) {
            throw new LedgerRefused(Reason.KEY_UNUSABLE, String.valueOf(failed.getMessage()));
        }
    }

    private static void make(Path file, String kind, Algorithm algorithm, SecureRandom random) throws IOException {
        var name = new byte[NAME_BYTES];
        random.nextBytes(name);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        KeyFile.write(file, SignerKey.generate(kind + "/" + HexFormat.of().formatHex(name), algorithm, random));
    }
}

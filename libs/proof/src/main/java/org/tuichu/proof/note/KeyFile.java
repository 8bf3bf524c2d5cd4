package org.tuichu.proof.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.tuichu.proof.Malformed;

/// A private key in a file of its own, readable by its owner only (0600), one line.
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int MOST_BYTES = 10_000;

    private KeyFile() {}

    /// Writes a new file; an existing one is never overwritten, for its key could not be had back.
    public static void write(Path file, SignerKey key) {
        try {
            var open = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            try (var channel = Files.newByteChannel(file, open, mode)) {
                var bytes = java.nio.ByteBuffer.wrap((key.text() + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the key was not written to " + file, failed);
        }
    }

    /// Refuses a file that others may read or write: a key others may have seen signs nothing.
    public static SignerKey read(Path file) {
        try {
            var mode = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(mode)) {
                throw new Malformed(
                        file.toString(),
                        0,
                        "has mode " + PosixFilePermissions.toString(mode) + ", rw------- is needed");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Malformed(file.toString(), MOST_BYTES, "is too long for a key");
            }
            var text = Files.readString(file);
            if (!text.endsWith("\n")) {
                throw new Malformed(file.toString(), text.length(), "does not end in a newline");
            }
            return SignerKey.parse(text.substring(0, text.length() - 1));
        } catch (IOException failed) {
            throw new UncheckedIOException("no key was read from " + file, failed);
        }
    }
}

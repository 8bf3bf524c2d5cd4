package org.tuichu.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.tuichu.startup.KeyRefused;
import org.tuichu.startup.KeyRefused.Reason;

/// The [AccessKey] in a file of its own, readable by its owner only (0600): one line of 64 hexadecimal digits.
final class AccessKeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private AccessKeyFile() {}

    /// The key in the file; made there when there is none, unless something was encrypted before (`needed`).
    static AccessKey open(Path configured, SecureRandom random, boolean needed) {
        var file = configured.toAbsolutePath();
        try {
            if (Files.notExists(file)) {
                if (needed) {
                    throw new KeyRefused(Reason.KEY_MISSING, file.toString());
                }
                make(file, random);
            }
            return new AccessKey(read(file), random);
        } catch (IOException failed) {
            throw new KeyRefused(Reason.KEY_UNUSABLE, file + ": " + failed);
        }
    }

    private static void make(Path file, SecureRandom random) throws IOException {
        var key = new byte[AccessKey.LENGTH];
        random.nextBytes(key);
        Files.createDirectories(file.getParent());
        // On the disk before anything is encrypted with it, and never over one that is there.
        var open = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (var channel = Files.newByteChannel(file, open, PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            var line = ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
    }

    private static byte[] read(Path file) throws IOException {
        var mode = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(mode)) {
            throw unusable(file, "mode " + PosixFilePermissions.toString(mode) + ", rw------- is needed");
        }
        var digits = 2 * AccessKey.LENGTH;
        if (Files.size(file) != digits + 1) {
            throw unusable(file, Files.size(file) + " bytes, " + (digits + 1) + " are needed");
        }
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (!text.matches("[0-9a-f]{" + digits + "}\n")) {
            throw unusable(file, "not " + digits + " hexadecimal digits and a newline");
        }
        return HexFormat.of().parseHex(text, 0, digits);
    }

    private static KeyRefused unusable(Path file, String why) {
        return new KeyRefused(Reason.KEY_UNUSABLE, file + ": " + why);
    }
}

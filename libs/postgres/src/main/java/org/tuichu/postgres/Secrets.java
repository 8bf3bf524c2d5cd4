package org.tuichu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// Random passwords, one per role, each in a file that only its owner can read.
final class Secrets {
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final RandomGenerator random;

    Secrets(Path folder, RandomGenerator random) throws IOException {
        this.folder = folder;
        this.random = random;
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// The password of `role`, made on first use.
    String password(String role) throws IOException {
        Path file = file(role);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        write(file, password);
        return password;
    }

    Path file(String role) {
        return folder.resolve(role + ".password");
    }

    /// Written aside and renamed: a crash leaves no empty password.
    private static void write(Path file, String password) throws IOException {
        Path aside = Files.createTempFile(
                file.getParent(),
                "new",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, password + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

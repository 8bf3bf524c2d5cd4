package org.tuichu.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The list of demo accounts in the data folder, for this user's eyes only: the password in the first line, then one
/// account a line (place, unit, `office` or `-`, role, user name; tabs between). It is replaced as a whole.
final class DemoAccountFile {
    private static final String PASSWORD = "password\t";
    private static final String OFFICE = "office";
    private static final int COLUMNS = 5;

    private final Path file;

    DemoAccountFile(Path dataFolder) {
        this.file = dataFolder.resolve("demo-accounts.txt");
    }

    /// What the file holds.
    record Content(String password, List<DemoAccount> accounts) {}

    /// Empty where there is no file yet.
    Optional<Content> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            var password = lines.getFirst().substring(PASSWORD.length());
            return Optional.of(new Content(
                    password, lines.stream().skip(1).map(this::account).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Content content) {
        var lines = Stream.concat(
                Stream.of(PASSWORD + content.password()),
                content.accounts().stream().map(DemoAccountFile::line));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var aside = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "demo-accounts",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(aside, lines.toList(), StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemoAccount account(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(file + ": not " + COLUMNS + " columns: " + line);
        }
        return new DemoAccount(cells[0], cells[1], cells[2].equals(OFFICE), Role.valueOf(cells[3]), cells[4]);
    }

    private static String line(DemoAccount account) {
        return String.join(
                "\t",
                account.place(),
                account.unit(),
                account.office() ? OFFICE : "-",
                account.role().name(),
                account.userName());
    }
}

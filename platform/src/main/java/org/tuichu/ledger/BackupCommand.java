package org.tuichu.ledger;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.BackupRefused;
import org.tuichu.database.DatabaseAtHand;
import org.tuichu.database.DatabaseRefused;
import org.tuichu.database.Restore;
import org.tuichu.database.Scope;
import org.tuichu.database.WriteBackup;
import org.tuichu.postgres.PostgresRefused;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.bundle.LedgerVerifier;
import org.tuichu.proof.bundle.VerificationReport;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.KeyFile;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;

/// `backup FILE [--data DIR]` and `restore FILE [--data DIR]`: the whole database in one file, and back.
///
/// A restore ends well only when the record verifies, its newest checkpoint is the one of the backup, and every table
/// has as many rows as were written. Exit 0 then, 2 when it is refused, 64 on unknown usage; nothing is left
/// half-done.
public final class BackupCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int USAGE = 64;
    private static final String HOW = "usage: backup FILE [--data DIR] | restore FILE [--data DIR]";
    private static final String NEWEST = "SELECT note FROM ledger_checkpoint ORDER BY size DESC LIMIT 1";

    private final PrintStream out;
    private final PrintStream err;
    private final Function<String, @Nullable String> environment;

    BackupCommand(PrintStream out, PrintStream err, Function<String, @Nullable String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new BackupCommand(out, err, System::getenv).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        boolean named = arguments.size() == 4 && arguments.get(2).equals("--data");
        if (arguments.size() != 2 && !named) {
            err.println(HOW);
            return USAGE;
        }
        var file = Path.of(arguments.get(1));
        var data = named ? Path.of(arguments.get(3)) : null;
        try {
            switch (arguments.getFirst()) {
                case "backup" -> backup(file, data);
                case "restore" -> restore(file, data);
                default -> {
                    err.println(HOW);
                    return USAGE;
                }
            }
            return DONE;
        } catch (Malformed refused) {
            return refuse(refused.sentence());
        } catch (BackupRefused
                | DatabaseRefused
                | PostgresRefused
                | IOException
                | UncheckedIOException
                | SQLException refused) {
            return refuse(String.valueOf(refused.getMessage()));
        }
    }

    /// Written aside and renamed: half a backup never bears the name.
    private void backup(Path file, @Nullable Path data) throws IOException, SQLException {
        var folder = data == null
                ? Path.of(Objects.requireNonNullElse(environment.apply("TUICHU_DATA"), "data/serve"))
                : data;
        if (Files.exists(file)) {
            throw new BackupRefused(file + " exists already");
        }
        var key = key(folder);
        var aside = Files.createTempFile(file.toAbsolutePath().getParent(), "backup", ".part");
        try (var database = open(folder, data)) {
            var note = new StringBuilder();
            WriteBackup.Written written;
            try (var stream = Files.newOutputStream(aside)) {
                written = WriteBackup.write(
                        database,
                        snapshot -> {
                            try (var statement = snapshot.createStatement();
                                    var newest = statement.executeQuery(NEWEST)) {
                                note.append(newest.next() ? newest.getString(1) : "");
                            }
                            return key.text() + "\n" + note;
                        },
                        stream);
            }
            print(written.rows(), note.toString());
            written.leftOut().forEach(table -> out.println("left out: " + table + ", a table that is not ours"));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        out.println("written " + file + ", " + Files.size(file) + " bytes, without the private key of the record");
    }

    private DatabaseAtHand open(Path folder, @Nullable Path named) throws IOException {
        return DatabaseAtHand.open(folder.toAbsolutePath().normalize(), named == null ? environment : name -> null);
    }

    private void restore(Path file, @Nullable Path data) throws IOException, SQLException {
        try (var backup = Restore.of(file)) {
            if (data == null) {
                restoreGiven(backup);
            } else {
                new RestoredFolder(data.toAbsolutePath().normalize()).fill(database -> fill(backup, database));
            }
        }
        out.println("restored; before the first start put the key that signs the record, ledger.key, where it was");
    }

    private void restoreGiven(Restore backup) throws IOException, SQLException {
        if (environment.apply("TUICHU_DB_URL") == null) {
            throw new BackupRefused("where to? name a new folder with --data, or a database with TUICHU_DB_URL");
        }
        try (var database = DatabaseAtHand.open(Path.of("."), environment)) {
            database.check();
            fill(backup, database);
        }
    }

    private void fill(Restore backup, DatabaseAtHand database) throws IOException, SQLException {
        var rows = backup.into(database);
        try {
            var state = backup.state();
            int end = state.indexOf('\n');
            var note = state.substring(end + 1);
            verify(database, VerifierKey.parse(state.substring(0, end)), note);
            print(rows, note);
        } catch (RuntimeException refused) {
            backup.takeBack(database);
            throw refused;
        }
    }

    /// The record, its rows and files against the checkpoint that the backup was made at.
    private void verify(DatabaseAtHand database, VerifierKey key, String note) {
        var source = database.dataSource();
        var snapshot = new TransactionTemplate(database.transactions(source));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        var tree = new Tree(JdbcClient.create(source));
        Scope.PROGRAM.run(() -> snapshot.executeWithoutResult(status -> {
            var newest = tree.newest().map(SignedNote::format).orElse("");
            if (!newest.equals(note)) {
                throw new BackupRefused("the newest checkpoint is not the one of the backup");
            }
            if (note.isEmpty()) {
                return;
            }
            var copy = new DatabaseCopy(source, tree, List.of(key), List.of());
            var found = LedgerVerifier.verify(copy, List.of(key));
            VerificationReport.print(found, false, out);
            if (!found.isSound()) {
                throw new BackupRefused("the record does not verify");
            }
        }));
    }

    private void print(Map<String, Long> rows, String note) {
        rows.forEach((table, count) -> out.println(table + "\t" + count));
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        var checkpoint = note.isEmpty()
                ? "nothing was signed yet"
                : describe(Checkpoint.parse(
                        SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text()));
        out.println(all + " rows of " + rows.size() + " tables; " + checkpoint);
    }

    private static String describe(Checkpoint checkpoint) {
        return "ledger of " + checkpoint.size() + " entries, root "
                + checkpoint.root().base64();
    }

    /// Only its public half goes into the backup.
    private VerifierKey key(Path folder) {
        var named = environment.apply("TUICHU_LEDGER_KEY_FILE");
        var file = named == null ? folder.resolve("ledger.key") : Path.of(named);
        if (!Files.isReadable(file)) {
            throw new BackupRefused("no key of the record at " + file + ": name its file in TUICHU_LEDGER_KEY_FILE");
        }
        return KeyFile.read(file).verifier();
    }

    private int refuse(String why) {
        err.println("refused: " + why);
        return REFUSED;
    }
}

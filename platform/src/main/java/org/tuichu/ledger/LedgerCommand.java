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
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.postgres.PostgresRefused;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.bundle.LedgerVerifier;
import org.tuichu.proof.bundle.VerificationReport;
import org.tuichu.proof.bundle.VerifyCommand;
import org.tuichu.proof.note.VerifierKey;

/// `ledger verify|export|checkpoint|witness`: looks at the record of a database, or of a bundle, from outside the
/// program.
///
/// ```
/// verify BUNDLE        [--key VERIFIER-KEY]… [--all]
/// verify [--data DIR]  [--key VERIFIER-KEY]… [--all]
/// export FILE [--data DIR]
/// checkpoint [--data DIR]
/// witness …            see [WitnessCommand]
/// ```
///
/// A program that works on the data folder meanwhile is not disturbed: everything is read in one snapshot.
/// Exit 0 when all is well, 1 when something differs, 2 when something cannot be read, 64 on unknown usage.
public final class LedgerCommand {
    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int USAGE = 64;
    private static final String HOW = """
            usage: ledger verify [BUNDLE] [--data DIR] [--key VERIFIER-KEY]… [--all]
                   ledger export FILE [--data DIR]
                   ledger checkpoint [--data DIR]
                   ledger witness key|request|sign|accept""";

    private final PrintStream out;
    private final PrintStream err;
    private final Function<String, @Nullable String> environment;

    LedgerCommand(PrintStream out, PrintStream err, Function<String, @Nullable String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = new LedgerCommand(out, err, System::getenv).run(List.of(arguments));
        out.flush();
        System.exit(exit);
    }

    int run(List<String> arguments) {
        try {
            return arguments.isEmpty() || !arguments.getFirst().equals("witness")
                    ? look(arguments)
                    : new WitnessCommand(out, err, environment).run(arguments.subList(1, arguments.size()));
        } catch (Malformed refused) {
            return refuse(refused.sentence());
        } catch (IOException
                | UncheckedIOException
                | PostgresRefused
                | LedgerRefused
                | DataAccessException
                | IllegalArgumentException refused) {
            return refuse(String.valueOf(refused.getMessage()));
        }
    }

    private int look(List<String> arguments) throws IOException {
        var asked = LedgerArguments.parse(arguments);
        if (asked == null) {
            err.println(HOW);
            return USAGE;
        }
        if (asked.what().equals("verify") && asked.file() != null) {
            return VerifyCommand.run(out, err, asked.file(), asked.keys(), asked.all());
        }
        return inSnapshot(asked);
    }

    private int inSnapshot(LedgerArguments asked) throws IOException {
        var place = new LedgerAtHand(asked.data(), environment);
        try (var database = place.open()) {
            var source = database.dataSource();
            var snapshot = new TransactionTemplate(database.transactions(source));
            snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            snapshot.setReadOnly(true);
            var tree = new Tree(JdbcClient.create(source));
            var keys = place.ownKeys();
            var copy =
                    new DatabaseCopy(source, tree, keys, place.witnessSettings().witnesses());
            return Scope.PROGRAM.call(() -> Objects.requireNonNull(snapshot.execute(status -> {
                try {
                    return run(asked, copy, tree, keys);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            })));
        }
    }

    private int run(LedgerArguments asked, DatabaseCopy copy, Tree tree, List<VerifierKey> keys) throws IOException {
        if (tree.newestText().isEmpty()) {
            return refuse("nothing was recorded there yet");
        }
        if (keys.isEmpty() && asked.keys().isEmpty() && !asked.what().equals("checkpoint")) {
            return refuse("no key that signed it: name its file in TUICHU_LEDGER_KEY_FILE, or verify with --key");
        }
        switch (asked.what()) {
            case "verify" -> {
                var trusted = asked.keys().stream().map(VerifierKey::parse).toList();
                int exit = VerificationReport.print(LedgerVerifier.verify(copy, trusted), asked.all(), out);
                var forks = copy.forksOfOthers();
                forks.forEach(fork -> out.println(fork.sentence()));
                return forks.isEmpty() ? exit : VerificationReport.DIFFERS;
            }
            case "export" ->
                export(new ExportLedger(copy, keys), tree.newest().orElseThrow(), Objects.requireNonNull(asked.file()));
            default -> out.print(tree.newest().orElseThrow().format());
        }
        return DONE;
    }

    /// Written aside and renamed: half a bundle never bears the name.
    private void export(ExportLedger ledger, org.tuichu.proof.note.SignedNote newest, Path file) throws IOException {
        var aside = Files.createTempFile(file.toAbsolutePath().getParent(), "ledger", ".part");
        try {
            try (var stream = Files.newOutputStream(aside)) {
                ledger.write(newest, stream);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
        out.println("written " + file + ", " + Files.size(file) + " bytes");
    }

    private int refuse(String why) {
        err.println("refused: " + why);
        return REFUSED;
    }
}

package org.tuichu.proof.bundle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.VerifierKey;

/// `verify BUNDLE [--key VERIFIER-KEY]… [--all]` checks an exported ledger, with nothing but this library.
///
/// Exit 0 when nothing differs, 1 when something does (the first is named, with `--all` every one, 1,000 at most), 2
/// when the file or a key cannot be read, 64 on unknown usage.
public final class VerifyCommand {
    private static final int REFUSED = 2;
    private static final int USAGE = 64;

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = new VerifyCommand(out, err).run(arguments);
        out.flush();
        System.exit(exit);
    }

    int run(String... arguments) {
        var files = new ArrayList<String>();
        var keys = new ArrayList<String>();
        boolean all = false;
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals("--all")) {
                all = true;
            } else if (arguments[at].equals("--key") && at + 1 < arguments.length) {
                keys.add(arguments[++at]);
            } else {
                files.add(arguments[at]);
            }
        }
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            err.println("usage: verify BUNDLE [--key VERIFIER-KEY]… [--all]");
            return USAGE;
        }
        return run(out, err, Path.of(files.getFirst()), keys, all);
    }

    /// The same for a command that has read the arguments itself.
    public static int run(PrintStream out, PrintStream err, Path file, List<String> keys, boolean all) {
        if (!Files.isReadable(file)) {
            err.println("refused: no readable file " + file);
            return REFUSED;
        }
        try (var bundle = new Bundle(file)) {
            var trusted = keys.stream().map(VerifierKey::parse).toList();
            return VerificationReport.print(LedgerVerifier.verify(bundle, trusted), all, out);
        } catch (Malformed refused) {
            err.println("refused: " + refused.sentence());
            return REFUSED;
        }
    }
}

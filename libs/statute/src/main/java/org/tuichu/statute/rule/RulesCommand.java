package org.tuichu.statute.rule;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;
import org.tuichu.statute.table.UnreadableRow;

/// `rules lint [FILE]` looks for rules that cannot be right, in the rules of the program or in a file of that form.
///
/// Exit 0 when nothing was found, 1 when something was (one line each on standard output), 2 on unknown usage or a
/// file that is no rulebook.
public final class RulesCommand {
    /// The rules of the program take a quarter of a megabyte.
    private static final long MAX_BYTES = 16L << 20;

    private RulesCommand() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(out, err, arguments);
        out.flush();
        System.exit(exit);
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2 || !arguments[0].equals("lint")) {
            err.println("usage: rules lint [FILE]");
            return 2;
        }
        try {
            List<Row> rows = arguments.length == 1 ? RulebookReader.catalogue() : rows(Path.of(arguments[1]));
            Rulebook rulebook = RulebookReader.standard().read(rows);
            List<Lint.Fault> faults = Lint.of(rulebook);
            faults.forEach(out::println);
            out.println(rulebook.rules().size() + " rules, " + faults.size() + " faults");
            return faults.isEmpty() ? 0 : 1;
        } catch (IOException unreadable) {
            err.println("refused: cannot read " + unreadable.getMessage());
        } catch (RulebookRefused | UnreadableRow noRulebook) {
            err.println("refused: " + noRulebook.getMessage());
        }
        return 2;
    }

    private static List<Row> rows(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new RulebookRefused(List.of(file + " is larger than " + MAX_BYTES + " bytes"));
        }
        try (var text = Files.newBufferedReader(file)) {
            return Table.read(file.toString(), text);
        }
    }
}

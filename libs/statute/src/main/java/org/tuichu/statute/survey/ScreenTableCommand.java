package org.tuichu.statute.survey;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.rule.Rulebook;
import org.tuichu.statute.rule.Verdict;

/// `screen FILE [--as-of DATE] [--province NN] [--json]`: what the rulebook says of each line of an xlsx, xls or csv;
/// as a table for people, or one JSON object a line, see `verdict.schema.json`.
///
/// Exit 0 when answered, 1 when the file cannot be read from the disk, 2 when it or an argument is refused.
public final class ScreenTableCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final String USAGE = "usage: screen FILE [--as-of YYYY-MM-DD] [--province NN] [--json]";
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");

    /// What was asked for.
    private record Arguments(
            Path file, @Nullable LocalDate asOf, @Nullable Integer province, boolean json) {
        /// Null when they are not understood.
        private static @Nullable Arguments of(List<String> given) {
            Path file = null;
            LocalDate asOf = null;
            Integer province = null;
            boolean json = false;
            try {
                for (var left = given.iterator(); left.hasNext(); ) {
                    String argument = left.next();
                    switch (argument) {
                        case "--json" -> json = true;
                        case "--as-of" -> asOf = LocalDate.parse(left.hasNext() ? left.next() : "");
                        case "--province" -> province = province(left.hasNext() ? left.next() : "");
                        default -> {
                            if (file != null || argument.startsWith("-")) {
                                return null;
                            }
                            file = Path.of(argument);
                        }
                    }
                }
            } catch (IllegalArgumentException | DateTimeException notUnderstood) {
                return null;
            }
            return file == null ? null : new Arguments(file, asOf, province, json);
        }

        private static Integer province(String digits) {
            if (!TWO_DIGITS.matcher(digits).matches()) {
                throw new IllegalArgumentException(digits);
            }
            return Integer.valueOf(digits);
        }
    }

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    ScreenTableCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        int exit = new ScreenTableCommand(clock, out, err).run(arguments);
        out.flush();
        System.exit(exit);
    }

    int run(String... given) {
        Arguments arguments = Arguments.of(List.of(given));
        if (arguments == null) {
            err.println(USAGE);
            return REFUSED;
        }
        Path file = arguments.file();
        if (!Files.isRegularFile(file)) {
            err.println("screen: " + file + ": there is no such file");
            return REFUSED;
        }
        try (Workbook workbook = Workbook.open(file, SheetLimits.DEFAULT)) {
            return screen(workbook, arguments);
        } catch (SheetRefused refused) {
            err.println("screen: " + file + ": " + refused.getMessage());
            return REFUSED;
        } catch (IOException | UncheckedIOException broken) {
            err.println("screen: " + file + " cannot be read: " + broken.getMessage());
            return FAILED;
        }
    }

    private int screen(Workbook workbook, Arguments arguments) {
        var reader = new SurveyReader(ReadingLimits.DEFAULT);
        List<Layout> layouts = reader.layouts(workbook);
        if (layouts.isEmpty()) {
            err.println("screen: " + arguments.file()
                    + ": no row looks like the header of a table of enterprises or lines");
            return REFUSED;
        }
        LocalDate asOf = arguments.asOf() == null ? LocalDate.now(clock) : arguments.asOf();
        var screened = new ScreenedLines(Rulebook.standard(), asOf, arguments.province());
        var report = arguments.json() ? new JsonReport(out) : new TextReport(out, screened);
        for (Layout layout : layouts) {
            report.begin(layout, asOf);
            try (var rows = reader.rows(workbook, layout, LocalDate.now(clock))) {
                while (rows.hasNext()) {
                    SurveyRow row = rows.next();
                    report.row(layout, row, verdicts(screened, row));
                }
            }
        }
        report.end();
        return out.checkError() ? FAILED : DONE;
    }

    private static List<Verdict> verdicts(ScreenedLines screened, SurveyRow row) {
        return row.kind() == SurveyRow.Kind.LINES ? screened.verdicts(row) : List.of();
    }
}

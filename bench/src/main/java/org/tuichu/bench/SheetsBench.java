package org.tuichu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.SurveyReader;

/// Reading 100,000 rows of 20 columns, beside the plain loop of the fastest streaming reader on the same file.
///
/// Processor time of this thread, so that a busy machine gives the same ratio; the three take turns, the median counts.
/// The limits: rows at half the speed of the plain loop at least, and all of it in a heap of 512 MB.
final class SheetsBench {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 5;
    private static final int WARM = 2;
    private static final double LIMIT = 0.5;
    private static final double NANOS = 1e9;

    private interface Reading {
        /// How many rows.
        int read(Path file) throws IOException;
    }

    private SheetsBench() {}

    static void main(String[] args) throws Exception {
        var file = Files.createTempFile("tuichu-bench", ".xlsx");
        try {
            SurveySheet.write(file, args.length > 0 ? Integer.parseInt(args[0]) : ROWS);
            System.out.printf(
                    "%,d bytes, in a heap of %,d MB%n",
                    Files.size(file), Runtime.getRuntime().maxMemory() >> 20);
            Reading[] readings = {SheetsBench::plain, SheetsBench::rows, SheetsBench::survey};
            var seconds = new double[readings.length][ROUNDS];
            for (int round = -WARM; round < ROUNDS; round++) {
                for (int which = 0; which < readings.length; which++) {
                    seconds[which][Math.max(round, 0)] = seconds(readings[which], file);
                }
            }
            report(median(seconds[0]), median(seconds[1]), median(seconds[2]));
        } finally {
            Files.delete(file);
        }
    }

    private static void report(double plain, double rows, double survey) {
        System.out.printf("fastexcel-reader, plain loop  %6.2f s%n", plain);
        System.out.printf("libs/sheet, rows              %6.2f s  %.2f of its speed%n", rows, plain / rows);
        System.out.printf("survey, values and lines      %6.2f s  %.2f of its speed%n", survey, plain / survey);
        System.out.printf("rows at %.1f of the plain loop at least: %s%n", LIMIT, plain / rows >= LIMIT ? "yes" : "NO");
    }

    private static double seconds(Reading reading, Path file) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        if (reading.read(file) < 1) {
            throw new IllegalStateException("nothing was read");
        }
        return (threads.getCurrentThreadCpuTime() - before) / NANOS;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /// Every text is taken, as ours are.
    private static int plain(Path file) throws IOException {
        var taken = new long[2];
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                taken[0]++;
                for (var cell : row) {
                    taken[1] += cell == null ? 0 : cell.getText().length();
                }
            });
        }
        return (int) Math.min(taken[0], taken[1]);
    }

    private static int rows(Path file) throws IOException {
        int count = 0;
        long characters = 0;
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT);
                var rows = workbook.rows(0)) {
            while (rows.hasNext()) {
                var row = rows.next();
                count++;
                for (int column = 0; column < row.width(); column++) {
                    characters += row.cell(column).text().length();
                }
            }
        }
        return (int) Math.min(count, characters);
    }

    private static int survey(Path file) throws IOException {
        int lines = 0;
        var reader = new SurveyReader(ReadingLimits.DEFAULT);
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT);
                var rows = reader.rows(workbook, reader.layouts(workbook).getFirst(), LocalDate.MAX)) {
            while (rows.hasNext()) {
                lines += rows.next().lines().size();
            }
        }
        return lines;
    }
}

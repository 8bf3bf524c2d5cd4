package org.tuichu.statute.rule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// A plain measurement on one thread, for a first figure; run by hand. The lines are those of `verdicts.tsv`.
final class ScreeningSpeed {
    private static final Screening SCREENING = new Screening(Rulebook.standard());
    private static final List<Row> ROWS = Table.beside(ScreeningSpeed.class, "verdicts.tsv");

    /// Processor time of the thread: what others do on the machine does not count.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ScreeningSpeed() {}

    public static void main(String[] arguments) {
        List<Verdict> verdicts = ROWS.stream().map(VerdictsTest::verdict).toList();
        List<Line> lines = ROWS.stream().map(VerdictsTest::line).toList();
        for (int round = 0; round < 8; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long checked = 0;
            int times = 2_000;
            for (int i = 0; i < times; i++) {
                for (int j = 0; j < lines.size(); j++) {
                    Verdict verdict =
                            SCREENING.screen(lines.get(j), verdicts.get(j).asOf());
                    checked += verdict.judgement() == Judgement.UNKNOWN
                            ? verdict.missing().size()
                            : verdict.rules().size();
                }
            }
            double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.println(
                    String.format(Locale.ROOT, "%,.0f lines per second (%d)", times * lines.size() / seconds, checked));
        }
    }
}

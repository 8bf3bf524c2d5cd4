package org.tuichu.statute.survey;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tuichu.sheet.CellAddress;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Verdict;

/// A table for people: row, enterprise, what was read, verdict, clause and what is lacking; problems below their row.
final class TextReport implements Report {
    private static final int ROW = 8;
    private static final int ENTERPRISE = 26;
    private static final int READ = 52;
    private static final int VERDICT = 13;
    private static final int MOST_NAMED = 20;

    private final PrintStream out;
    private final ScreenedLines screened;
    private final Map<Judgement, Integer> counts = new EnumMap<>(Judgement.class);
    private final List<String> passedOver = new ArrayList<>();
    private int problems;

    TextReport(PrintStream out, ScreenedLines screened) {
        this.out = out;
        this.screened = screened;
    }

    @Override
    public void begin(Layout layout, LocalDate asOf) {
        out.println((layout.sheetName().isEmpty() ? "table" : "sheet " + layout.sheetName()) + ", header in row "
                + layout.firstRow() + (layout.firstRow() == layout.lastRow() ? "" : "–" + layout.lastRow())
                + ", as of " + asOf);
        out.println(layout.columns().stream()
                .map(column -> CellAddress.letters(column.index()) + " " + oneLine(column.heading()) + " → "
                        + (column.field() == null ? "-" : column.field()))
                .collect(Collectors.joining(" | ")));
        line("ROW", "ENTERPRISE", "READ", "VERDICT", "CLAUSE / LACKING");
    }

    @Override
    public void row(Layout layout, SurveyRow row, List<Verdict> verdicts) {
        String number = String.valueOf(row.raw().number());
        if (row.kind() != SurveyRow.Kind.LINES) {
            passedOver.add(number + " " + row.kind());
        }
        if (passedOver.size() > MOST_NAMED) {
            passedOver.set(MOST_NAMED, "…");
            passedOver.subList(MOST_NAMED + 1, passedOver.size()).clear();
        }
        for (int at = 0; at < verdicts.size(); at++) {
            Verdict verdict = verdicts.get(at);
            counts.merge(verdict.judgement(), 1, Integer::sum);
            String shown = verdicts.size() == 1 ? number : number + "." + (at + 1);
            String enterprise = row.raw(Field.ENTERPRISE);
            line(
                    shown,
                    enterprise,
                    read(row.lines().get(at)),
                    verdict.judgement().name(),
                    reason(verdict));
        }
        for (Problem problem : row.problems()) {
            if (problem.code() == Problem.Code.SECTION) {
                continue;
            }
            problems++;
            out.println(
                    " ".repeat(ROW) + "! " + problem.address() + " " + problem.code() + " " + oneLine(problem.raw()));
        }
    }

    private static String read(DescribedLine line) {
        String facts = line.facts().stream()
                .map(fact -> fact.name() + "=" + value(fact.value()))
                .collect(Collectors.joining(" "));
        String count = line.count() == null ? "" : line.count() + " × ";
        String kind = line.kind() == null ? "? " + line.raw() : line.kind();
        return (count + kind + " " + facts).strip();
    }

    private static String value(Fact.Value value) {
        return switch (value) {
            case Fact.Value.Quantity quantity -> quantity.number().toPlainString();
            case Fact.Value.Term term -> term.term();
            case Fact.Value.Flag flag -> String.valueOf(flag.yes());
        };
    }

    private String reason(Verdict verdict) {
        String clauses = verdict.rules().stream().map(Rule::citation).distinct().collect(Collectors.joining("; "));
        String due = verdict.due().map(day -> " by " + day).orElse("");
        String lacking = verdict.missing().stream().map(screened::meaning).collect(Collectors.joining(", "));
        String unverified = verdict.rules().isEmpty() || verdict.carriedByVerifiedRule() ? "" : " (unverified)";
        return (clauses + due + unverified + (lacking.isEmpty() ? "" : " lacking: " + lacking)).strip();
    }

    private void line(String row, String enterprise, String read, String verdict, String reason) {
        out.println((cell(row, ROW)
                        + cell(enterprise, ENTERPRISE)
                        + cell(read, READ)
                        + cell(verdict, VERDICT)
                        + oneLine(reason))
                .stripTrailing());
    }

    /// Filled or cut to a width in which Chinese characters take two.
    private static String cell(String text, int width) {
        var cell = new StringBuilder();
        int taken = 0;
        for (char c : oneLine(text).toCharArray()) {
            int wide = c > '\u2e7f' ? 2 : 1;
            if (taken + wide > width - 2) {
                cell.append('…');
                taken++;
                break;
            }
            cell.append(c);
            taken += wide;
        }
        return cell + " ".repeat(width - taken);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    @Override
    public void end() {
        out.println();
        out.println(counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + "; problems " + problems);
        if (!passedOver.isEmpty()) {
            out.println("rows passed over: " + String.join(", ", passedOver));
        }
    }
}

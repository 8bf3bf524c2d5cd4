package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.Span;
import org.tuichu.programmes.intake.AnnotatedText.Block;
import org.tuichu.programmes.intake.AnnotatedText.Piece;
import org.tuichu.programmes.intake.AnnotatedText.Region;
import org.tuichu.programmes.intake.AnnotatedText.TableRow;

/// Lays marks and duties over a document's text in one pass from left to right: time grows with the length of the text
/// plus the number of marks, however they overlap.
final class Annotator {
    private final String text;
    private final List<Boundary> boundaries = new ArrayList<>();
    private final Set<Integer> anchored = new HashSet<>();
    private final Set<Integer> problems = new HashSet<>();
    private final TreeSet<Cover> duties =
            new TreeSet<>(Comparator.comparingInt(Cover::length).thenComparingInt(Cover::ordinal));
    private final List<Mark> marks = new ArrayList<>();
    private int next;
    private int at;

    /// Where the look changes; `opens` tells a beginning from an end.
    private record Boundary(
            int at,
            boolean opens,
            @Nullable Mark mark,
            @Nullable Cover duty) {}

    private record Cover(int ordinal, int start, int end) {
        int length() {
            return end - start;
        }
    }

    private Annotator(String text, ProgrammeView view) {
        this.text = text;
        Marks.of(view, text.length()).forEach(mark -> {
            boundaries.add(new Boundary(mark.start(), true, mark, null));
            boundaries.add(new Boundary(mark.end(), false, mark, null));
        });
        view.valid().forEach(duty -> cover(duty.duty()));
        boundaries.sort(Comparator.comparingInt(Boundary::at).thenComparing(Boundary::opens));
    }

    private void cover(DutyRow duty) {
        var start = duty.spanStart();
        var end = duty.spanEnd();
        if (start != null && end != null && 0 <= start && start < end && end <= text.length()) {
            var cover = new Cover(duty.ordinal(), start, end);
            boundaries.add(new Boundary(start, true, null, cover));
            boundaries.add(new Boundary(end, false, null, cover));
        }
    }

    static AnnotatedText annotate(PlanText document, ProgrammeView view) {
        return new Annotator(document.text(), view).blocks(document.tables());
    }

    private AnnotatedText blocks(List<PlanText.Table> tables) {
        var blocks = new ArrayList<Block>();
        for (var table : tables) {
            if (table.span().start() < at) {
                continue;
            }
            flow(blocks, table.span().start());
            blocks.add(table(table));
            skipTo(table.span().end());
        }
        flow(blocks, text.length());
        return new AnnotatedText(blocks);
    }

    private void flow(List<Block> blocks, int end) {
        var regions = regionsUpTo(end);
        if (regions.stream()
                .flatMap(region -> region.pieces().stream())
                .anyMatch(piece -> !piece.text().isBlank())) {
            blocks.add(new Block.Flow(regions));
        }
    }

    private Block table(PlanText.Table table) {
        var drawn = new HashSet<Span>();
        var rows = new ArrayList<TableRow>();
        for (var row : table.rows()) {
            var cells = new ArrayList<List<Region>>();
            for (var cell : row.cells()) {
                var fresh = cell.span().start() >= at && drawn.add(cell.span());
                cells.add(fresh ? cell(cell.span()) : List.of());
            }
            rows.add(new TableRow(cells));
        }
        return new Block.Table(rows);
    }

    private List<Region> cell(Span span) {
        skipTo(span.start());
        return regionsUpTo(span.end());
    }

    /// Separators between cells are not drawn.
    private void skipTo(int place) {
        at = Math.max(at, place);
    }

    /// Everything from where the last call ended to `end`.
    private List<Region> regionsUpTo(int end) {
        var regions = new ArrayList<Region>();
        var pieces = new ArrayList<Piece>();
        var duty = innermost();
        while (at < end) {
            applyBoundaries();
            var now = innermost();
            if (!Objects.equals(now, duty)) {
                close(regions, pieces, duty);
                duty = now;
            }
            var stop = next < boundaries.size()
                    ? Math.min(end, boundaries.get(next).at())
                    : end;
            pieces.add(piece(stop, duty));
            at = stop;
        }
        close(regions, pieces, duty);
        return regions;
    }

    private void applyBoundaries() {
        while (next < boundaries.size() && boundaries.get(next).at() <= at) {
            var boundary = boundaries.get(next++);
            change(duties, boundary.duty(), boundary.opens());
            change(marks, boundary.mark(), boundary.opens());
        }
    }

    private static <T> void change(java.util.Collection<T> active, @Nullable T one, boolean opens) {
        if (one != null && opens) {
            active.add(one);
        } else if (one != null) {
            active.remove(one);
        }
    }

    private @Nullable Cover innermost() {
        return duties.isEmpty() ? null : duties.first();
    }

    private void close(List<Region> regions, List<Piece> pieces, @Nullable Cover duty) {
        if (!pieces.isEmpty()) {
            var anchor = duty != null && anchored.add(duty.ordinal()) ? "t-" + duty.ordinal() : null;
            regions.add(new Region(duty == null ? null : duty.ordinal(), anchor, List.copyOf(pieces)));
            pieces.clear();
        }
    }

    private Piece piece(int stop, @Nullable Cover duty) {
        var kinds = EnumSet.noneOf(Mark.Kind.class);
        Integer target = duty == null ? null : duty.ordinal();
        var begun = new ArrayList<Integer>();
        for (var mark : marks) {
            kinds.add(mark.kind());
            if (mark.kind() == Mark.Kind.PROBLEM && problems.add(mark.ordinal())) {
                begun.add(mark.ordinal());
            } else if (target == null) {
                target = mark.duty();
            }
        }
        var css = kinds.stream()
                .map(kind -> "m-" + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return new Piece(text.substring(at, stop), css, target, begun);
    }
}

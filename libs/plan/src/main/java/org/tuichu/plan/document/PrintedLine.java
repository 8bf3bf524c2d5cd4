package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Characters on one base line, in segments parted by wide gaps. Positions in points from the left top of the page.
record PrintedLine(double y, double size, List<Segment> segments) {
    /// Base lines nearer than this, as a share of the font size, are one.
    private static final double SAME_LINE = 0.45;
    /// Gap that parts segments, as a share of the font size.
    private static final double WIDE_GAP = 1.6;
    /// The same character printed again this near, as a share of the font size, only makes it bold.
    private static final double REPRINT = 0.2;

    /// A run of characters without a wide gap.
    record Segment(double left, double right, String text) {}

    PrintedLine {
        segments = List.copyOf(segments);
    }

    double left() {
        return segments.getFirst().left();
    }

    double right() {
        return segments.getLast().right();
    }

    String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
    }

    /// Lines from top to bottom; blank ones left out.
    static List<PrintedLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<PrintedLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && !isSameLine(line.getFirst(), glyph)) {
                addLine(lines, line);
                line.clear();
            }
            line.add(glyph);
        }
        addLine(lines, line);
        return lines;
    }

    private static boolean isSameLine(Glyph first, Glyph next) {
        return next.y() - first.y() <= SAME_LINE * Math.max(first.size(), next.size());
    }

    private static void addLine(List<PrintedLine> lines, List<Glyph> glyphs) {
        List<Glyph> row = new ArrayList<>(glyphs);
        row.sort(Comparator.comparingDouble(Glyph::x));
        while (!row.isEmpty() && row.getFirst().isBlank()) {
            row.removeFirst();
        }
        while (!row.isEmpty() && row.getLast().isBlank()) {
            row.removeLast();
        }
        if (!row.isEmpty()) {
            lines.add(new PrintedLine(
                    row.getFirst().y(),
                    row.stream().mapToDouble(Glyph::size).max().orElseThrow(),
                    segments(row)));
        }
    }

    private static List<Segment> segments(List<Glyph> row) {
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double left = row.getFirst().x();
        Glyph last = row.getFirst();
        boolean begun = false;
        for (Glyph glyph : row) {
            double gap = glyph.x() - last.right();
            if (begun && isReprint(last, glyph)) {
                continue;
            }
            if (glyph.isBlank()) {
                if (begun && gap <= WIDE_GAP * glyph.size() && !text.isEmpty()) {
                    text.append(glyph.text());
                }
                continue;
            }
            if (begun && gap > WIDE_GAP * glyph.size()) {
                segments.add(new Segment(left, last.right(), Blanks.strip(text.toString())));
                text.setLength(0);
                left = glyph.x();
            } else if (begun && Gaps.isBlank(last, glyph) && !Blanks.isBlank(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
            text.append(glyph.text());
            last = glyph;
            begun = true;
        }
        segments.add(new Segment(left, last.right(), Blanks.strip(text.toString())));
        return segments;
    }

    private static boolean isReprint(Glyph last, Glyph glyph) {
        return last.text().equals(glyph.text()) && glyph.x() - last.x() < REPRINT * glyph.size();
    }
}

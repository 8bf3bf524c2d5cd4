package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where running text begins and ends on pages of each width, in points.
final class TextMargins {
    /// Lines shorter than this share of the widest are no running text.
    private static final double RUNNING_TEXT = 0.6;
    /// Room at the end of a full line, as a share of the font size: hanging punctuation and one more character.
    private static final double FULL = 1.7;
    /// A line begins at the margin when it is this near, as a share of the font size.
    private static final double AT_MARGIN = 0.8;

    private record Margins(double left, double right) {}

    private final Map<Long, Margins> byWidth = new HashMap<>();

    private TextMargins() {}

    static TextMargins of(List<PageFlow> pages) {
        Map<Long, List<List<PrintedLine>>> lines = new HashMap<>();
        for (PageFlow page : pages) {
            lines.computeIfAbsent(key(page.width()), _ -> new ArrayList<>()).add(page.lines());
        }
        TextMargins margins = new TextMargins();
        lines.forEach((width, onPages) -> margins.byWidth.put(width, margins(onPages)));
        return margins;
    }

    private static long key(double width) {
        return Math.round(width / 4);
    }

    private static Margins margins(List<List<PrintedLine>> pages) {
        double widest = pages.stream()
                .flatMap(List::stream)
                .mapToDouble(line -> line.right() - line.left())
                .max()
                .orElse(0);
        double right = mostFrequent(pages.stream()
                .flatMap(List::stream)
                .filter(line -> line.right() - line.left() > RUNNING_TEXT * widest)
                .map(PrintedLine::right)
                .toList());
        List<Double> followers = new ArrayList<>();
        for (List<PrintedLine> lines : pages) {
            for (int i = 1; i < lines.size(); i++) {
                PrintedLine before = lines.get(i - 1);
                if (before.right() >= right - FULL * before.size()) {
                    followers.add(lines.get(i).left());
                }
            }
        }
        return new Margins(mostFrequent(followers), right);
    }

    /// The position most lines share, to 6 points; the outermost of those as frequent; 0 where there is none.
    private static double mostFrequent(List<Double> positions) {
        Map<Long, List<Double>> near = new HashMap<>();
        positions.forEach(position -> near.computeIfAbsent(Math.round(position / 6), _ -> new ArrayList<>())
                .add(position));
        return near.values().stream()
                .max(java.util.Comparator.comparingInt((List<Double> group) -> group.size())
                        .thenComparingDouble(List::getFirst))
                .map(group -> group.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0))
                .orElse(0.0);
    }

    /// Whether `line` fills its measure, so that `next`, which would not have fitted, may run on from it.
    boolean isFull(FlowItem.Line line, FlowItem.Line next) {
        double size = line.line().size();
        double unit = LineBreaks.firstUnit(next.line().text(), size) + (FULL - 1) * size;
        return line.line().right() >= of(line).right() - Math.max(FULL * size, unit);
    }

    /// Whether `line` begins at the margin, not indented.
    boolean isAtMargin(FlowItem.Line line) {
        return Math.abs(line.line().left() - of(line).left())
                <= AT_MARGIN * line.line().size();
    }

    private Margins of(FlowItem.Line line) {
        return byWidth.getOrDefault(key(line.pageWidth()), new Margins(0, Double.MAX_VALUE));
    }
}

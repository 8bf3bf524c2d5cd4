package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The columns and rows that connected lines draw, and which of their borders are drawn. Positions in points.
final class RuleGrid {
    /// Lines nearer than this are one line; ends nearer than this meet.
    static final double TOLERANCE = 3;

    private final double[] xs;
    private final double[] ys;
    private final List<Rule> rules;

    private RuleGrid(double[] xs, double[] ys, List<Rule> rules) {
        this.xs = xs;
        this.ys = ys;
        this.rules = rules;
    }

    /// The grid of lines that touch each other. Where horizontal lines reach beyond the outer upright ones the table
    /// is open at its sides.
    static RuleGrid of(List<Rule> connected) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (Rule rule : connected) {
            (rule.horizontal() ? ys : xs).add(rule.at());
            if (rule.horizontal()) {
                xs.add(rule.from());
                xs.add(rule.to());
            } else {
                ys.add(rule.from());
                ys.add(rule.to());
            }
        }
        return new RuleGrid(distinct(xs), distinct(ys), connected);
    }

    private static double[] distinct(List<Double> positions) {
        List<Double> sorted = new ArrayList<>(positions);
        sorted.sort(Comparator.naturalOrder());
        List<Double> distinct = new ArrayList<>();
        for (double position : sorted) {
            if (distinct.isEmpty() || position - distinct.getLast() > TOLERANCE) {
                distinct.add(position);
            }
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    double left() {
        return xs[0];
    }

    double right() {
        return xs[xs.length - 1];
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    double x(int column) {
        return xs[column];
    }

    double y(int row) {
        return ys[row];
    }

    double[] xs() {
        return Arrays.copyOf(xs, xs.length);
    }

    /// Column of a position, or -1 outside.
    int column(double x) {
        return index(xs, x);
    }

    /// Row of a position, or -1 outside.
    int row(double y) {
        return index(ys, y);
    }

    private static int index(double[] edges, double position) {
        int at = Arrays.binarySearch(edges, position);
        int index = at >= 0 ? at : -at - 2;
        return index < 0 || index >= edges.length - 1 ? -1 : index;
    }

    /// For every cell whether the border to its right and the one below it is drawn.
    Borders borders() {
        boolean[][] right = new boolean[rows()][columns()];
        boolean[][] below = new boolean[rows()][columns()];
        for (Rule rule : rules) {
            if (rule.horizontal()) {
                int row = nearest(ys, rule.at()) - 1;
                for (int column = 0; row >= 0 && column < columns(); column++) {
                    below[row][column] |= rule.reaches((xs[column] + xs[column + 1]) / 2, 0);
                }
            } else {
                int column = nearest(xs, rule.at()) - 1;
                for (int row = 0; column >= 0 && row < rows(); row++) {
                    right[row][column] |= rule.reaches((ys[row] + ys[row + 1]) / 2, 0);
                }
            }
        }
        return new Borders(right, below);
    }

    private static int nearest(double[] edges, double position) {
        int nearest = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - position) < Math.abs(edges[nearest] - position)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /// Drawn borders, by row and column.
    @SuppressWarnings("ArrayRecordComponent")
    record Borders(boolean[][] right, boolean[][] below) {}
}

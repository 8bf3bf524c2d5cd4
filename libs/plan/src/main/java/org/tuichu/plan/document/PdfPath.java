package org.tuichu.plan.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// The path that a page is drawing: straight segments and boxes, until it is stroked or filled.
final class PdfPath {
    /// Segments kept; a path with more is a picture.
    private static final int MOST_SEGMENTS = 50_000;

    private record Segment(Point2D from, Point2D to) {}

    private record Box(Point2D from, Point2D to) {}

    private final PdfFrame frame;
    private final PageContent content;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    /// In the coordinates of the PDF.
    private Point2D start = new Point2D.Double();

    private Point2D current = new Point2D.Double();

    PdfPath(PdfFrame frame, PageContent content) {
        this.frame = frame;
        this.content = content;
    }

    void moveTo(double x, double y) {
        start = new Point2D.Double(x, y);
        current = start;
    }

    void lineTo(double x, double y) {
        Point2D next = new Point2D.Double(x, y);
        if (segments.size() < MOST_SEGMENTS) {
            segments.add(new Segment(onPage(current), onPage(next)));
        }
        current = next;
    }

    /// Moves on without a straight line.
    void jumpTo(double x, double y) {
        current = new Point2D.Double(x, y);
    }

    void close() {
        lineTo(start.getX(), start.getY());
    }

    void rectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        if (boxes.size() < MOST_SEGMENTS) {
            boxes.add(new Box(onPage(p0), onPage(p2)));
        }
        start = p0;
        current = p0;
    }

    Point2D current() {
        return current;
    }

    private Point2D onPage(Point2D point) {
        return frame.point(point.getX(), point.getY());
    }

    void stroke() {
        segments.forEach(segment -> line(segment.from(), segment.to()));
        for (Box box : boxes) {
            if (Rule.isThin(
                    box.to().getX() - box.from().getX(),
                    box.to().getY() - box.from().getY())) {
                fill(box);
            } else {
                Point2D corner = new Point2D.Double(box.to().getX(), box.from().getY());
                Point2D opposite =
                        new Point2D.Double(box.from().getX(), box.to().getY());
                line(box.from(), corner);
                line(corner, box.to());
                line(box.to(), opposite);
                line(opposite, box.from());
            }
        }
        clear();
    }

    private void line(Point2D from, Point2D to) {
        content.line(from.getX(), from.getY(), to.getX(), to.getY());
    }

    /// A thin box that is filled is a line; so is a thin outline drawn by segments.
    void fill() {
        boxes.forEach(this::fill);
        if (segments.size() >= 3 && segments.size() <= 5) {
            fillOutline();
        }
        clear();
    }

    private void fill(Box box) {
        content.box(
                box.from().getX(), box.from().getY(), box.to().getX(), box.to().getY());
    }

    private void fillOutline() {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Segment segment : segments) {
            for (Point2D point : List.of(segment.from(), segment.to())) {
                left = Math.min(left, point.getX());
                right = Math.max(right, point.getX());
                top = Math.min(top, point.getY());
                bottom = Math.max(bottom, point.getY());
            }
        }
        content.box(left, top, right, bottom);
    }

    void clear() {
        segments.clear();
        boxes.clear();
    }
}

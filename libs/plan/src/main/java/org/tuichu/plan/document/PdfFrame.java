package org.tuichu.plan.document;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Turns positions of a PDF page, counted from its left bottom, into points from the left top of the page as shown.
record PdfFrame(PDRectangle box, int rotation) {
    static PdfFrame of(PDPage page) {
        return new PdfFrame(page.getCropBox(), page.getRotation());
    }

    private boolean isTurned() {
        return rotation == 90 || rotation == 270;
    }

    double width() {
        return isTurned() ? box.getHeight() : box.getWidth();
    }

    double height() {
        return isTurned() ? box.getWidth() : box.getHeight();
    }

    Point2D point(double x, double y) {
        double left = x - box.getLowerLeftX();
        double right = box.getUpperRightX() - x;
        double below = y - box.getLowerLeftY();
        double above = box.getUpperRightY() - y;
        return switch (rotation) {
            case 90 -> new Point2D.Double(below, left);
            case 180 -> new Point2D.Double(right, below);
            case 270 -> new Point2D.Double(above, right);
            default -> new Point2D.Double(left, above);
        };
    }
}

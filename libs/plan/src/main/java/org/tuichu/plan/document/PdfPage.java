package org.tuichu.plan.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Runs the content of one page and notes its characters and its straight lines; pictures are never decoded.
final class PdfPage extends PDFGraphicsStreamEngine {
    private final PdfBudget budget;
    private final PdfFrame frame;
    private final PageContent content;
    private final PdfPath path;
    private int downwards;
    private int upwards;

    private PdfPage(PDPage page, PdfBudget budget) {
        super(page);
        this.budget = budget;
        this.frame = PdfFrame.of(page);
        this.content = new PageContent(frame.width(), frame.height());
        this.path = new PdfPath(frame, content);
        addOperator(new DrawObject(this));
        addOperator(new SkippedInlineImage(this, content));
    }

    static PageContent read(PDPage page, PdfBudget budget) throws IOException {
        PdfPage reader = new PdfPage(page, budget);
        reader.processPage(page);
        int glyphs = reader.content.glyphs().size();
        if (reader.downwards * 2 > glyphs) {
            return reader.content.upright(true);
        }
        return reader.upwards * 2 > glyphs ? reader.content.upright(false) : reader.content;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        if (operator.getName().equals("Do")
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name)) {
            content.picture();
            return;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        budget.character();
        @Nullable String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.codePointAt(0) == 0xFFFD) {
            content.unreadable();
            return;
        }
        Point2D start = frame.point(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D end =
                frame.point(matrix.getTranslateX() + matrix.getScaleX(), matrix.getTranslateY() + matrix.getShearY());
        double along = end.getX() - start.getX();
        double across = end.getY() - start.getY();
        double turn = Math.min(Math.abs(along), Math.abs(across));
        double size = matrix.getScalingFactorY();
        if (turn > 0.3 * Math.max(Math.abs(along), Math.abs(across)) || size < 0.5) {
            return;
        }
        if (Math.abs(across) > Math.abs(along)) {
            downwards += across > 0 ? 1 : 0;
            upwards += across < 0 ? 1 : 0;
        }
        double width = Math.abs(displacement.getX() * matrix.getScalingFactorX());
        content.add(new Glyph(start.getX(), start.getY(), width, size, text));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.rectangle(p0, p1, p2, p3);
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.jumpTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.current();
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        path.stroke();
    }

    @Override
    public void fillPath(int windingRule) {
        path.fill();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        path.stroke();
    }

    @Override
    public void clip(int windingRule) {
        // What a page hides by clipping is read all the same.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        path.clear();
    }

    @Override
    public void drawImage(PDImage image) {
        content.picture();
    }
}

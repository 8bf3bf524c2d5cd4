package org.tuichu.plan.document;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;

/// Notes a picture inside the content stream instead of unpacking it.
final class SkippedInlineImage extends OperatorProcessor {
    private final PageContent content;

    SkippedInlineImage(PDFStreamEngine engine, PageContent content) {
        super(engine);
        this.content = content;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        content.picture();
    }

    @Override
    public String getName() {
        return OperatorName.BEGIN_INLINE_IMAGE;
    }
}

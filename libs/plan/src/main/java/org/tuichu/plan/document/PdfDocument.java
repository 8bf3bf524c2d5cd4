package org.tuichu.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// A PDF: the characters and lines of its pages, laid out as text by [PageLayout].
final class PdfDocument {
    /// Bytes at the end among which the end mark stands, some servers' additions allowed for.
    private static final int TAIL = 1 << 16;

    private static final byte[] END_MARK = {'%', '%', 'E', 'O', 'F'};

    static {
        // PDFBox would search the fonts of the machine and write an index of them: a reader does neither.
        FontMappers.set(new BundledFont());
    }

    private PdfDocument() {}

    static PlanText read(byte[] content, Limits limits) {
        requireEnd(content);
        PdfStreams.requireUnpackedSize(content, limits);
        try (PDDocument document = Loader.loadPDF(content)) {
            return PageLayout.compose(pages(document, limits), limits);
        } catch (InvalidPasswordException locked) {
            throw new PlanRefused(Reason.ENCRYPTED, "pdf under a password");
        } catch (IOException broken) {
            throw Refusals.damaged("pdf is broken", broken);
        }
    }

    private static void requireEnd(byte[] content) {
        for (int at = content.length - END_MARK.length; at >= Math.max(0, content.length - TAIL); at--) {
            if (java.util.Arrays.equals(content, at, at + END_MARK.length, END_MARK, 0, END_MARK.length)) {
                return;
            }
        }
        throw Refusals.damaged("pdf cut off: no end mark");
    }

    private static List<PageContent> pages(PDDocument document, Limits limits) throws IOException {
        int count = document.getNumberOfPages();
        if (count > limits.pages()) {
            throw Refusals.tooLarge("pages", count, limits.pages());
        }
        PdfBudget budget = new PdfBudget(limits);
        List<PageContent> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            if (pages.size() >= limits.pages()) {
                throw Refusals.tooLarge("pages", pages.size() + 1L, limits.pages());
            }
            pages.add(PdfPage.read(page, budget));
        }
        return pages;
    }
}

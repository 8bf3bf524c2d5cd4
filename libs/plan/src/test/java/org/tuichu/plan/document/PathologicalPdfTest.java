package org.tuichu.plan.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

/// Pdf files made to hurt: each gets a clear refusal, in bounded time and memory.
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class PathologicalPdfTest {
    @Test
    void refusesMorePagesThanTheLimit() {
        Pdf pdf = new Pdf().page(300, 400).text(50, 100, 10, "甲").page(300, 400).page(300, 400);
        Refusal.of(pdf.bytes(), new Limits(1 << 20, 1 << 20, 1_000, 2, 10, 10)).as(Reason.TOO_LARGE, "pages 3 > 2");
    }

    @Test
    void refusesPagesThatAPdfOnlyClaimsToHave() {
        Pdf pdf = new Pdf().page(300, 400).text(50, 100, 10, "甲").claimedPages(999_999_999);
        Refusal.of(pdf.bytes()).as(Reason.TOO_LARGE, "pages 999999999 > 2000");
    }

    @Test
    void refusesPageTreesThatContainThemselves() {
        byte[] pdf = plainPdf("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>", "");
        Throwable thrown = catchThrowable(() -> Reading.of(pdf));
        assertThat(thrown).isInstanceOf(PlanRefused.class);
    }

    @Test
    void refusesFormsThatDrawEachOtherWithoutEnd() {
        StringBuilder forms = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            String content = "/X%d Do /X%d Do".formatted(i + 1, i + 1);
            forms.append(
                    "%d 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources 9 0 R/Length %d>>stream\n%s\nendstream endobj\n"
                            .formatted(10 + i, content.length(), content));
            resources.append("/X%d %d 0 R".formatted(i, 10 + i));
        }
        byte[] pdf = plainPdf(
                "<</Type/Pages/Kids[3 0 R]/Count 1>>", "9 0 obj<</XObject<<" + resources + ">>>>endobj\n" + forms);
        Refusal.of(pdf, new Limits(1 << 20, 1 << 20, 100_000, 10, 10, 10))
                .as(Reason.TOO_LARGE, "operators 200001 > 200000");
    }

    /// A pdf without a cross reference table, as PDFBox repairs them; object 2 is the page tree, 3 a page that draws
    /// X0.
    private static byte[] plainPdf(String pageTree, String more) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj" + pageTree + "endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Resources 9 0 R/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Length 6>>stream\n/X0 Do\nendstream endobj\n" + more
                        + "trailer<</Root 1 0 R>>\n%%EOF")
                .getBytes(US_ASCII);
    }

    @Test
    void refusesPdfStreamsThatUnpackToTooMuch() throws IOException {
        Limits limits = new Limits(1 << 20, 8 << 20, 100_000, 10, 10, 10);
        byte[] once = deflated(new byte[9 << 20]);
        Refusal.of(pdfWithStream(once), limits).asStartingWith(Reason.TOO_LARGE, "unpackedBytes 8");
        byte[] twice = deflated(deflated(new byte[64 << 20]));
        Refusal.of(pdfWithStream(twice), limits).asStartingWith(Reason.TOO_LARGE, "unpackedBytes 8");
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] pdfWithStream(byte[] stream) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(US_ASCII));
        pdf.write(stream);
        pdf.write("\nendstream endobj\ntrailer<<>>\n%%EOF".getBytes(US_ASCII));
        return pdf.toByteArray();
    }
}

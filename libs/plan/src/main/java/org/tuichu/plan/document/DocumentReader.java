package org.tuichu.plan.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// Reads a plan document of any supported format into its text.
///
/// The format is told by content, never by name. Whatever is wrong with a file becomes a [PlanRefused]; nothing is
/// written and nothing outside the file is looked at. Safe for use by several threads.
public final class DocumentReader {
    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /// The text of `file`, whose size is checked before a byte of it is read.
    public PlanText read(Path file) {
        try {
            requireSize(Files.size(file));
            return read(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw Refusals.damaged("file cannot be read", broken);
        }
    }

    /// The text of a file with this `content`.
    public PlanText read(byte[] content) {
        requireSize(content.length);
        PlanText read = Refusals.guarded(() -> readAs(Format.of(content), content));
        if (Blanks.isBlank(read.text())) {
            throw new PlanRefused(Reason.EMPTY, "no text in " + content.length + " bytes");
        }
        return read;
    }

    private void requireSize(long bytes) {
        if (bytes > limits.bytes()) {
            throw Refusals.tooLarge("bytes", bytes, limits.bytes());
        }
    }

    private PlanText readAs(Format format, byte[] content) {
        return switch (format) {
            case TEXT -> TextDocument.read(Decoding.decode(content), limits);
            case HTML -> HtmlDocument.read(content, limits);
            case ZIP -> ZippedDocument.read(content, limits);
            case OLE2 -> DocDocument.read(content, limits);
            case PDF -> PdfDocument.read(content, limits);
            case MHTML -> MhtmlDocument.read(content, limits);
            case RTF -> throw new PlanRefused(Reason.UNKNOWN_FORMAT, "rtf: save it as docx or doc");
        };
    }
}

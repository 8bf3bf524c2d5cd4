package org.tuichu.plan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// A Word document of the binary format (97 to 2003), or an OLE2 container that hides a docx behind a password.
final class DocDocument {
    /// Offset of the second byte of flags in the file information block.
    private static final int FLAGS_AT = 0x0B;

    private DocDocument() {}

    static PlanText read(byte[] content, Limits limits) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new PlanRefused(Reason.ENCRYPTED, "docx under a password");
            }
            if (!container.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw new PlanRefused(Reason.UNKNOWN_FORMAT, "an OLE2 container without a Word document");
            }
            return read(container, limits);
        } catch (EncryptedDocumentException locked) {
            throw new PlanRefused(Reason.ENCRYPTED, "doc under a password");
        } catch (OldWordFileFormatException old) {
            throw new PlanRefused(Reason.UNKNOWN_FORMAT, "a Word document from before Word 97");
        } catch (IOException broken) {
            throw Refusals.damaged("Word document is broken", broken);
        }
    }

    /// Whether bit fEncrypted of the file information block is set. Source: [MS-DOC] 2.5.2.
    private static boolean isEncrypted(POIFSFileSystem container) throws IOException {
        try (InputStream stream = container.createDocumentInputStream("WordDocument")) {
            byte[] head = stream.readNBytes(FLAGS_AT + 1);
            return head.length > FLAGS_AT && (head[FLAGS_AT] & 1) != 0;
        }
    }

    private static PlanText read(POIFSFileSystem container, Limits limits) throws IOException {
        if (isEncrypted(container)) {
            throw new PlanRefused(Reason.ENCRYPTED, "doc under a password");
        }
        try (HWPFDocument document = new HWPFDocument(container)) {
            BlockCollector collector = new BlockCollector(limits);
            DocRange reader = new DocRange(collector);
            reader.read(document.getMainTextboxRange());
            reader.read(document.getRange());
            return collector.finish();
        }
    }
}

package org.tuichu.plan.document;

import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// A zip archive that is a document: which one its entries say.
final class ZippedDocument {
    private ZippedDocument() {}

    static PlanText read(byte[] content, Limits limits) {
        ZipArchive zip = ZipArchive.open(content, limits);
        if (zip.has("[Content_Types].xml")) {
            return DocxDocument.read(zip, limits);
        }
        if (zip.has("OFD.xml")) {
            return OfdDocument.read(zip, limits);
        }
        throw new PlanRefused(Reason.UNKNOWN_FORMAT, "a zip archive, but neither docx nor ofd");
    }
}

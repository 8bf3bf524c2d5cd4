package org.tuichu.plan.document;

import java.util.Map;
import java.util.Optional;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;
import org.tuichu.plan.PlanText;

/// A docx: the main part of an Office Open XML package, with the numbers that Word counts itself.
final class DocxDocument {
    private DocxDocument() {}

    static PlanText read(ZipArchive zip, Limits limits) {
        Relationships roots = Relationships.of(zip, "", limits);
        String main = roots.target("officeDocument").orElse("word/document.xml");
        if (!zip.has(main)) {
            throw Refusals.damaged("Office package without its main part " + main);
        }
        if (zip.has("xl/workbook.xml") || zip.has("ppt/presentation.xml")) {
            throw new PlanRefused(Reason.UNKNOWN_FORMAT, "a workbook or slides, not a text document");
        }
        Relationships parts = Relationships.of(zip, main, limits);
        DocxStyles styles = part(zip, parts, "styles", "word/styles.xml")
                .map(bytes -> DocxStyles.read(bytes, limits))
                .orElseGet(() -> new DocxStyles(Map.of(), Map.of()));
        Numbering numbering = part(zip, parts, "numbering", "word/numbering.xml")
                .map(bytes -> DocxNumbering.read(bytes, styles, limits))
                .orElseGet(() -> new Numbering(Map.of()));
        BlockCollector collector = new BlockCollector(limits);
        try (Xml xml = Xml.open(zip.get(main), limits, main)) {
            new DocxBody(xml, collector, styles, numbering).read();
        }
        return collector.finish();
    }

    private static Optional<byte[]> part(ZipArchive zip, Relationships parts, String kind, String usual) {
        return parts.target(kind).or(() -> Optional.of(usual)).flatMap(zip::find);
    }
}

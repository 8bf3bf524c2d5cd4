package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuichu.plan.Limits;

/// The document file of an OFD: entries of its pages in order and of its templates by id, and the usual page box in
/// millimetres.
record OfdTree(List<String> pages, Map<String, String> templates, OfdBox box) {
    /// A4, for a document that says nothing.
    private static final OfdBox A4 = new OfdBox(0, 0, 210, 297);

    OfdTree {
        pages = List.copyOf(pages);
        templates = Map.copyOf(templates);
    }

    static OfdTree read(ZipArchive zip, String document, Limits limits) {
        List<String> pages = new ArrayList<>();
        Map<String, String> templates = new HashMap<>();
        OfdBox box = A4;
        try (Xml xml = Xml.open(zip.get(document), limits, document)) {
            while (xml.nextElement()) {
                String location =
                        OfdPaths.resolve(document, xml.attribute("BaseLoc").orElse(""));
                switch (xml.name()) {
                    case "TemplatePage" -> templates.put(xml.attribute("ID").orElse(""), location);
                    case "Page" -> pages.add(location);
                    case "PhysicalBox" -> box = OfdBox.of(xml.elementText(), box);
                    default -> {}
                }
            }
        }
        return new OfdTree(pages, templates, box);
    }
}

package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.tuichu.plan.Limits;

/// Reads the content of a page and of its templates: text objects as characters, path objects as straight lines.
final class OfdPage {
    private final ZipArchive zip;
    private final OfdTree tree;
    private final Limits limits;
    private long characters;

    OfdPage(ZipArchive zip, OfdTree tree, Limits limits) {
        this.zip = zip;
        this.tree = tree;
        this.limits = limits;
    }

    PageContent read(String entry) {
        byte[] bytes = zip.get(entry);
        OfdBox box = tree.box();
        List<String> templates = new ArrayList<>();
        try (Xml xml = Xml.open(bytes, limits, entry)) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "PhysicalBox" -> box = OfdBox.of(xml.elementText(), box);
                    case "Template" -> xml.attribute("TemplateID").ifPresent(templates::add);
                    case "Content" -> xml.skip();
                    default -> {}
                }
            }
        }
        PageContent page = new PageContent(box.width() * OfdObject.POINTS, box.height() * OfdObject.POINTS);
        for (String template : templates) {
            Optional.ofNullable(tree.templates().get(template))
                    .flatMap(name -> zip.find(name))
                    .ifPresent(content -> readObjects(content, template, page));
        }
        readObjects(bytes, entry, page);
        return page;
    }

    private void readObjects(byte[] bytes, String name, PageContent page) {
        try (Xml xml = Xml.open(bytes, limits, name)) {
            OfdObject object = OfdObject.NONE;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.name()) {
                    case "TextObject", "PathObject" -> object = OfdObject.read(xml);
                    case "ImageObject" -> page.picture();
                    case "TextCode" -> characters += OfdText.read(xml, object, page);
                    case "AbbreviatedData" -> OfdPath.draw(xml.elementText(), object, page);
                    case "Clips" -> xml.skip();
                    default -> {}
                }
                if (characters > limits.characters()) {
                    throw Refusals.tooLarge("characters", characters, limits.characters());
                }
            }
        }
    }
}

package org.tuichu.plan.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Limits;
import org.tuichu.plan.document.Numbering.Reference;

/// Which numbering a paragraph style brings: its own or that of the style it is based on.
record DocxStyles(Map<String, NumberingPart> own, Map<String, String> basedOn) {
    /// The numbering properties of a style or paragraph; a part that is missing is taken from the style below.
    record NumberingPart(@Nullable String listId, @Nullable Integer level) {
        static final NumberingPart NONE = new NumberingPart(null, null);

        NumberingPart orElse(NumberingPart below) {
            return new NumberingPart(listId == null ? below.listId : listId, level == null ? below.level : level);
        }

        /// The list and level; empty where there is no list, or list 0, which takes a style's numbering away.
        Optional<Reference> reference() {
            return listId == null || listId.equals("0")
                    ? Optional.empty()
                    : Optional.of(new Reference(listId, level == null ? 0 : level));
        }
    }

    DocxStyles {
        own = Map.copyOf(own);
        basedOn = Map.copyOf(basedOn);
    }

    NumberingPart numbering(String styleId) {
        NumberingPart found = NumberingPart.NONE;
        Set<String> seen = new HashSet<>();
        @Nullable String style = styleId;
        while (style != null && seen.add(style)) {
            found = found.orElse(own.getOrDefault(style, NumberingPart.NONE));
            style = basedOn.get(style);
        }
        return found;
    }

    static DocxStyles read(byte[] bytes, Limits limits) {
        Map<String, NumberingPart> own = new HashMap<>();
        Map<String, String> basedOn = new HashMap<>();
        String style = "";
        try (Xml xml = Xml.open(bytes, limits, "styles")) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "style" -> style = xml.attribute("styleId").orElse("");
                    case "basedOn" -> basedOn.put(style, xml.attribute("val").orElse(""));
                    case "numPr" -> own.put(style, numberingPart(xml));
                    case "docDefaults", "latentStyles", "pPrChange" -> xml.skip();
                    default -> {}
                }
            }
        }
        return new DocxStyles(own, basedOn);
    }

    /// Reads the `numPr` element that was just started; moves to its end.
    static NumberingPart numberingPart(Xml xml) {
        @Nullable String listId = null;
        @Nullable Integer level = null;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "numId" -> listId = xml.attribute("val").orElse("0");
                    case "ilvl" -> level = xml.integer("val", 0);
                    default -> {}
                }
            }
        }
        return new NumberingPart(listId, level);
    }
}

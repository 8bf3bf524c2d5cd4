package org.tuichu.plan.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Limits;
import org.tuichu.plan.document.Numbering.Level;
import org.tuichu.plan.document.Numbering.ListDefinition;

/// Reads the numbering part: abstract lists, and the lists made of them with what they override.
final class DocxNumbering {
    private final Xml xml;
    private final Map<String, Map<Integer, Level>> abstractLists = new HashMap<>();
    /// Abstract lists that only point to a list style.
    private final Map<String, String> styleLinks = new HashMap<>();
    private final Map<String, String> abstractIds = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> startOverrides = new HashMap<>();

    private DocxNumbering(Xml xml) {
        this.xml = xml;
    }

    static Numbering read(byte[] bytes, DocxStyles styles, Limits limits) {
        try (Xml xml = Xml.open(bytes, limits, "numbering")) {
            DocxNumbering part = new DocxNumbering(xml);
            part.read();
            return part.numbering(styles);
        }
    }

    private void read() {
        String abstractId = "";
        String listId = "";
        while (xml.nextElement()) {
            switch (xml.name()) {
                case "abstractNum" -> {
                    abstractId = xml.attribute("abstractNumId").orElse("");
                    abstractLists.put(abstractId, new HashMap<>());
                }
                case "numStyleLink" ->
                    styleLinks.put(abstractId, xml.attribute("val").orElse(""));
                case "lvl" -> readLevel(abstractLists.computeIfAbsent(abstractId, id -> new HashMap<>()));
                case "num" -> {
                    listId = xml.attribute("numId").orElse("");
                    readList(listId);
                }
                default -> {}
            }
        }
    }

    private void readList(String listId) {
        Map<Integer, Level> levels = overrides.computeIfAbsent(listId, id -> new HashMap<>());
        Map<Integer, Integer> starts = startOverrides.computeIfAbsent(listId, id -> new HashMap<>());
        int overridden = 0;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "abstractNumId" ->
                        abstractIds.put(listId, xml.attribute("val").orElse(""));
                    case "lvlOverride" -> overridden = xml.integer("ilvl", 0);
                    case "startOverride" -> starts.put(overridden, xml.integer("val", 1));
                    case "lvl" -> readLevel(levels);
                    default -> {}
                }
            }
        }
    }

    private void readLevel(Map<Integer, Level> levels) {
        int index = xml.integer("ilvl", 0);
        int start = 0;
        String format = "decimal";
        String pattern = "";
        String suffix = "tab";
        boolean decimalOnly = false;
        @Nullable Integer restartAfter = null;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "start" -> start = xml.integer("val", 0);
                    case "numFmt" -> format = xml.attribute("val").orElse(format);
                    case "lvlText" -> pattern = xml.attribute("val").orElse("");
                    case "suff" -> suffix = xml.attribute("val").orElse("tab");
                    case "isLgl" -> decimalOnly = xml.isOn();
                    case "lvlRestart" -> restartAfter = xml.integer("val", 0);
                    default -> {}
                }
            }
        }
        levels.put(index, new Level(start, format, pattern, suffix, decimalOnly, restartAfter));
    }

    private Numbering numbering(DocxStyles styles) {
        Map<String, ListDefinition> lists = new HashMap<>();
        abstractIds.forEach((listId, abstractId) -> {
            String root = linked(abstractId, styles);
            Map<Integer, Level> levels = new HashMap<>(abstractLists.getOrDefault(root, Map.of()));
            levels.putAll(overrides.getOrDefault(listId, Map.of()));
            lists.put(listId, new ListDefinition(root, levels, startOverrides.getOrDefault(listId, Map.of())));
        });
        return new Numbering(lists);
    }

    /// The abstract list behind a link to a list style, or the same.
    private String linked(String abstractId, DocxStyles styles) {
        @Nullable String style = styleLinks.get(abstractId);
        if (style == null) {
            return abstractId;
        }
        @Nullable String listId = styles.numbering(style).listId();
        return listId == null ? abstractId : abstractIds.getOrDefault(listId, abstractId);
    }
}

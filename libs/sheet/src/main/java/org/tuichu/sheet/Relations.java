package org.tuichu.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parts that a part of an xlsx refers to. Source: ECMA-376 part 2, §9 (relationships).
final class Relations {
    private record Target(String type, String part) {}

    private final Map<String, Target> byId = new LinkedHashMap<>();

    private Relations() {}

    /// `part` is empty for the archive as a whole.
    static Relations of(Archive archive, String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String file = folder + "_rels/" + part.substring(slash) + ".rels";
        var relations = new Relations();
        if (archive.has(file)) {
            try (var xml = new Xml(archive.open(file))) {
                while (xml.nextElement()) {
                    relations.add(xml, folder);
                }
            }
        }
        return relations;
    }

    private void add(Xml xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && target != null) {
            byId.put(id, new Target(type == null ? "" : type, resolved(folder, target)));
        }
    }

    private static String resolved(String folder, String target) {
        String slashed = target.replace('\\', '/');
        if (slashed.startsWith("/")) {
            return slashed.substring(1);
        }
        String path = folder;
        while (slashed.startsWith("../") || slashed.startsWith("./")) {
            path = slashed.startsWith("./") ? path : path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
            slashed = slashed.substring(slashed.indexOf('/') + 1);
        }
        return path + slashed;
    }

    /// The first part of a type, by the last word of it: the strict form of the standard has other addresses.
    Optional<String> first(String type) {
        return byId.values().stream()
                .filter(target -> target.type.endsWith("/" + type))
                .map(Target::part)
                .findFirst();
    }

    /// A sheet of cells; empty for a sheet that is a chart.
    Optional<String> sheet(String id) {
        Target target = byId.get(id);
        boolean chart = target != null && target.type.endsWith("sheet") && !target.type.endsWith("/worksheet");
        return target == null || chart ? Optional.empty() : Optional.of(target.part);
    }
}

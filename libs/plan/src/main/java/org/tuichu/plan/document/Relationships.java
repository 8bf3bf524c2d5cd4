package org.tuichu.plan.document;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tuichu.plan.Limits;

/// The relationships of a part of an Office package: kind (last segment of the type) to the target's entry name.
record Relationships(Map<String, String> targets) {
    Relationships {
        targets = Map.copyOf(targets);
    }

    Optional<String> target(String kind) {
        return Optional.ofNullable(targets.get(kind));
    }

    /// Those of `part`, an entry name; empty for the package itself.
    static Relationships of(ZipArchive zip, String part, Limits limits) {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        return zip.find(name)
                .map(bytes -> read(bytes, name, part, limits))
                .orElseGet(() -> new Relationships(Map.of()));
    }

    private static Relationships read(byte[] bytes, String name, String part, Limits limits) {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = Xml.open(bytes, limits, name)) {
            while (xml.nextElement()) {
                boolean external =
                        xml.attribute("TargetMode").filter("External"::equals).isPresent();
                if (xml.name().equals("Relationship") && !external) {
                    String type = xml.attribute("Type").orElse("");
                    String target = xml.attribute("Target").orElse("");
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved(part, target));
                }
            }
        }
        return new Relationships(targets);
    }

    private static String resolved(String part, String target) {
        try {
            String path = URI.create("/" + part).resolve(target).getPath();
            return path == null ? target : path.substring(1);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException noPath) {
            return target;
        }
    }
}

package org.tuichu.plan.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tuichu.plan.Limits;

/// Locations inside an OFD: relative to the file that names them, or from the root when they begin with a slash.
final class OfdPaths {
    private OfdPaths() {}

    /// The entry of the first document, as `OFD.xml` names it.
    static String documentRoot(ZipArchive zip, Limits limits) {
        try (Xml xml = Xml.open(zip.get("OFD.xml"), limits, "OFD.xml")) {
            while (xml.nextElement()) {
                if (xml.name().equals("DocRoot")) {
                    return resolve("OFD.xml", xml.elementText());
                }
            }
        }
        throw Refusals.damaged("OFD.xml names no document");
    }

    static String resolve(String from, String location) {
        String path = location.strip().replace('\\', '/');
        String whole = path.startsWith("/") ? path : from.substring(0, from.lastIndexOf('/') + 1) + path;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}

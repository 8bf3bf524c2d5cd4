package org.tuichu.proof.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.entry.CanonicalJson;
import org.tuichu.proof.entry.Fields;
import org.tuichu.proof.tree.Tile;

/// The parts a bundle has by name: each it needs, none it does not, none twice, and as many files as its head says.
record Parts(List<String> names, Optional<Long> size) {
    private static final List<String> NEEDED =
            List.of(Layout.HEAD, Layout.CHECKPOINT, Layout.KEYS, Layout.ENTRIES, Layout.ROWS);

    List<Finding> check(Optional<byte[]> head) {
        var findings = new ArrayList<Finding>();
        NEEDED.stream()
                .filter(part -> !names.contains(part))
                .map(Finding.PartMissing::new)
                .forEach(findings::add);
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name) || !belongs(name)) {
                findings.add(new Finding.PartUnknown(Malformed.shown(name)));
            }
        }
        head.ifPresentOrElse(
                bytes -> checkHead(new String(bytes, StandardCharsets.UTF_8), findings),
                () -> findings.add(new Finding.Unreadable(Layout.HEAD, 0, "is missing, damaged or too long")));
        return findings;
    }

    private void checkHead(String text, List<Finding> findings) {
        try {
            if (!text.endsWith("\n")) {
                throw new Malformed(Layout.HEAD, text.length(), "does not end in a newline");
            }
            var json = CanonicalJson.read(text.substring(0, text.length() - 1));
            var head = new Fields(Layout.HEAD, json, Set.of("files", "format"));
            if (!head.text("format").equals(Layout.FORMAT)) {
                throw new Malformed(Layout.HEAD, 0, "the format is not " + Layout.FORMAT);
            }
            long files = names.stream().filter(Parts::isFile).count();
            if (head.whole("files", 0) != files) {
                throw new Malformed(Layout.HEAD, 0, "there are " + files + " files, not " + head.whole("files", 0));
            }
        } catch (Malformed not) {
            findings.add(new Finding.Unreadable(Layout.HEAD, 0, not.sentence()));
        }
    }

    private boolean belongs(String name) {
        return NEEDED.contains(name)
                || name.equals(Layout.COSIGNERS)
                || isCosigned(name)
                || isFile(name)
                || isTile(name);
    }

    static boolean isCosigned(String name) {
        return name.matches(Layout.COSIGNED + "[1-9][0-9]{0,17}");
    }

    static boolean isFile(String name) {
        return name.matches(Layout.FILES + "[0-9a-f]{64}");
    }

    static Hash hash(String file) {
        return Hash.ofHex(file.substring(Layout.FILES.length()));
    }

    /// A tile of the signed size in its exact width; any when the size is not known.
    private boolean isTile(String name) {
        var parts = name.split("/", 3);
        if (!name.matches("tile/[0-7]/(x[0-9]{3}/)*[0-9]{3}(\\.p/[0-9]{1,3})?") || size.isEmpty()) {
            return name.startsWith("tile/") && size.isEmpty();
        }
        var digits = parts[2].replaceFirst("\\.p/.*", "").replaceAll("[x/]", "");
        if (digits.length() > 15) {
            return false;
        }
        int level = Integer.parseInt(parts[1]);
        long index = Long.parseLong(digits);
        long left = (size.get() >> (level * Tile.HEIGHT)) - index * Tile.WIDTH;
        return left > 0 && name.equals(Tile.path(level, index, (int) Math.min(Tile.WIDTH, left)));
    }
}

package org.tuichu.proof.second;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says yes or no to the parts of a bundle, all in memory, from the description in docs/domain alone.
///
/// Signatures by the JDK's Ed25519; bundles with other keys are not for it.
public final class SecondVerifier {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] X509_ED25519 = HEX.parseHex("302a300506032b6570032100");

    private final Map<String, byte[]> parts;

    private SecondVerifier(Map<String, byte[]> parts) {
        this.parts = new TreeMap<>(parts);
    }

    /// Whether everything fits together and is signed by every key that the bundle brings.
    public static boolean isSound(Map<String, byte[]> parts) {
        try {
            new SecondVerifier(parts).run();
            return true;
        } catch (Exception wrong) {
            return false;
        }
    }

    private void run() throws Exception {
        var files = parts.keySet().stream()
                .filter(name -> name.startsWith("files/"))
                .toList();
        var head = text("bundle.json");
        need(head.equals("{\"files\":" + files.size() + ",\"format\":\"tuichu-ledger-bundle/1\"}\n"));
        var checkpoint = List.of(text("checkpoint").split("\n", -1));
        checkSignatures(checkpoint);

        var leaves = new ArrayList<String>();
        var newest = new HashMap<String, Map<?, ?>>();
        var known = new HashSet<String>();
        for (var line : lines("entries.jsonl")) {
            var map = map(SecondJson.canonical(line));
            need(map.keySet().equals(new HashSet<>(List.of("entry", "payload", "sequence"))));
            need(get(map, "sequence").equals((long) leaves.size()));
            var entry = map(get(map, "entry"));
            need(get(entry, "payload").equals(sha256(bytes((String) get(map, "payload")))));
            leaves.add(Rfc9162.leaf(HEX.formatHex(bytes(SecondJson.write(entry)))));
            list(entry, "rows").forEach(row -> newest.put(map(row).get("table") + "/" + map(row).get("key"), map(row)));
            list(entry, "files").forEach(file -> known.add((String) file));
        }
        need(checkpoint.get(1).equals(String.valueOf(leaves.size())));
        need(checkpoint.get(2).equals(Base64.getEncoder().encodeToString(HEX.parseHex(Rfc9162.mth(leaves)))));
        checkTiles(leaves);
        checkRows(newest);
        for (var file : files) {
            need(file.equals("files/" + sha256(part(file))));
            need(known.contains(file.substring("files/".length())));
        }
    }

    private void checkSignatures(List<String> checkpoint) throws Exception {
        int blank = checkpoint.indexOf("");
        need(blank == 3 && checkpoint.getLast().isEmpty());
        var message = bytes(String.join("\n", checkpoint.subList(0, blank)) + "\n");
        var keys = lines("keys");
        var signatures = checkpoint.subList(blank + 1, checkpoint.size() - 1);
        need(!keys.isEmpty() && keys.size() == signatures.size());
        for (int at = 0; at < keys.size(); at++) {
            var key = keys.get(at).split("\\+", 3);
            var keyBytes = base64(key[2]);
            var id = sha256(bytes(key[0] + "\n"), keyBytes).substring(0, 8);
            var signature =
                    base64(signatures.get(at).substring(signatures.get(at).lastIndexOf(' ') + 1));
            need(id.equals(key[1]) && HEX.formatHex(signature, 0, 4).equals(id));
            need(signatures.get(at).startsWith("— " + key[0] + " "));
            need(
                    keyBytes[0] == 1
                            ? verified(keyBytes, message, Arrays.copyOfRange(signature, 4, 68))
                                    && signature.length == 68
                            : keyBytes[0] == 4 && cosigned(keyBytes, message, signature));
        }
    }

    private static boolean cosigned(byte[] key, byte[] message, byte[] signature) throws Exception {
        long time = ByteBuffer.wrap(signature).getLong(4);
        var signed = bytes("cosignature/v1\ntime " + time + "\n" + new String(message, StandardCharsets.UTF_8));
        return signature.length == 76 && verified(key, signed, Arrays.copyOfRange(signature, 12, 76));
    }

    private static boolean verified(byte[] key, byte[] message, byte[] signature) throws Exception {
        var x509 = Arrays.copyOf(X509_ED25519, X509_ED25519.length + 32);
        System.arraycopy(key, 1, x509, X509_ED25519.length, 32);
        var ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        ed25519.update(message);
        return ed25519.verify(signature);
    }

    /// "the n-th tile at level l is MTH(D[(n * 256 + i) * 256**l : (n * 256 + i + 1) * 256**l])" for i below 256.
    private void checkTiles(List<String> leaves) {
        var expected = new TreeMap<String, String>();
        long span = 1;
        for (int level = 0; span <= leaves.size(); level++, span *= 256) {
            int hashes = (int) (leaves.size() / span);
            for (int n = 0; n * 256 < hashes; n++) {
                int width = Math.min(256, hashes - n * 256);
                var tile = new StringBuilder();
                for (int i = 0; i < width; i++) {
                    int from = (int) ((n * 256 + i) * span);
                    tile.append(Rfc9162.mth(leaves.subList(from, (int) (from + span))));
                }
                expected.put("tile/%d/%03d%s".formatted(level, n, width < 256 ? ".p/" + width : ""), tile.toString());
            }
        }
        var actual = new TreeMap<String, String>();
        parts.forEach((name, content) -> {
            if (name.startsWith("tile/")) {
                actual.put(name, HEX.formatHex(content));
            }
        });
        need(actual.equals(expected));
    }

    private void checkRows(Map<String, Map<?, ?>> newest) {
        newest.values().removeIf(row -> !row.containsKey("digest"));
        for (var line : lines("rows.jsonl")) {
            var row = map(SecondJson.canonical(line));
            need(row.keySet().equals(new HashSet<>(List.of("edition", "key", "table", "text"))));
            Map<?, ?> last = newest.getOrDefault(row.get("table") + "/" + row.get("key"), Map.of());
            newest.remove(row.get("table") + "/" + row.get("key"));
            need(get(last, "edition").equals(row.get("edition")));
            need(get(last, "digest").equals(sha256(bytes((String) get(row, "text")))));
        }
        need(newest.isEmpty());
    }

    private List<String> lines(String part) {
        var text = text(part);
        need(text.isEmpty() || text.endsWith("\n"));
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private String text(String part) {
        var text = new String(part(part), StandardCharsets.UTF_8);
        need(Arrays.equals(bytes(text), part(part)));
        return text;
    }

    private byte[] part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException(name);
        }
        return part;
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Map<?, ?> map, String name) {
        return map.containsKey(name) ? (List<?>) get(map, name) : List.of();
    }

    private static Object get(Map<?, ?> map, String name) {
        var value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static byte[] base64(String text) {
        var bytes = Base64.getDecoder().decode(text);
        need(Base64.getEncoder().encodeToString(bytes).equals(text));
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[]... all) {
        var hex = new StringBuilder();
        for (var one : all) {
            hex.append(HEX.formatHex(one));
        }
        return Rfc9162.sha256(hex.toString());
    }

    private static void need(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}

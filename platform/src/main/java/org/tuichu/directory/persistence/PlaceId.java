package org.tuichu.directory.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ids of places without a code, made of the parent's id and the name: the same zone gets the same id whether a person
/// or a later edition of the data brings it.
final class PlaceId {
    /// 40 bits: within one parent a clash of two names is out of reach.
    private static final int HASH_BYTES = 5;

    private PlaceId() {}

    static String underParent(String parentId, String name) {
        var stem = parentId.startsWith("Z") ? parentId : "Z" + parentId;
        return stem + "-" + hash(name);
    }

    static String alone(String name) {
        return "Z-" + hash(name);
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

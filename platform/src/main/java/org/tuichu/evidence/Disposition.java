package org.tuichu.evidence;

import java.nio.charset.StandardCharsets;

/// The header that has a file saved under its name. Source: RFC 6266 §4, RFC 8187 §3.2.
final class Disposition {
    private static final String ATTR_CHAR = "!#$&+-.^_`|~";

    private Disposition() {}

    /// The name twice: for old clients with `_` for what is not ASCII, and in full.
    static String attachment(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /// Without quote, backslash and percent sign, which clients read in different ways.
    private static String ascii(String name) {
        return name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        var value = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isAttrChar(octet)) {
                value.append((char) octet);
            } else {
                value.append("%%%02X".formatted(octet & 0xFF));
            }
        }
        return value.toString();
    }

    private static boolean isAttrChar(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || ATTR_CHAR.indexOf(octet) >= 0;
    }
}

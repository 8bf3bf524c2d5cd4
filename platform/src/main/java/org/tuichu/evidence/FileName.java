package org.tuichu.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tuichu.evidence.content.FileKind;

/// Names of files: what came with an upload, made safe to save under on Windows, macOS and Linux.
final class FileName {
    /// Longest name as it came, in characters (UTF-16 code units).
    static final int LONGEST_GIVEN = 1_000;

    /// Longest safe name in bytes of UTF-8: what common file systems take.
    static final int LONGEST_BYTES = 255;

    /// Source: Microsoft, Naming Files, Paths, and Namespaces.
    private static final Pattern RESERVED = Pattern.compile(
            "(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])(?:[. ].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final String FORBIDDEN = "<>:\"|?*";

    /// Invisible or turning the direction of text, or no character at all.
    private static final Set<Byte> LEFT_OUT = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR);

    private FileName() {}

    /// What can be recorded of a name as it came: NUL and broken surrogates become U+FFFD, nothing else changes.
    static String recorded(String given) {
        return given.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// What stands behind the last dot of a name, lower case; empty where there is none.
    static String ending(String given) {
        var name = cleaned(given);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// A safe name that ends as `kind` asks: the ending of another kind is replaced, any other one stays before it.
    static String safe(String given, FileKind kind) {
        var name = cleaned(given);
        var dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && kind.endsIn(ending)) {
            return fitted(name.substring(0, dot), name.substring(dot));
        }
        var stem = dot > 0 && FileKind.byEnding(ending).isPresent() ? name.substring(0, dot) : name;
        return fitted(stem, "." + kind.ending());
    }

    /// The last part of whatever path was sent, without what no name may hold and without dots and blanks at its ends.
    private static String cleaned(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var allowed = last.codePoints()
                .filter(c -> !LEFT_OUT.contains((byte) Character.getType(c)))
                .map(c -> FORBIDDEN.indexOf(c) >= 0 ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(allowed, Normalizer.Form.NFC).replaceAll("^[.\\s]+|[.\\s]+$", "");
    }

    private static String fitted(String stem, String ending) {
        var safe = stem.isBlank() ? "file" : stem.strip();
        if (RESERVED.matcher(safe + ending).matches()) {
            safe = "_" + safe;
        }
        var room = LONGEST_BYTES - ending.getBytes(StandardCharsets.UTF_8).length;
        while (safe.getBytes(StandardCharsets.UTF_8).length > room) {
            safe = safe.substring(0, safe.offsetByCodePoints(safe.length(), -1));
        }
        return safe.strip() + ending;
    }
}

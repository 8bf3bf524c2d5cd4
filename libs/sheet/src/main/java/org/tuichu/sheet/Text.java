package org.tuichu.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tuichu.sheet.SheetRefused.Reason;

/// A file of text and how its characters are written: by its mark, else UTF-8 where all of it is, else GB 18030.
///
/// @param mark bytes before the text
record Text(Path file, Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER = '\ufeff';
    private static final int CHUNK = 1 << 16;

    static Text of(Path file) throws IOException {
        for (Text written : candidates(file)) {
            try (var reader = written.open()) {
                look(reader);
                return written;
            } catch (CharacterCodingException other) {
                // not written so
            }
        }
        throw new SheetRefused(Reason.UNKNOWN_ENCODING);
    }

    private static List<Text> candidates(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        for (Charset marked : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] mark = String.valueOf(BYTE_ORDER).getBytes(marked);
            if (head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length)) {
                return List.of(new Text(file, marked, mark.length));
            }
        }
        return List.of(new Text(file, StandardCharsets.UTF_8, 0), new Text(file, GB18030, 0));
    }

    Reader open() throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(in, decoder), CHUNK);
    }

    /// Reads it all: is it text, and no page?
    private static void look(Reader reader) throws IOException {
        var buffer = new char[CHUNK];
        boolean begun = false;
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            for (int at = 0; at < count; at++) {
                char c = buffer[at];
                if (c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f') {
                    throw new SheetRefused(Reason.NOT_A_TABLE);
                }
                if (!begun && c > ' ') {
                    begun = true;
                    String start = new String(buffer, at, Math.min(100, count - at)).toLowerCase(Locale.ROOT);
                    if (start.startsWith("<?xml")
                            || start.startsWith("<html")
                            || start.startsWith("<!doctype")
                            || start.startsWith("<table")
                            || start.startsWith("<meta")
                            || start.startsWith("mime-version")) {
                        throw new SheetRefused(Reason.WEB_PAGE);
                    }
                    if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) {
                        throw new SheetRefused(Reason.NOT_A_TABLE);
                    }
                }
            }
        }
        if (!begun) {
            throw new SheetRefused(Reason.NOT_A_TABLE);
        }
    }
}

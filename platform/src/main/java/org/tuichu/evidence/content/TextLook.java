package org.tuichu.evidence.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tuichu.evidence.content.Told.Reason;

/// Plain text is what reads as text from beginning to end, in UTF-8, GB 18030 or marked UTF-16, and is no markup of
/// another program.
final class TextLook {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> OTHER_FORMATS = List.of("{\\rtf", "%!PS");

    private TextLook() {}

    static Told tell(Octets content, String ending) throws IOException {
        var head = content.at(0, 8);
        if (OTHER_FORMATS.stream().anyMatch(mark -> Octet.at(head, 0, mark))) {
            return Told.not(Reason.UNKNOWN_KIND);
        }
        for (var charset : charsets(head)) {
            if (isText(content, charset)) {
                return named(ending);
            }
        }
        return Told.not(Reason.UNKNOWN_KIND);
    }

    private static List<Charset> charsets(byte[] head) {
        return Octet.at(head, 0, "\u00ff\u00fe") || Octet.at(head, 0, "\u00fe\u00ff")
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, GB18030);
    }

    /// A script is text like any other: here the name decides.
    private static Told named(String ending) {
        if (Executables.named(ending)) {
            return Told.not(Reason.EXECUTABLE);
        }
        return Told.is(FileKind.CSV.endsIn(ending) ? FileKind.CSV : FileKind.TEXT);
    }

    private static boolean isText(Octets content, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(content.stream(), decoder)) {
            var buffer = new char[8_192];
            for (var length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                if (holdsControls(buffer, length)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean holdsControls(char[] text, int length) {
        for (var i = 0; i < length; i++) {
            var c = text[i];
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F) {
                return true;
            }
        }
        return false;
    }
}

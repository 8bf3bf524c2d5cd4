package org.tuichu.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tuichu.proof.Malformed;

/// A text, ending in a newline, and the signatures below it. Source: c2sp.org/signed-note.
///
/// Nothing of the text may be believed before [#open] has answered with [Opening.Opened].
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// Bytes of a note; a checkpoint has a few hundred. Limit of golang.org/x/mod/sumdb/note.
    public static final int MOST_BYTES = 1_000_000;
    /// Signatures of a note; the specification asks for at least 16.
    public static final int MOST_SIGNATURES = 100;

    private static final String WHAT = "note";
    private static final String SEPARATOR = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        requireText(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed(WHAT, text.length(), signatures.size() + " signatures, not 1 to " + MOST_SIGNATURES);
        }
    }

    private static void requireText(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed(WHAT, text.length(), "the text does not end in a newline");
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' && text.charAt(at) != '\n') {
                throw new Malformed(WHAT, at, "holds the control character " + (int) text.charAt(at));
            }
        }
    }

    /// Reads UTF-8; positions count characters.
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Malformed(WHAT, MOST_BYTES, bytes.length + " bytes are more than " + MOST_BYTES);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException not) {
            throw new Malformed(WHAT, 0, "is not UTF-8");
        }
    }

    private static SignedNote parse(String note) {
        int separator = note.lastIndexOf(SEPARATOR);
        if (separator < 0) {
            throw new Malformed(WHAT, note.length(), "has no empty line before its signatures");
        }
        int at = separator + SEPARATOR.length();
        if (at == note.length() || !note.endsWith("\n")) {
            throw new Malformed(WHAT, note.length(), "does not end in a line with a signature");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : note.substring(at, note.length() - 1).split("\n", MOST_SIGNATURES + 1)) {
            signatures.add(signature(line, at));
            at += line.length() + 1;
        }
        return new SignedNote(note.substring(0, separator + 1), signatures);
    }

    private static NoteSignature signature(String line, int at) {
        try {
            return NoteSignature.parse(line);
        } catch (Malformed not) {
            throw new Malformed(WHAT, at + not.position(), "signature: " + not.reason());
        }
    }

    /// The note as it is stored and sent.
    public String format() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /// The same note with one more signature; one that is there already is not added again.
    public SignedNote with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /// The same note without those signatures; one at least must stay.
    public SignedNote without(Collection<NoteSignature> left) {
        return new SignedNote(
                text, signatures.stream().filter(one -> !left.contains(one)).toList());
    }

    /// What the keys of the reader make of the note. Source: c2sp.org/signed-note, "Signatures".
    public Opening open(Collection<VerifierKey> known) {
        var by = new ArrayList<VerifierKey>();
        var unknown = new ArrayList<NoteSignature>();
        for (var signature : signatures) {
            var keys = known.stream().filter(key -> key.claims(signature)).toList();
            if (keys.isEmpty()) {
                unknown.add(signature);
            } else if (keys.stream().noneMatch(key -> key.verifies(text, signature))) {
                return new Opening.BadSignature(signature);
            } else {
                by.add(keys.getFirst());
            }
        }
        return by.isEmpty() ? new Opening.Unsigned(unknown) : new Opening.Opened(text, by, unknown);
    }
}

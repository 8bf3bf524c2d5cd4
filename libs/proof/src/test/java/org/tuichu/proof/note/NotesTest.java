package org.tuichu.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.Vectors;

/// Notes and keys of other implementations open here; broken ones are refused with place and reason.
class NotesTest {
    private static final String FILE = "notes.txt";

    @ParameterizedTest
    @ValueSource(strings = {"go", "spec", "ct"})
    void notesOfOtherImplementationsOpen(String source) {
        var note = SignedNote.parse(bytes(note(source)));
        var opening = note.open(keys(source));
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        assertThat(((Opening.Opened) opening).by()).isEqualTo(keys(source));
        assertThat(note.format()).isEqualTo(note(source));
        assertThat(keys(source)).extracting(VerifierKey::text).isEqualTo(keyTexts(source));
    }

    @Test
    void signingGivesTheNoteOfTheOtherImplementation() {
        var signer = SignerKey.parse(Vectors.of(FILE, "signer").getFirst().getFirst());
        var note = SignedNote.parse(bytes(note("go")));
        assertThat(signer.verifier()).isEqualTo(keys("go").getFirst());
        assertThat(signer.sign(note.text())).isEqualTo(note.signatures().getFirst());
    }

    @Test
    void aCheckpointAndTheTimeOfItsWitnessAreRead() {
        var note = SignedNote.parse(bytes(note("ct")));
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.size()).isEqualTo(1_432_088_532L);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signatures().getLast().cosignedAt()).isEqualTo(Instant.ofEpochSecond(0x6a122120L));
    }

    @Test
    void sm2IsTheOneOfTheStandard() {
        var message = "message digest".getBytes(StandardCharsets.US_ASCII);
        assertThat(Sm2.publicKey(hex("sm2secret"))).isEqualTo(hex("sm2public"));
        assertThat(Sm2.verify(hex("sm2public"), message, hex("sm2signature"))).isTrue();
        message[0]++;
        assertThat(Sm2.verify(hex("sm2public"), message, hex("sm2signature"))).isFalse();
    }

    @Test
    void signaturesOfUnknownKeysAreIgnoredAndBadOnesAreNot() {
        var note = SignedNote.parse(bytes(note("go")));
        var opened = (Opening.Opened) note.open(keys("go").subList(0, 1));
        assertThat(opened.unknown()).containsExactly(note.signatures().getLast());
        assertThat(note.open(keys("spec"))).isInstanceOf(Opening.Unsigned.class);
        var other = SignedNote.parse(bytes(note("go").replace("If you", "If we")));
        assertThat(other.open(keys("go"))).isInstanceOf(Opening.BadSignature.class);
        assertThat(other.open(keys("spec"))).isInstanceOf(Opening.Unsigned.class);
    }

    @Test
    void anyChangedByteOfAKeyIsRefused() {
        var text = keyTexts("go").getFirst();
        for (int at = 0; at < text.length(); at++) {
            var changed = text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).isInstanceOf(Malformed.class);
        }
        for (int end = 0; end < text.length(); end++) {
            var cut = text.substring(0, end);
            assertThatThrownBy(() -> VerifierKey.parse(cut)).isInstanceOf(Malformed.class);
        }
        for (var bad : Vectors.of(FILE, "badkey")) {
            assertThatThrownBy(() -> VerifierKey.parse(bad.getFirst())).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void anyChangedByteOfAPrivateKeyIsRefusedWithoutShowingIt() {
        var text = Vectors.of(FILE, "signer").getFirst().getFirst();
        for (int at = 0; at < text.length(); at++) {
            var changed = text.substring(0, at) + (char) (text.charAt(at) + 1) + text.substring(at + 1);
            assertThatThrownBy(() -> SignerKey.parse(changed))
                    .isInstanceOf(Malformed.class)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .doesNotContain("FALVFGyN", "AYEKF", "hPJEMzD1", "7hfZx09", "HKDFz");
        }
    }

    /// A note `t|` with a signature line; | is a newline.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "t| ; 2; has no empty line",
                "t||; 3; does not end in a line",
                "t||— a AAAAAAA=; 15; does not end in a line",
                "t||- a AAAAAAA=|; 3; is not '— NAME BASE64'",
                "t||— a+b AAAAAAA=|; 5; has no name of a key",
                "t||— a b AAAAAAA=|; 5; has no name of a key",
                "t||— a AAAAAA==|; 7; is too short",
                "t||— a AAAAAAB=|; 3; is not canonical base64",
                "t||— a A!AAAAA=|; 3; is not base64",
                "t||— a AAAAAAA=|x|; 16; is not '— NAME BASE64'",
                "t\u0001|| — a AAAAAAA=|; 4; is not '— NAME BASE64'",
                "t\u0001||— a AAAAAAA=|; 1; control character 1"
            })
    void brokenNotesAreRefusedWithPlaceAndReason(String note, int position, String reason) {
        assertThatThrownBy(() -> SignedNote.parse(bytes(note.replace('|', '\n'))))
                .isInstanceOfSatisfying(Malformed.class, refused -> {
                    assertThat(refused.reason()).contains(reason);
                    assertThat(refused.position()).isEqualTo(position);
                });
    }

    @Test
    void limitsOfANoteAreNamed() {
        var line = "— a AAAAAAA=\n";
        assertThatThrownBy(() -> SignedNote.parse(bytes("t\n\n" + line.repeat(101))))
                .hasMessageContaining("101 signatures, not 1 to 100");
        assertThatThrownBy(() -> SignedNote.parse(new byte[1_000_001])).hasMessageContaining("more than 1000000");
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {'t', (byte) 0xff, '\n', '\n'}))
                .hasMessageContaining("not UTF-8");
        assertThat(SignedNote.parse(bytes("t\n\n" + line.repeat(100))).signatures())
                .hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "o|1|; is not origin, size and root",
                "o|1||x|; is not origin, size and root",
                "o|01|47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=|; without leading zeros",
                "o|-1|47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=|; without leading zeros",
                "o|1234567890123456789|47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=|; without leading zeros",
                "o|1|47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=|; not canonical base64",
                "o|1|47DE|; 32 bytes are needed",
                "o|1|47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; does not end in a newline"
            })
    void brokenCheckpointsAreRefused(String text, String reason) {
        assertThatThrownBy(() -> Checkpoint.parse(text.replace('|', '\n')))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(reason);
    }

    private static String note(String source) {
        return String.join(" ", of("note", source)).replace('|', '\n');
    }

    private static List<String> keyTexts(String source) {
        return Vectors.of(FILE, "key").stream()
                .filter(line -> line.getFirst().equals(source))
                .map(line -> line.get(1))
                .toList();
    }

    private static List<VerifierKey> keys(String source) {
        return keyTexts(source).stream().map(VerifierKey::parse).toList();
    }

    private static List<String> of(String kind, String source) {
        return Vectors.of(FILE, kind).stream()
                .filter(line -> line.getFirst().equals(source))
                .map(line -> line.subList(1, line.size()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] hex(String kind) {
        return HexFormat.of().parseHex(Vectors.of(FILE, kind).getFirst().getFirst());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

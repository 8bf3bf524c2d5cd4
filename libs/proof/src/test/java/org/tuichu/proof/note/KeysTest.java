package org.tuichu.proof.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.tree.ConsistencyProof;
import org.tuichu.proof.tree.TileMap;
import org.tuichu.proof.tree.Tiles;

/// New keys sign and verify, are kept in files of their own, and witness growing logs.
class KeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ORIGIN = "tuichu.example/county";
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final SignerKey LOG = SignerKey.generate(ORIGIN, Algorithm.ED25519, RANDOM);
    private static final SignerKey GUO_MI = SignerKey.generate(ORIGIN, Algorithm.SM2_SM3, RANDOM);
    private static final SignerKey WITNESS =
            SignerKey.generate("tuichu.example/city", Algorithm.COSIGNATURE_V1, RANDOM);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aKeyComesBackFromItsTextAndItsFile(Algorithm algorithm) throws Exception {
        var key = SignerKey.generate("淘汰办.example", algorithm, RANDOM);
        var file = folder.resolve("key");
        KeyFile.write(file, key);
        assertThat(KeyFile.read(file).verifier()).isEqualTo(key.verifier());
        assertThat(VerifierKey.parse(key.verifier().text())).isEqualTo(key.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key.toString()).doesNotContain(key.text().substring(30));
        assertThatThrownBy(() -> KeyFile.write(file, key)).hasMessageContaining("was not written");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        var file = folder.resolve("key");
        KeyFile.write(file, LOG);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("has mode rw-r-----, rw------- is needed");
    }

    @Test
    void severalKeysSignOneCheckpoint() {
        var note = checkpoint(5).signed(List.of(LOG, GUO_MI));
        note = note.with(WITNESS.cosign(note.text(), NINE));
        var known = List.of(LOG.verifier(), GUO_MI.verifier(), WITNESS.verifier());
        var opened = (Opening.Opened) SignedNote.parse(note.format().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .open(known);
        assertThat(opened.by()).isEqualTo(known);
        assertThat(note.signatures().getLast().cosignedAt()).isEqualTo(NINE);
        var other = new SignedNote(checkpoint(6).text(), note.signatures());
        for (var key : known) {
            assertThat(other.open(List.of(key))).isInstanceOf(Opening.BadSignature.class);
        }
    }

    @Test
    void aNameThatANoteCannotHoldMakesNoKey() {
        for (var name : List.of("", "a b", "a+b", "a\nb", "a\u3000b")) {
            assertThatThrownBy(() -> SignerKey.generate(name, Algorithm.ED25519, RANDOM))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aWitnessCosignsWhatContinuesAndNothingElse() {
        var witness = new Witness(WITNESS, List.of(LOG.verifier()));
        var first = witness.cosign(note(5), Optional.empty(), growth(0, 5), NINE);
        assertThat(first).isInstanceOf(Witness.Answer.Cosigned.class);
        assertThat(((Witness.Answer.Cosigned) first).note().open(List.of(WITNESS.verifier())))
                .isInstanceOf(Opening.Opened.class);
        assertThat(witness.cosign(note(9), Optional.of(checkpoint(5)), growth(5, 9), NINE))
                .isInstanceOf(Witness.Answer.Cosigned.class);
        assertThat(witness.cosign(note(9), Optional.of(checkpoint(5)), growth(4, 9), NINE))
                .isEqualTo(new Witness.Answer.Elsewhere(5));
        assertThat(witness.cosign(note(5), Optional.empty(), growth(4, 5), NINE))
                .isEqualTo(new Witness.Answer.Elsewhere(0));
        assertThat(witness.cosign(note(4), Optional.of(checkpoint(5)), growth(4, 4), NINE))
                .isEqualTo(new Witness.Answer.Elsewhere(5));
        assertThat(new Witness(WITNESS, List.of(GUO_MI.verifier()))
                        .cosign(note(5), Optional.empty(), growth(0, 5), NINE))
                .isInstanceOf(Witness.Answer.Refused.class);
    }

    @Test
    void twoHistoriesOfOneSizeAreAFork() {
        var other = Checkpoint.of(ORIGIN, 5, checkpoint(6).root());
        var answer = new Witness(WITNESS, List.of(LOG.verifier()))
                .cosign(other.signed(List.of(LOG)), Optional.of(checkpoint(5)), growth(5, 5), NINE);
        assertThat(answer).isEqualTo(new Witness.Answer.Forked(checkpoint(5), other));
    }

    @Test
    void aLargerCheckpointWithoutAProofIsNotCosigned() {
        var other = Checkpoint.of(ORIGIN, 9, checkpoint(8).root());
        var answer = new Witness(WITNESS, List.of(LOG.verifier()))
                .cosign(other.signed(List.of(LOG)), Optional.of(checkpoint(5)), growth(5, 9), NINE);
        assertThat(answer).isEqualTo(new Witness.Answer.Unproved(checkpoint(5), other));
    }

    @Test
    void aRequestReadsAsItWasWritten() {
        var request = new WitnessRequest(growth(3, 7), note(7));
        assertThat(request.text()).startsWith("old 3\n").contains("\n\n" + ORIGIN + "\n7\n");
        assertThat(WitnessRequest.parse(request.text().getBytes(UTF_8))).isEqualTo(request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "old 3; old 03; no number",
                "old 3; old 8; beyond the checkpoint",
                "old 3; new 3; is not an old size",
                "old 3; old 3|AAAA; 32 bytes"
            })
    void brokenRequestsAreRefused(String part, String instead, String reason) {
        var text = new WitnessRequest(growth(3, 7), note(7)).text().replace(part, instead.replace('|', '\n'));
        assertThatThrownBy(() -> WitnessRequest.parse(text.getBytes(UTF_8)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(reason);
    }

    /// At every length, for a file may be cut anywhere.
    @Test
    void aRequestThatWasCutIsRefused() {
        var whole = new WitnessRequest(growth(3, 7), note(7)).text().getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> WitnessRequest.parse(cut)).isInstanceOf(Malformed.class);
        }
    }

    private static Tiles tiles(int size) {
        return new Tiles(TileMap.of(TileMap.leaves(10)), size);
    }

    private static Checkpoint checkpoint(int size) {
        return Checkpoint.of(ORIGIN, size, tiles(size).root());
    }

    private static SignedNote note(int size) {
        return checkpoint(size).signed(List.of(LOG));
    }

    private static ConsistencyProof growth(int first, int second) {
        return tiles(second).consistency(first);
    }
}

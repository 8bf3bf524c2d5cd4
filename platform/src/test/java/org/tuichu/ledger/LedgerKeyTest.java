package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tuichu.ledger.LedgerRefused.Reason;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.SignedNote;

class LedgerKeyTest {
    private static final Hash ROOT = Hash.sha256(new byte[0]);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"ED25519", "SM2_SM3"})
    void isMadeOnceInAFileOfItsOwn(Algorithm algorithm) throws Exception {
        var file = folder.resolve("new/ledger.key");
        var made = open(file, algorithm, Optional.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.verifier().algorithm()).isEqualTo(algorithm);
        var again = open(file, algorithm, Optional.of(made.sign(7, ROOT)));
        assertThat(again.verifier()).isEqualTo(made.verifier());
        assertThat(again.checkpoint(made.sign(7, ROOT)).size()).isEqualTo(7);
    }

    @Test
    void aLostKeyIsNotReplaced() {
        var signed = open(folder.resolve("lost"), Algorithm.ED25519, Optional.empty())
                .sign(7, ROOT);
        var file = folder.resolve("nothing");
        refused(Reason.KEY_MISSING, file, signed);
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherKeyDoesNotGoOn() {
        var signed = open(folder.resolve("former"), Algorithm.ED25519, Optional.empty())
                .sign(7, ROOT);
        open(folder.resolve("other"), Algorithm.ED25519, Optional.empty());
        refused(Reason.OTHER_KEY, folder.resolve("other"), signed);
    }

    @Test
    void aKeyThatOthersMayReadSignsNothing() throws Exception {
        var file = folder.resolve("open");
        var signed = open(file, Algorithm.ED25519, Optional.empty()).sign(7, ROOT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        refused(Reason.KEY_UNUSABLE, file, signed);
    }

    @Test
    void aKeyOfAWitnessIsNoChoice() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> settings(folder.resolve("witness"), Algorithm.COSIGNATURE_V1))
                .withMessageContaining("tuichu.ledger.algorithm");
    }

    private static void refused(Reason reason, Path file, SignedNote newest) {
        assertThatExceptionOfType(LedgerRefused.class)
                .isThrownBy(() -> open(file, Algorithm.ED25519, Optional.of(newest)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal.detail()).contains(file.toString()));
    }

    private static LedgerKey open(Path file, Algorithm algorithm, Optional<SignedNote> newest) {
        return LedgerKey.open(settings(file, algorithm), new SecureRandom(), newest);
    }

    private static LedgerSettings settings(Path file, Algorithm algorithm) {
        return new LedgerSettings(file, algorithm, Duration.ofMillis(10), 100, Duration.ofMinutes(1));
    }
}

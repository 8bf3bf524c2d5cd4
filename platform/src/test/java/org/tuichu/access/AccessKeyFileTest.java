package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.startup.KeyRefused;
import org.tuichu.startup.KeyRefused.Reason;

class AccessKeyFileTest {
    private static final byte[] SECRET = new byte[SecondFactors.SECRET_BYTES];

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        var file = folder.resolve("new/access.key");
        var account = UUID.randomUUID();
        var sealed = open(file, false).seal(account, SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(open(file, true).open(account, sealed)).hasValue(SECRET);
    }

    @Test
    void aLostKeyIsNotReplaced() {
        var file = folder.resolve("lost.key");
        refused(Reason.KEY_MISSING, file);
        assertThat(file).doesNotExist();
    }

    @Test
    void aKeyThatOthersMayReadIsOfNoUse() throws Exception {
        var file = folder.resolve("open.key");
        open(file, false);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        refused(Reason.KEY_UNUSABLE, file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "0000000000000000000000000000000000000000000000000000000000000000", "not hexadecimal"})
    void anythingElseIsNoKey(String text) throws Exception {
        var file = folder.resolve("damaged.key");
        open(file, false);
        Files.writeString(file, text);
        refused(Reason.KEY_UNUSABLE, file);
        Files.writeString(file, "g".repeat(64) + "\n");
        refused(Reason.KEY_UNUSABLE, file);
    }

    @Test
    void aPlaceWhereNoneCanBeMadeIsNamed() throws Exception {
        var file = Files.createFile(folder.resolve("file")).resolve("access.key");
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> open(file, false))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.KEY_UNUSABLE))
                .withMessageContaining(file.toString());
    }

    private static void refused(Reason reason, Path file) {
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> open(file, true))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal.detail()).contains(file.toString()));
    }

    private static AccessKey open(Path file, boolean needed) {
        return AccessKeyFile.open(file, new SecureRandom(), needed);
    }
}

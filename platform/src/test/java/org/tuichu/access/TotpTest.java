package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238 appendix B, the rows of SHA1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String eightDigits) {
        var step = seconds / Totp.STEP;
        assertThat("%08d".formatted(Totp.value(SECRET, step) % 100_000_000)).isEqualTo(eightDigits);
        assertThat(Totp.code(SECRET, step)).isEqualTo(eightDigits.substring(2));
    }

    /// RFC 4226 appendix D.
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "9, 520489"})
    void givesTheCodesOfTheCounter(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @Test
    void takesOneStepBeforeAndAfterAndNoMore() {
        var now = Instant.ofEpochSecond(1_000 * Totp.STEP + 7);
        for (var step = 990; step <= 1_010; step++) {
            var expected = Math.abs(step - 1_000) <= 1 ? OptionalLong.of(step) : OptionalLong.empty();
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now, 0))
                    .as("step %d", step)
                    .isEqualTo(expected);
        }
    }

    @Test
    void takesEachCodeOnce() {
        var now = Instant.ofEpochSecond(1_000 * Totp.STEP);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 1_000), now, 999)).hasValue(1_000);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 1_000), now, 1_000)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 999), now, 1_000))
                .as("nor an older one")
                .isEmpty();
        assertThat(Totp.step(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, "１２３４５６", now, 0)).isEmpty();
    }

    /// RFC 4648 §10, without padding.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBytesAsAuthenticatorsTakeThem(String text, String base32) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.of(bytes)).isEqualTo(base32);
        assertThat(Base32.parse(base32, bytes.length)).hasValue(bytes);
    }

    @Test
    void readsWhatPeopleTypeAndNothingElse() {
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        var text = Base32.of(bytes);
        assertThat(Base32.parse(text.toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 "), 20))
                .hasValue(bytes);
        assertThat(Base32.parse(text + "A", 20)).isEmpty();
        assertThat(Base32.parse(text.substring(1) + "1", 20)).isEmpty();
    }
}

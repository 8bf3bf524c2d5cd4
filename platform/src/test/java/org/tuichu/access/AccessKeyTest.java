package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessKeyTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final UUID account = UUID.randomUUID();
    private final AccessKey key = new AccessKey(new byte[AccessKey.LENGTH], random);

    @Test
    void opensWhatItSealedForTheSameAccount() {
        var sealed = key.seal(account, SECRET);
        assertThat(key.open(account, sealed)).hasValue(SECRET);
        assertThat(sealed).hasSize(49).startsWith(AccessKey.VERSION);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("2345");
        assertThat(key.seal(account, SECRET)).as("a nonce of its own").isNotEqualTo(sealed);
    }

    @Test
    void opensNothingOfAnotherAccountOrKey() {
        var sealed = key.seal(account, SECRET);
        assertThat(key.open(new UUID(account.getMostSignificantBits(), account.getLeastSignificantBits() ^ 1), sealed))
                .isEmpty();
        var other = new byte[AccessKey.LENGTH];
        other[31] = 1;
        assertThat(new AccessKey(other, random).open(account, sealed)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessKey(new byte[16], random))
                .withMessageContaining("16 bytes, 32");
    }

    @Test
    void opensNothingThatWasChangedAnywhere() {
        var sealed = key.seal(account, SECRET);
        for (var bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            var changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThat(key.open(account, changed)).as("bit %d", bit).isEmpty();
        }
        for (var length = 0; length < sealed.length; length++) {
            assertThat(key.open(account, Arrays.copyOf(sealed, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(key.open(account, SECRET)).as("a plain one").isEmpty();
    }
}

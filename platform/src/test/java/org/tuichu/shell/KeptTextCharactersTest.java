package org.tuichu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTextCharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "一行\r\n二行\t三", "450m³ Φ2.2", "𠮷", "\u202e"})
    void holds(String text) {
        assertThat(KeptText.holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007", "\u001b[31m", "\u007f", "\u0085", "\ud842", "\udfb7\ud842"})
    void holdsNot(String text) {
        assertThat(KeptText.holds(text)).isFalse();
    }
}

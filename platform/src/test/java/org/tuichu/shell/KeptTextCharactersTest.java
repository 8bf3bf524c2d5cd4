package org.tuichu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTextCharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "一行\r\n二行\t三", "450m³ Φ2.2", "𠮷", "a\u00a0b", "电话 ☎\ufe0f", "\ue4c6"})
    void holds(String text) {
        assertThat(KeptText.holds(text)).isTrue();
    }

    @Test
    void whatNobodySeesIsLeftOutOfTextFromFiles() {
        assertThat(KeptText.cleaned("\ufeff区\u200b工信\u0007局\ufe0f ☎\ufe0f\udb40\udd00"))
                .isEqualTo("区工信局 ☎\ufe0f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0007",
                "\u001b[31m",
                "\u007f",
                "\u0085",
                "\ud842",
                "\udfb7\ud842",
                "区工信局\u200b",
                "\u202e",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u200d",
                "局\ufe0f",
                "\u3164",
                "\u2028",
                "\ufdd0"
            })
    void holdsNot(String text) {
        assertThat(KeptText.holds(text)).isFalse();
    }
}

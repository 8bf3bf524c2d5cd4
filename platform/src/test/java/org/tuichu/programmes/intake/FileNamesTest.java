package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "方案.docx, 方案.docx",
        "C:\\Users\\w\\方案.docx, 方案.docx",
        "../../etc/passwd, passwd",
        "a/b\\c.txt, c.txt",
        "'  方案.txt ', 方案.txt"
    })
    void keepsTheLastPartOfAPath(String given, String shown) {
        assertThat(FileNames.safe(given)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/", "\u0000\u0007", "\u202e\u200b"})
    void showsADashWhereNothingIsLeft(String given) {
        assertThat(FileNames.safe(given)).isEqualTo("-");
    }

    /// U+202E turns `fdp.exe` around, so that it reads `exe.pdf`.
    @Test
    void leavesOutWhatTurnsTheReadingDirection() {
        assertThat(FileNames.safe("plan\u202Efdp.exe\r\n")).isEqualTo("planfdp.exe");
    }

    @Test
    void isAtMost120CharactersLongAndCutsNoCharacterInTwo() {
        var name = FileNames.safe("𠮷".repeat(200));
        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name).endsWith("𠮷");
    }
}

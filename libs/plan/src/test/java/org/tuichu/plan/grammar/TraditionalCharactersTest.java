package org.tuichu.plan.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TraditionalCharactersTest {
    /// To renew the resource after an update of ICU, write what this test expects into the file.
    @Test
    void theTableIsWhatUnicodeDataSays() throws IOException {
        var transliterator = Transliterator.getInstance("Traditional-Simplified");
        var expected = new StringBuilder();
        for (char c = '\u3400'; c <= '\u9fff'; c++) {
            String simple = transliterator.transliterate(String.valueOf(c));
            if (simple.length() == 1 && simple.charAt(0) != c) {
                expected.append(c).append(simple).append('\n');
            }
        }
        try (var in =
                Objects.requireNonNull(TraditionalCharacters.class.getResourceAsStream("traditional-simplified.txt"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table.substring(table.indexOf('\n') + 1)).isEqualTo(expected.toString());
        }
    }

    @Test
    void aSimpleTextWithAFewSharedCharactersIsNotTraditional() {
        String tasks = "各部门按职责分工负责落实好各项任务措施".repeat(10);
        assertThat(TraditionalCharacters.isTraditional("工作成效显著。" + tasks)).isFalse();
        assertThat(TraditionalCharacters.isTraditional("各部門按職責分工負責落實好各項任務措施")).isTrue();
    }
}

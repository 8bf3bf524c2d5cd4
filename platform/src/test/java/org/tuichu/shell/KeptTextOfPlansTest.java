package org.tuichu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.Limits;
import org.tuichu.plan.document.DocumentReader;

/// The reader of plans keeps its own list of what nobody sees: what it reads can be typed again, letter by letter.
class KeptTextOfPlansTest {
    @Test
    void nothingThatNobodySeesIsReadFromAPlan() {
        var unseen = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> KeptText.hasUnseen("县" + Character.toString(letter)))
                .toArray();
        assertThat(unseen).hasSizeGreaterThan(4_000).contains(0x200B, 0x202E, 0x2060, 0xFEFF, 0xFE0F, 0xE0100);
        var text = new StringBuilder("一、县");
        IntStream.of(unseen)
                .filter(letter -> letter != 0x2028 && letter != 0x2029)
                .forEach(text::appendCodePoint);
        var read = new DocumentReader(Limits.DEFAULT)
                .read(text.append("工信局\n").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read.text()).isEqualTo("一、县工信局\n");
    }
}

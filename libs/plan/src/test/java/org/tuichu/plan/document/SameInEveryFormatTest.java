package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One document in several formats has the same paragraphs and the same cells.
class SameInEveryFormatTest {
    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("txt", Specimen.txt().getBytes(StandardCharsets.UTF_8)),
                Arguments.of("txt in GB18030", Specimen.txt().getBytes(Charset.forName("GB18030"))),
                Arguments.of("html", Specimen.html().getBytes(StandardCharsets.UTF_8)),
                Arguments.of("docx", Specimen.docx()),
                Arguments.of("pdf", Specimen.pdf()),
                Arguments.of("ofd", Specimen.ofd()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void hasTheSameParagraphsAndCells(String format, byte[] content) {
        Reading reading = Reading.of(content);
        List<String> expected = new ArrayList<>(Specimen.PARAGRAPHS);
        expected.add(Specimen.LAST);
        assertThat(reading.paragraphs()).as(format).isEqualTo(expected);
        assertThat(reading.tables()).as(format).isEqualTo(List.of(Specimen.TABLE));
    }
}

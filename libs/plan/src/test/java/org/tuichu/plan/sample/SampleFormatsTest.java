package org.tuichu.plan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.document.DocumentReader;

/// Every format of the shipped sample says the same as its text.
class SampleFormatsTest {
    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "pdf", "ofd"})
    void saysTheSameParagraphs(String format) throws IOException {
        assertThat(squeezed(read("sample-plan." + format).text())).contains(plan(read("sample-plan.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "docx", "pdf", "ofd"})
    void hasTheSameTable(String format) throws IOException {
        assertThat(cells(read("sample-plan." + format)))
                .endsWith(cells(read("sample-plan.txt")).getLast());
    }

    /// From the first paragraph of the plan to its annex, without any blank.
    private static String plan(PlanText text) {
        var squeezed = squeezed(text.text());
        return squeezed.substring(squeezed.indexOf("为推动落后产能"), squeezed.indexOf("序号"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }

    private static List<List<List<String>>> cells(PlanText text) {
        return text.tables().stream()
                .map(table -> table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> squeezed(cell.span().of(text.text())))
                                .toList())
                        .toList())
                .toList();
    }

    private static PlanText read(String name) throws IOException {
        try (var in = Objects.requireNonNull(PlanText.class.getResourceAsStream("sample/" + name))) {
            return new DocumentReader(Limits.DEFAULT).read(in.readAllBytes());
        }
    }
}

package org.tuichu.exitlists.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.Limits;
import org.tuichu.plan.document.DocumentReader;
import org.tuichu.sheets.WrittenSheets;

/// One content in three formats, each read back by another program than the one that wrote it.
class PaperTest {
    private static final List<Paper.Column> COLUMNS =
            List.of(new Paper.Column("序号", 5), new Paper.Column("企业名称", 30), new Paper.Column("产能", 12));

    private static Paper paper(int rows) {
        var lines = new ArrayList<List<String>>();
        for (var i = 1; i <= rows; i++) {
            lines.add(List.of(Integer.toString(i), "虚构“镕喆”水泥<一>厂&窑", "Φ2.2×7.5m 0.5 万m³/年"));
        }
        return new Paper(
                "丙县2026年退出名单", List.of("丙县退出计划名单〔2026〕1号", "2 条生产线"), COLUMNS, lines, List.of("丙县工信局", "2026年3月2日"));
    }

    private static String pdf(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(Format.PDF.write(paper))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theWordDocumentHasTitleTableAndSignature() throws IOException {
        var text = new DocumentReader(Limits.DEFAULT)
                .read(Format.DOCX.write(paper(2)))
                .text();
        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsSubsequence("丙县2026年退出名单", "丙县退出计划名单〔2026〕1号", "丙县工信局", "2026年3月2日");
        assertThat(text).contains("序号", "企业名称", "虚构“镕喆”水泥<一>厂&窑", "Φ2.2×7.5m 0.5 万m³/年");
    }

    @Test
    void theWorkbookHasTheSameAboveItsTable() throws IOException {
        var rows = WrittenSheets.read(Format.XLSX.write(paper(1))).get(0);
        assertThat(rows.stream().map(row -> row.cell(0).text()))
                .containsExactly("丙县2026年退出名单", "丙县退出计划名单〔2026〕1号", "2 条生产线", "丙县工信局", "2026年3月2日", "序号", "1");
        assertThat(rows.getLast().cell(2).text()).isEqualTo("Φ2.2×7.5m 0.5 万m³/年");
    }

    @Test
    void thePdfRepeatsTheHeadingsAndCountsItsPages() throws IOException {
        var one = pdf(paper(2));
        assertThat(one).contains("丙县2026年退出名单", "〔2026〕1号", "镕喆", "Φ2.2×7.5m", "2026年3月2日", "1 / 1");
        var many = pdf(paper(60));
        assertThat(many).contains("1 / 3", "3 / 3");
        assertThat(many.split("企业名称", -1)).hasSize(4);
    }

    @Test
    void aLetterThatTheFontLacksIsShownAsMissing() throws IOException {
        var paper = new Paper("名单", List.of("号"), COLUMNS, List.of(List.of("1", "窑\uD83D\uDE00厂", "")), List.of());
        assertThat(pdf(paper)).contains("窑〓厂");
    }

    @Test
    void textAndPdfAreTheSameBytesEachTime() throws IOException {
        for (var format : List.of(Format.DOCX, Format.PDF)) {
            assertThat(format.write(paper(3))).as("%s", format).isEqualTo(format.write(paper(3)));
            assertThat(format.write(paper(3))).isNotEqualTo(format.write(paper(4)));
        }
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatThrownBy(() -> new Paper("名单", List.of(), COLUMNS, List.of(List.of("1")), List.of()))
                .hasMessageContaining("a row of 1 cells below 3");
        assertThat(Stream.of(Format.values()).map(Format::ending)).containsExactly("xlsx", "docx", "pdf");
    }
}

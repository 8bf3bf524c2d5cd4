package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

class PdfDocumentTest {
    private static final List<List<String>> TWO_BY_TWO = List.of(List.of("甲", "乙"), List.of("丙", "丁"));

    @Test
    void readsTheSameTextAsTheDocxThatItWasMadeFrom() {
        assertThat(Reading.of(Fixture.bytes("qinghe.pdf")).text())
                .isEqualTo(Reading.of(Fixture.bytes("qinghe.docx")).text());
    }

    @Test
    void readsNumbersAndMergedCells() {
        Reading reading = Reading.of(Fixture.bytes("qinghe.pdf"));
        assertThat(reading.paragraphs()).containsSubsequence(Fixture.QINGHE_NUMBERED);
        assertThat(reading.tables()).isEqualTo(List.of(Fixture.QINGHE_TABLE));
    }

    @Test
    void joinsFullLinesAndKeepsIndentedOnesApart() {
        byte[] pdf = new Pdf()
                .page(300, 400)
                .text(70, 60, 10, "为推动落后产能退出工作，结合本区实")
                .text(50, 80, 10, "际制定本方案，请各单位认真贯彻执行下列")
                .text(50, 100, 10, "任务。")
                .text(70, 120, 10, "一、总体要求")
                .text(70, 140, 10, "（一）思想。")
                .bytes();
        assertThat(Reading.of(pdf).paragraphs())
                .containsExactly("为推动落后产能退出工作，结合本区实际制定本方案，请各单位认真贯彻执行下列任务。", "一、总体要求", "（一）思想。");
    }

    @Test
    void dropsPageNumbersAndRunningHeads() {
        Pdf pdf = new Pdf();
        for (int page = 1; page <= 3; page++) {
            pdf.page(300, 400)
                    .text(100, 20, 9, "临江区公报 第" + page + "期")
                    .text(50, 100, 10, "第" + "一二三".charAt(page - 1) + "条。")
                    .text(140, 390, 9, "— " + page + " —");
        }
        assertThat(Reading.of(pdf.bytes()).paragraphs()).containsExactly("第一条。", "第二条。", "第三条。");
    }

    @Test
    void joinsATableContinuedOverleaf() {
        Pdf pdf = new Pdf().page(300, 400);
        grid(pdf, "序号", "单位", "1", "甲局");
        pdf.page(300, 400);
        grid(pdf, "序号", "单位", "2", "乙局");
        assertThat(Reading.of(pdf.bytes()).tables())
                .isEqualTo(List.of(List.of(List.of("序号", "单位"), List.of("1", "甲局"), List.of("2", "乙局"))));
    }

    private static void grid(Pdf pdf, String... cells) {
        for (int i = 0; i < 3; i++) {
            pdf.line(50, 100 + 30 * i, 250, 100 + 30 * i).line(50 + 100 * i, 100, 50 + 100 * i, 160);
        }
        for (int i = 0; i < 4; i++) {
            pdf.text(55 + 100 * (i % 2), 120 + 30 * (i / 2), 10, cells[i]);
        }
    }

    @Test
    void readsPagesThatAreTurned() {
        Pdf turnedPage = new Pdf().page(400, 300).rotation(90);
        for (int i = 0; i < 3; i++) {
            turnedPage.line(100 + 30 * i, 50, 100 + 30 * i, 250).line(100, 50 + 100 * i, 160, 50 + 100 * i);
        }
        turnedPage
                .turnedText("0 1 -1 0", 120, 60, 10, "甲")
                .turnedText("0 1 -1 0", 120, 160, 10, "乙")
                .turnedText("0 1 -1 0", 150, 60, 10, "丙")
                .turnedText("0 1 -1 0", 150, 160, 10, "丁");
        assertThat(Reading.of(turnedPage.bytes()).tables()).isEqualTo(List.of(TWO_BY_TWO));
    }

    @Test
    void readsTextThatRunsUpOnAnUprightPage() {
        Pdf pdf = new Pdf().page(300, 400);
        for (int i = 0; i < 3; i++) {
            pdf.line(100 + 30 * i, 100, 100 + 30 * i, 300).line(100, 100 + 100 * i, 160, 100 + 100 * i);
        }
        pdf.turnedText("0 1 -1 0", 120, 110, 10, "甲")
                .turnedText("0 1 -1 0", 120, 210, 10, "乙")
                .turnedText("0 1 -1 0", 150, 110, 10, "丙")
                .turnedText("0 1 -1 0", 150, 210, 10, "丁");
        assertThat(Reading.of(pdf.bytes()).tables()).isEqualTo(List.of(TWO_BY_TWO));
    }

    @Test
    void tellsATableWithoutLinesFromItsColumns() {
        Pdf pdf = new Pdf().page(400, 400).text(50, 60, 10, "附件：企业名单如下");
        String[][] rows = {{"序号", "企业名称", "产能"}, {"1", "甲厂", "十万吨"}, {"2", "乙建材有限公司", "五万吨"}};
        for (int i = 0; i < rows.length; i++) {
            pdf.text(50, 100 + 20 * i, 10, rows[i][0])
                    .text(100, 100 + 20 * i, 10, rows[i][1])
                    .text(250, 100 + 20 * i, 10, rows[i][2]);
        }
        Reading reading = Reading.of(pdf.bytes());
        assertThat(reading.tables())
                .isEqualTo(List.of(List.of(
                        List.of("序号", "企业名称", "产能"), List.of("1", "甲厂", "十万吨"), List.of("2", "乙建材有限公司", "五万吨"))));
        assertThat(reading.paragraphs()).containsExactly("附件：企业名单如下");
    }

    @Test
    void readsBoldTextPrintedTwiceOnce() {
        byte[] pdf = new Pdf()
                .page(300, 400)
                .text(50, 100, 10, "工作方案")
                .text(50.3, 100, 10, "工作方案")
                .bytes();
        assertThat(Reading.of(pdf).paragraphs()).containsExactly("工作方案");
    }

    @Test
    void refusesAPassword() {
        byte[] locked = new Pdf()
                .page(300, 400)
                .text(50, 100, 10, "密")
                .password("secret")
                .bytes();
        assertRefused(locked, Reason.ENCRYPTED, "pdf under a password");
    }

    @Test
    void readsWhatOnlyItsOwnerMayChange() {
        byte[] open =
                new Pdf().page(300, 400).text(50, 100, 10, "公开").password("").bytes();
        assertThat(Reading.of(open).paragraphs()).containsExactly("公开");
    }

    @Test
    void refusesPagesOfPictures() {
        String image = "q 200 0 0 200 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q\n";
        byte[] scan =
                new Pdf().page(300, 400).raw(image).page(300, 400).raw(image).bytes();
        assertRefused(scan, Reason.IMAGE_ONLY, "2 pages of pictures with 0 characters of text");
    }

    private static void assertRefused(byte[] content, Reason reason, String detail) {
        assertThatThrownBy(() -> Reading.of(content)).isInstanceOfSatisfying(PlanRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isEqualTo(detail);
        });
    }
}

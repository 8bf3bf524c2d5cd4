package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

class OfdDocumentTest {
    private static final List<List<String>> TWO_BY_TWO = List.of(List.of("甲", "乙"), List.of("丙", "丁"));

    @Test
    void joinsFullLinesAndKeepsIndentedOnesApart() {
        byte[] ofd = new Ofd()
                .page()
                .text(38, 60, 5, "为推动落后产能退出工作，结合本区实")
                .text(28, 70, 5, "际制定本方案，请各单位认真贯彻执行下列")
                .text(28, 80, 5, "任务。")
                .text(38, 90, 5, "一、总体要求")
                .bytes();
        assertThat(Reading.of(ofd).paragraphs()).containsExactly("为推动落后产能退出工作，结合本区实际制定本方案，请各单位认真贯彻执行下列任务。", "一、总体要求");
    }

    @Test
    void readsTablesThatPathsDraw() {
        Ofd ofd = new Ofd().page().text(28, 40, 5, "附件");
        for (int i = 0; i < 3; i++) {
            ofd.line(28, 50 + 10 * i, 148, 50 + 10 * i).line(28 + 60 * i, 50, 28 + 60 * i, 70);
        }
        ofd.text(30, 57, 5, "甲").text(90, 57, 5, "乙").text(30, 67, 5, "丙").text(90, 67, 5, "丁");
        Reading reading = Reading.of(ofd.bytes());
        assertThat(reading.tables()).isEqualTo(List.of(TWO_BY_TWO));
        assertThat(reading.paragraphs()).containsExactly("附件");
    }

    @Test
    void readsTextThatATransformationPlaces() {
        String scaled = "<ofd:TextObject Boundary=\"20 30 100 10\" Size=\"1\" CTM=\"5 0 0 5 10 8\">"
                + "<ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"1 1\">工作方</ofd:TextCode><ofd:TextCode X=\"3\" Y=\"0\">案</ofd:TextCode></ofd:TextObject>";
        assertThat(Reading.of(new Ofd().page().raw(scaled).bytes()).paragraphs())
                .containsExactly("工作方案");
    }

    @Test
    void readsTemplatesAndDropsWhatReturnsOnEveryPage() {
        String head =
                "<ofd:TextObject Boundary=\"80 10 50 5\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">公报</ofd:TextCode></ofd:TextObject>";
        byte[] two = new Ofd()
                .template(head)
                .page()
                .text(28, 60, 5, "第一条。")
                .text(100, 290, 4, "1")
                .page()
                .text(28, 60, 5, "第二条。")
                .text(100, 290, 4, "2")
                .bytes();
        assertThat(Reading.of(two).paragraphs()).containsExactly("第一条。", "第二条。");
        byte[] one = new Ofd().template(head).page().text(28, 60, 5, "第一条。").bytes();
        assertThat(Reading.of(one).paragraphs()).containsExactly("公报", "第一条。");
    }

    @Test
    void refusesPagesOfPictures() {
        byte[] scan = new Ofd()
                .page()
                .raw("<ofd:ImageObject ResourceID=\"5\" Boundary=\"0 0 210 297\"/>")
                .bytes();
        assertThatThrownBy(() -> Reading.of(scan))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.IMAGE_ONLY));
    }
}

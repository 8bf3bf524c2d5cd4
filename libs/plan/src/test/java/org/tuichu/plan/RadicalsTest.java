package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.ProgrammeDraft.Problem.Kind;

/// Copies in which radicals stand for ideographs, as browsers print them.
class RadicalsTest {
    private static byte[] document(String name) {
        try (var in = RadicalsTest.class.getResourceAsStream("/document/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PlanReader.Reading reading(String name) {
        return new PlanReader(Limits.DEFAULT).reading(document(name));
    }

    @Test
    void aPrintedCopyIsReadLikeThePageThatWasPrinted() {
        PlanReader.Reading printed = reading("chromium.pdf");
        assertThat(printed.text().text()).contains("⼯作⽅案", "⼈⺠政府");
        assertThat(Scorer.facts(printed.draft()))
                .isEqualTo(Scorer.facts(reading("chromium.html").draft()));
        assertThat(printed.draft().title()).isEqualTo("青禾县2022年淘汰落后产能工作方案");
        assertThat(Scorer.facts(printed.draft()).get("responsible"))
                .contains("二/(一) 各乡镇人民政府 SUPPORT", "二/(三) 县人民政府办公室 LEAD", "附件/1 县工业和信息化局 LEAD");
        assertThat(Scorer.facts(printed.draft()).get("deadlines"))
                .contains("二/(三) 每月10日前 - - MONTHLY", "附件/2 9月底前 - 2022-09-30 -");
    }

    @Test
    void spansReferToTheCharactersAsTheyWerePrinted() {
        PlanReader.Reading printed = reading("chromium.pdf");
        List<String> quotes = printed.draft().duties().getFirst().responsible().stream()
                .map(unit -> unit.span().of(printed.text().text()))
                .toList();
        assertThat(quotes).containsExactly("县⼯业和信息化局", "各乡镇⼈⺠政府");
        assertThat(printed.draft().problems())
                .extracting(ProgrammeDraft.Problem::kind)
                .containsOnly(Kind.UNKNOWN_JURISDICTION);
    }

    @Test
    void aTextPastedFromAPrintedCopyIsReadLikeOneThatWasTyped() {
        String typed = new String(document("chromium.html"), StandardCharsets.UTF_8);
        String pasted = typed.replace('工', '⼯')
                .replace('月', '⽉')
                .replace('民', '⺠')
                .replace("户", "⼾")
                .replace('一', '⼀');
        var reader = new PlanReader(Limits.DEFAULT);
        assertThat(Scorer.facts(reader.read(pasted.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Scorer.facts(reader.read(typed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void everyKangxiRadicalIsWhatUnicodeSays() {
        String radicals = IntStream.rangeClosed(0x2f00, 0x2fd5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(Radicals.ideographs(radicals)).isEqualTo(Normalizer.normalize(radicals, Normalizer.Form.NFKC));
    }

    @Test
    void everyRadicalOfTheSupplementIsOne() {
        IntStream.rangeClosed(0x2e80, 0x2ef3)
                .filter(c -> Radicals.isRadical((char) c))
                .forEach(c -> assertThat(Character.isIdeographic(Radicals.ideograph((char) c)))
                        .as(Character.toString(c))
                        .isTrue());
        assertThat(Radicals.ideographs("⺠⻓⻔⻋⻚⻅⻢⻬⻰工月")).isEqualTo("民长门车页见马齐龙工月");
    }
}

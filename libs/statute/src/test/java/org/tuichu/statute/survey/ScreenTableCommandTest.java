package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `screen FILE`: a table in, a verdict for each of its lines out.
class ScreenTableCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new ScreenTableCommand(CLOCK, printed, new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theTableSaysWhatWasReadAndWhatFollows() {
        assertThat(run(Tables.sample("messy.xlsx").toString(), "--as-of", "2019-12-01"))
                .isZero();
        assertThat(printed().getFirst()).isEqualTo("sheet 摸底, header in row 3–4, as of 2019-12-01");
        assertThat(printed().get(1)).contains("H 产能（万吨/年） → CAPACITY");
        assertThat(printed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("6       甲县水泥厂                1 × cement_mill diameter_m=2.2")
                        .contains("ELIMINATION  《国务院关于进一步加强淘汰落后产能工作的通知》"));
        assertThat(printed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("7       乙县合金厂                2 × submerged_arc_furnace ")
                        .endsWith("UNKNOWN      lacking: 变压器容量"));
        assertThat(printed()).contains("        ! I8 AMBIGUOUS_DATE 2019.1");
        assertThat(printed()).contains("rows passed over: 9 TOTAL, 10 NOTE");
    }

    @Test
    void whatSeveralColumnsSayOfTheSizeDecides() {
        var file = Tables.csv(
                folder,
                "企业名称|行业|设备名称|型号规格|变压器容量（kVA）|炉容（m³）|磨机直径(m)|磨机长度(m)|车速(m/min)|幅宽(mm)|台数|产能（万吨/年）",
                "甲合金厂|铁合金|矿热炉|HX-6300|6300||||||2|3",
                "乙纸厂|造纸|瓦楞纸机||||||75|1575|1|1",
                "丙水泥厂|水泥|水泥磨||||2.4|12|||1|30",
                "丁铁厂|钢铁|高炉|||380|||||1|40",
                "戊铁厂|钢铁|高炉|450m³||380|||||1|40");
        assertThat(run("--json", file.toString(), "--as-of", "2024-03-01")).isZero();
        List<JsonNode> answers =
                printed().stream().map(JsonMapper.shared()::readTree).toList();
        assertThat(answers)
                .extracting(answer -> answer.get("verdict").asString())
                .containsExactly("UNKNOWN", "ELIMINATION", "UNKNOWN", "UNKNOWN", "UNKNOWN");
        assertThat(answers)
                .extracting(answer -> answer.get("missing").toString())
                .containsExactly(
                        "[\"exception_applies\"]",
                        "[]",
                        "[\"exception_applies\"]",
                        "[\"exception_applies\"]",
                        "[\"effective_volume_m3\",\"use\"]");
        assertThat(answers.getLast().get("problems").toString())
                .isEqualTo("[{\"cell\":\"F6\",\"code\":\"SIZES_DIFFER\",\"raw\":\"450m³ | 炉容380m3\"}]");
    }

    /// What two make together says of each that it makes no more: too little stays too little, and enough is asked.
    @Test
    void whatSeveralMakeTogetherIsNotWhatEachMakes() {
        var file = Tables.csv(
                folder,
                "企业名称|设备名称|数量|产能（吨/年）",
                "甲磷厂|黄磷电炉|2|7000",
                "乙磷厂|黄磷电炉|2|4000",
                "丙磷厂|黄磷电炉|1|7000",
                "丁钡厂|碳酸钡生产线|2|24000",
                "戊味精厂|味精生产线2条，合计产能4万吨/年||",
                "己味精厂|味精生产线2条，每条4万吨/年||",
                "庚味精厂|味精生产线2条，每条2万吨/年||",
                "辛水泥厂|熟料生产线2条，合计5000t/d||",
                "壬水泥厂|熟料生产线2条，各5000t/d||");
        assertThat(run("--json", file.toString(), "--as-of", "2020-06-01", "--province", "21"))
                .isZero();
        assertThat(printed().stream().map(JsonMapper.shared()::readTree).toList())
                .extracting(answer -> answer.get("verdict").asString())
                .containsExactly(
                        "UNKNOWN",
                        "ELIMINATION",
                        "ALLOWED",
                        "UNKNOWN",
                        "UNKNOWN",
                        "ALLOWED",
                        "ELIMINATION",
                        "UNKNOWN",
                        "ALLOWED");
    }

    @Test
    void aHeadingSaysThatItIsWhatEachMakes() {
        var file = Tables.csv(folder, "企业名称|设备名称|数量|单台产能（吨/年）", "甲磷厂|黄磷电炉|2|7000", "乙磷厂|黄磷电炉|2|4000");
        assertThat(run("--json", file.toString(), "--as-of", "2020-06-01", "--province", "21"))
                .isZero();
        assertThat(printed().stream().map(JsonMapper.shared()::readTree).toList())
                .extracting(answer -> answer.get("verdict").asString())
                .containsExactly("ALLOWED", "ELIMINATION");
    }

    @Test
    void eachLineIsAnObjectOfTheContract() {
        assertThat(run("--json", Tables.sample("messy.xls").toString())).isZero();
        List<JsonNode> answers =
                printed().stream().map(JsonMapper.shared()::readTree).toList();
        assertThat(answers)
                .extracting(answer -> answer.get("id").asString())
                .containsExactly("摸底!5", "摸底!6", "摸底!7", "摸底!8.1", "摸底!8.2");
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.get("rules").isArray()).isTrue();
            assertThat(answer.get("missing").isArray()).isTrue();
            assertThat(answer.get("as_of").asString()).isEqualTo("2024-03-01");
        });
        assertThat(answers)
                .extracting(answer -> answer.get("verdict").asString())
                .containsExactly("RESTRICTION", "UNKNOWN", "UNKNOWN", "UNKNOWN", "RESTRICTION");
        assertThat(answers.get(4).get("enterprise").asString()).isEqualTo("乙县合金厂");
        assertThat(answers.getFirst().get("problems").toString())
                .isEqualTo("[{\"cell\":\"D5\",\"code\":\"CODE_DOUBTFUL\",\"raw\":\"91130000000000000X\"}]");
    }

    @Test
    void provincesAreKnownByTheBeginningOfTheirNames() {
        assertThat(Provinces.code("浙江省")).contains(33);
        assertThat(Provinces.code("河北")).contains(13);
        assertThat(Provinces.code("内蒙古自治区")).contains(15);
        assertThat(Provinces.code("甲省")).isEmpty();
    }

    @Test
    void whatIsRefusedSaysWhy() throws IOException {
        var page = Files.writeString(folder.resolve("page.xls"), "<html></html>");
        assertThat(run(page.toString())).isEqualTo(2);
        var words = Files.writeString(folder.resolve("words.csv"), "天气,晴");
        assertThat(run(words.toString())).isEqualTo(2);
        assertThat(run(folder.resolve("none.xlsx").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "screen: " + page + ": WEB_PAGE",
                        "screen: " + words + ": no row looks like the header of a table of enterprises or lines",
                        "screen: " + folder.resolve("none.xlsx") + ": there is no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a --as-of", "a --as-of today", "a --province Zhejiang", "a --province 1", "--jsonl"})
    void unknownUsageIsRefused(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: screen FILE");
    }
}

package org.tuichu.plan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The documents of `src/test/resources/document` and what stands in them.
final class Fixture {
    /// The cells of the table of every `qinghe` document.
    static final List<List<String>> QINGHE_TABLE = List.of(
            List.of("序号", "任务", "责任单位", "责任单位"),
            List.of("1", "开展摸底排查，建立清单，逐户核实主体设备情况", "区工信局\n区发改局", "各镇街"),
            List.of("1", "公告退出企业名单", "区工信局", ""),
            List.of("2", "组织验收", "区领导小组办公室", "区应急局、区市场监管局"));

    /// The numbered lines of every `qinghe` document.
    static final List<String> QINGHE_NUMBERED = List.of(
            "一、总体要求",
            "（一）指导思想",
            "（二）工作目标",
            "二、重点任务",
            "（一）能耗方面",
            "1.开展节能监察。4月30日前完成摸底排查。",
            "2.督促限期整改。",
            "（二）环保方面",
            "1.严格排污许可。");

    private Fixture() {}

    static byte[] bytes(String name) {
        try (InputStream stream = Fixture.class.getResourceAsStream("/document/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

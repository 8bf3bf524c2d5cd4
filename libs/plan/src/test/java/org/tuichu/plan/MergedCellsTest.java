package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Cells of a task table that reach over several rows: each row is a duty of its own, with what the merged cells say.
class MergedCellsTest {
    private static final String PAGE = """
            <html><body><p>青禾县2021年推动落后产能退出工作方案</p>
            <p>一、工作任务</p><p>（一）开展摸底排查。县工信局对重点行业开展摸底排查。</p>
            <p>附件：任务分解表</p>
            <table>
            <tr><td>序号</td><td>工作任务</td><td>牵头单位</td><td>完成时限</td></tr>
            <tr><td>1</td><td>淘汰水泥磨机</td><td>县工信局</td><td rowspan="2">9月30日前</td></tr>
            <tr><td>2</td><td>拆除砖瓦轮窑</td><td>县住建局</td></tr>
            </table></body></html>""";

    @Test
    void aRowIsTheStretchOfItsOwnCells() {
        var document = PAGE.getBytes(StandardCharsets.UTF_8);
        var text = new PlanReader(Limits.DEFAULT).reading(document).text().text();
        var rows = new PlanReader(Limits.DEFAULT)
                .read(document).duties().stream()
                        .filter(duty -> duty.path().startsWith("附件/"))
                        .toList();
        assertThat(rows).extracting(Duty::path).containsExactly("附件/1", "附件/2");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.deadlines())
                        .singleElement()
                        .satisfies(time -> assertThat(time.end()).hasToString("2021-09-30")));
        var second = rows.getLast().span();
        assertThat(text.substring(second.start(), second.end()))
                .startsWith("2")
                .contains("拆除砖瓦轮窑", "县住建局")
                .doesNotContain("水泥磨机", "9月30日");
    }
}

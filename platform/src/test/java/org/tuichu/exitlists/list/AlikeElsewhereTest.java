package org.tuichu.exitlists.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;

/// A line that may be one of another county, which the office does not see, is not frozen before somebody said so.
@PlatformTest
class AlikeElsewhereTest extends ExitListsOnDesk {
    private static final Map<String, String> MILL = Map.of("name", "水泥磨", "model", "Φ2.2×7m");

    private final Viewer neighbour;

    AlikeElsewhereTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.neighbour = Viewers.office(county.sibling.path());
    }

    @Test
    void oneCreditCodeAndOneDevice() throws Exception {
        var code = "91211199MA7X0E1W05";
        line(neighbour, Map.of("name", "虚构建材公司", "creditCode", code), MILL);
        stops(line(clerk, Map.of("name", "虚构水泥厂", "creditCode", code), MILL));
    }

    @Test
    void oneNameplateNumber() throws Exception {
        var mill = Map.of("name", "水泥磨", "model", "Φ2.2×7m", "serial", "MM-2201-7");
        line(neighbour, Map.of("name", "虚构建材公司"), mill);
        stops(line(clerk, Map.of("name", "虚构水泥厂"), mill));
    }

    @Test
    void oneNameplateNumberInOtherWordsForAKindWithoutASize() throws Exception {
        var furnace = Map.of("name", "中频炉", "serial", "XZ-2011-0457");
        var renamed = Map.of("name", "中频感应电炉", "serial", "XZ-2011-0457");
        line(neighbour, Map.of("name", "虚构农机厂"), renamed);
        stops(line(clerk, Map.of("name", "虚构铸造厂"), furnace));
    }

    @Test
    void oneNameWithoutCreditCode() throws Exception {
        line(neighbour, Map.of("name", "虚构水泥厂"), MILL);
        stops(line(clerk, Map.of("name", "虚构水泥厂"), MILL));
    }

    @Test
    void oneNameAndOneModelWithoutASize() throws Exception {
        var oven = Map.of("name", "焦炉", "model", "JN43-80", "siteNumber", "1#");
        line(neighbour, Map.of("name", "虚构焦化厂"), oven);
        stops(line(clerk, Map.of("name", "虚构焦化厂"), oven));
    }

    /// Each of its own pair: neither sees what the other has said.
    @Test
    void bothCountiesSayThatTheyAreTwo() throws Exception {
        var there = line(neighbour, Map.of("name", "虚构水泥厂"), MILL);
        var here = line(clerk, Map.of("name", "虚构水泥厂"), MILL);
        differs(neighbour, there);
        stops(here);
        differs(clerk, here);
        differs(clerk, here);
        differs(neighbour, there);
        frozen("2026-06-30", here);
    }

    private void differs(Viewer office, UUID line) throws Exception {
        var said = Map.of("sameness", "DIFFERENT", "samenessReason", "与对方核对，铭牌不同");
        sends(office, "/lines/" + line + "/alike", said).andExpect(status().isFound());
    }

    @Test
    void anotherDeviceStopsNothing() throws Exception {
        line(neighbour, Map.of("name", "虚构水泥厂"), Map.of("name", "水泥磨", "model", "Φ2.4×7m"));
        frozen("2026-06-30", line(clerk, Map.of("name", "虚构水泥厂"), MILL));
    }

    private void stops(UUID line) throws Exception {
        var list = draft(ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "县政府决定", line).andExpect(status().isFound());
        assertThat(page(clerk, "/exit-lists/" + list).select(".xobstacle").eachText())
                .containsExactly("疑似重复登记，尚未判断");
        act(clerk, list, Move.Act.HAND_IN, "").andExpect(status().isUnprocessableContent());
    }
}

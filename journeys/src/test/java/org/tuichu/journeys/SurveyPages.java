package org.tuichu.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/// Surveys and exit plan lists as they begin: nothing there yet, a survey that asks the office itself, a row, a table.
final class SurveyPages {
    private static final String TABLE = "企业名称,设备名称及型号,产能（万吨/年）\n虚构的水泥厂,,20\n";

    private final Looking looking;
    private final String programme;

    SurveyPages(Looking looking, String programme) {
        this.looking = looking;
        this.programme = programme;
    }

    void look(Page office) {
        looking.see(programme + "/surveys/new", "survey-new");
        SurveySteps.open(office, "虚构的大洼区落后产能摸底排查", "2019-06-30", "区工信局");
        looking.keep(office, "survey");
        SurveySteps.link(office, "区工信局");
        var task = SurveySteps.path(office);
        SurveySteps.link(office, "填报一行");
        looking.keep(office, "survey-row");
        ofARow(office);
        looking.see(task + "/imports", "survey-imports-none");
        ofATable(office, task);
        looking.see(programme + "/exit-lists", "exit-lists-none");
        looking.see(programme + "/exit-lists/targets", "exit-list-targets-none");
        ofAnAmendment(office);
    }

    private void ofARow(Page office) {
        office.locator("#ENTERPRISE").fill("虚构的大洼区石桥镇新型干法水泥熟料及建筑材料综合利用股份有限公司第二分公司");
        office.locator("#DEVICE").fill("1座450m³高炉、2座50t转炉（1#、3#），Φ2.2×7.5米水泥磨2台");
        Desk.press(office, "保存");
        office.locator(".srows").waitFor();
        looking.keep(office, "survey-task");
        office.locator(".srows .lead").click();
        looking.keep(office, "survey-row-editing");
    }

    private void ofATable(Page office, String task) {
        office.navigate(task + "/imports");
        office.locator("#file")
                .setInputFiles(new FilePayload("摸底表.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        Desk.press(office, "上传");
        office.locator(".simport-BROUGHT").waitFor();
        looking.keep(office, "survey-import-columns");
    }

    private void ofAnAmendment(Page office) {
        office.navigate(programme + "/exit-lists");
        Desk.press(office, "起草调整公告");
        office.locator(".alert-success").waitFor();
        looking.keep(office, "exit-list-amendment");
    }
}

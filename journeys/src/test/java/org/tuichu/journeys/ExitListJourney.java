package org.tuichu.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The office brings a table as it came, corrects what was wrong with it, has a row looked at on site, and signs the
/// list of the year; the pages on the way are looked at.
@ExtendWith(OnTheDesk.class)
class ExitListJourney {
    private static final String PLACE = "大洼";
    private static final String UNIT = "区工信局";
    private static final String ENTERPRISE = "虚构的新立电石有限公司";
    private static final String NUMBER = "盘锦市大洼区退出计划名单〔2019〕1号";

    @TempDir
    private Path folder;

    @Test
    void aMessyTableBecomesASignedList(Desk desk) throws IOException {
        try (var first = desk.desktop();
                var second = desk.desktop();
                var third = desk.desktop()) {
            var clerk = desk.signIn(first, desk.office(PLACE));
            var reviewer = desk.signIn(second, desk.account(PLACE, UNIT, "REVIEWER"));
            var signer = desk.signIn(third, desk.account(PLACE, UNIT, "SIGNER"));
            var looking = new Looking(first);

            SurveySteps.open(clerk, "摸底排查（表格）", "2019-02-28", UNIT);
            var survey = SurveySteps.path(clerk);
            SurveySteps.link(clerk, UNIT);
            var task = SurveySteps.path(clerk);
            bringsTheTable(clerk, task, looking);
            correctsWhatWasWrong(clerk, task);
            changesNothingByBringingItOnceMore(clerk, task);
            SurveySteps.act(clerk, task, "送审");
            SurveySteps.act(reviewer, task, "审核通过");
            SurveySteps.act(signer, task, "签发报送");

            screens(clerk, survey, looking);
            SurveySteps.link(clerk, ENTERPRISE);
            var row = SurveySteps.path(clerk);
            looking.keep(clerk, "survey-row-screened");
            new OnSite(desk, PLACE, List.of("区环保局", "区应急局")).verify(clerk, "电石炉 8000kVA 1 万吨/年", looking);
            SurveySteps.act(clerk, row, "拟确认");
            SurveySteps.act(reviewer, row, "同意");
            enters(clerk, row, looking);

            var list = drafts(clerk, looking);
            SurveySteps.act(reviewer, list, "审核通过");
            SurveySteps.act(signer, list, "签发并编号");
            looking.see(list, "exit-list-signed");
            looking.see(lists(clerk) + "/in-force", "exit-lists-in-force");
            reads(desk, list);
            assertThat(looking.seen().grave()).isEmpty();
            assertThat(looking.seen().wide()).isEmpty();
            assertThat(looking.seen().unprinted()).isEmpty();
        }
    }

    private void bringsTheTable(Page clerk, String task, Looking looking) {
        SurveySteps.preview(clerk, task, SurveyTable.messy(folder));
        assertThat(tiles(clerk)).hasText(new String[] {"3新增", "0有改动", "0相同", "1不能导入", "0重复", "0核定中"});
        SurveySteps.link(clerk, "不能导入");
        assertThat(clerk.locator(".srows tbody tr")).hasCount(1);
        assertThat(clerk.locator(".srows tbody tr")).containsText("C8 没有填生产线（设备）");
        looking.keep(clerk, "survey-import-read");
        SurveySteps.take(clerk, 3);
    }

    private void correctsWhatWasWrong(Page clerk, String task) throws IOException {
        var errors = downloaded(clerk, "a[href$='errors.xlsx']", "错误清单.xlsx");
        var rows = SurveyTable.read(Files.readAllBytes(errors));
        assertThat(rows).hasSize(5);
        assertThat(rows.get(2)).startsWith("序号", "企业名称", "淘汰生产线（设备）").endsWith("不能导入的原因");
        assertThat(rows.getLast())
                .containsExactly("4", "虚构的东风建材厂", "", "", "1", "5", "在产", "2019.12.31", "C8 没有填生产线（设备）");
        SurveySteps.preview(clerk, task, SurveyTable.corrected(errors, 4, 2, "2.5m×40m回转窑"));
        assertThat(tiles(clerk)).hasText(new String[] {"1新增", "0有改动", "0相同", "0不能导入", "0重复", "0核定中"});
        SurveySteps.take(clerk, 1);
    }

    private void changesNothingByBringingItOnceMore(Page clerk, String task) {
        SurveySteps.preview(clerk, task, SurveyTable.messy(folder));
        assertThat(tiles(clerk)).hasText(new String[] {"0新增", "0有改动", "3相同", "1不能导入", "0重复", "0核定中"});
        assertThat(clerk.locator("main")).containsText("没有可以写入的行。");
        clerk.navigate(task);
        assertThat(clerk.locator(".srows tbody tr .lead"))
                .hasText(new String[] {ENTERPRISE, "虚构的东风建材厂", "虚构的东风建材厂", "虚构的东风建材厂"});
        assertThat(clerk.locator(".srows tbody tr .wtext"))
                .hasText(new String[] {"电石炉 8000kVA", "水泥磨 Φ2.2×7.5米", "轮窑 24门", "2.5m×40m回转窑"});
    }

    private static void screens(Page clerk, String survey, Looking looking) {
        clerk.navigate(survey);
        SurveySteps.link(clerk, "逐行核定");
        // a page that is still on its way cannot be loaded anew
        SurveySteps.done(clerk, "筛查全部填报行");
        clerk.waitForCondition(() -> {
            clerk.reload();
            return clerk.locator(".sscreening").innerText().contains("筛查完毕");
        });
        assertThat(clerk.locator(".sscreening")).containsText("查了 4 行，4 行的结论是新的或有变化");
        assertThat(clerk.locator(".srows tbody tr:has-text('" + ENTERPRISE + "')"))
                .containsText("淘汰类");
        looking.keep(clerk, "survey-rows-screened");
    }

    private static void enters(Page clerk, String row, Looking looking) {
        clerk.navigate(row);
        SurveySteps.link(clerk, "转入企业台账");
        clerk.getByLabel("台账里没有，登记为新企业").check();
        Desk.press(clerk, "下一步");
        looking.keep(clerk, "survey-row-registration");
        SurveySteps.done(clerk, "转入企业台账");
        assertThat(clerk.locator("section[aria-labelledby=confirmed]")).containsText("电石炉 8000kVA");
    }

    /// No rule is verified yet, so that another ground has to be given.
    private static String drafts(Page clerk, Looking looking) {
        clerk.navigate(lists(clerk));
        SurveySteps.done(clerk, "起草名单");
        var list = SurveySteps.path(clerk);
        SurveySteps.link(clerk, "列入生产线");
        clerk.getByLabel(ENTERPRISE).check();
        looking.keep(clerk, "exit-list-lines");
        clerk.locator("#targetOn").fill("2019-09-30");
        clerk.locator("#industry").fill("电石");
        SurveySteps.done(clerk, "列入所选");
        assertThat(clerk.locator(".xobstacle")).hasText("无经核验的条款支持，须写明其他依据");
        looking.keep(clerk, "exit-list-draft");
        SurveySteps.link(clerk, "修改");
        clerk.locator("#basis").fill("虚构的企业承诺书");
        SurveySteps.done(clerk, "保存");
        SurveySteps.done(clerk, "送审");
        return list;
    }

    private static String lists(Page clerk) {
        clerk.navigate("/programmes");
        return clerk.locator("main td a[href^='/programmes/']").first().getAttribute("href") + "/exit-lists";
    }

    /// A department of the place takes the papers away.
    private void reads(Desk desk, String list) throws IOException {
        try (var visitor = desk.desktop()) {
            var page = desk.signIn(visitor, desk.account(PLACE, "区环保局", "CLERK"));
            page.navigate(list);
            assertThat(page.locator(".facts-line")).containsText(NUMBER);
            assertThat(page.locator(".xlines tbody tr")).hasCount(1);
            var xlsx = downloaded(page, "a[href$='/XLSX']", "名单.xlsx");
            var docx = downloaded(page, "a[href$='/DOCX']", "名单.docx");
            var pdf = downloaded(page, "a[href$='/PDF']", "名单.pdf");
            for (var paper : List.of(PaperText.ofXlsx(xlsx), PaperText.ofDocx(docx), PaperText.ofPdf(pdf))) {
                assertThat(paper).contains(NUMBER, ENTERPRISE, "8000kVA", "2019年9月30日", "虚构的企业承诺书");
            }
        }
    }

    private Path downloaded(Page page, String link, String name) {
        var file = folder.resolve(name);
        page.waitForDownload(() -> page.locator(link).click()).saveAs(file);
        return file;
    }

    private static Locator tiles(Page page) {
        return page.locator(".tiles .tile");
    }
}

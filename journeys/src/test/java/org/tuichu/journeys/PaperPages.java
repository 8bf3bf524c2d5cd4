package org.tuichu.journeys;

import com.microsoft.playwright.Page;

/// Papers of a programme as they are written and read: a circular, a letter of responsibility, a step handed on.
final class PaperPages {
    private static final String TITLE = "虚构的督办通报";

    private final Looking looking;
    private final String programme;

    PaperPages(Looking looking, String programme) {
        this.looking = looking;
        this.programme = programme;
    }

    void look() {
        circular();
        letter();
    }

    private void circular() {
        var paper = looking.at(programme + "/supervision/new");
        paper.locator("input[name=kind]").first().check();
        paper.locator("#heldOn").fill("2019-05-06");
        paper.locator("#title").fill(TITLE);
        paper.locator("#text").fill("对进度缓慢的单位予以通报（演示）。");
        paper.locator("input[name=duty]").first().check();
        paper.locator("form.wtell .btn-primary").click();
        paper.waitForURL("**/supervision/*");
        looking.keep(paper, "supervision-one");
        looking.see(programme + "/supervision", "supervision-listed");
    }

    private void letter() {
        var paper = looking.at(programme + "/responsibility-letters/new");
        paper.locator("#title").fill("虚构的目标责任书");
        paper.locator("#text").fill("双方商定全年目标（演示）。");
        paper.locator("form.wtell .btn-primary").click();
        looking.keep(paper, "letter-refused");
        paper.locator("#unit").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        target(paper);
        paper.locator("form.wtell .btn-primary").click();
        paper.waitForURL("**/responsibility-letters/*");
        looking.keep(paper, "letter");
        looking.see(paper.url() + "/edit", "letter-edit");
        looking.see(programme + "/responsibility-letters", "letters-listed");
    }

    private static void target(Page paper) {
        paper.locator("#target").fill("退出煤炭产能");
        paper.locator("#value").fill("30");
        paper.locator("#measure").fill("万吨/年");
        paper.locator("#endsOn").fill("2019-12-31");
    }
}

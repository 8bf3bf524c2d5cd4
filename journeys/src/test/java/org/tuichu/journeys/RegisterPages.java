package org.tuichu.journeys;

import com.microsoft.playwright.Page;

/// The register as the office fills it: an enterprise with a long name, its permit, a line that is locked and then
/// changed.
final class RegisterPages {
    private static final String NAME = "虚构的大洼区石桥镇新型干法水泥熟料及建筑材料综合利用股份有限公司第二分公司";

    private final Looking looking;

    RegisterPages(Looking looking) {
        this.looking = looking;
    }

    void look(Page office) {
        looking.see("/enterprises", "enterprises-none");
        looking.see("/enterprises?q=nothing", "enterprises-not-found");
        looking.see("/enterprises/new", "enterprise-new");
        var enterprise = enter(office);
        looking.see(enterprise, "enterprise-bare");
        looking.see(enterprise + "/permits/new", "permit-new");
        office.navigate(enterprise + "/permits/new");
        office.locator("#number").fill("PW-2019-0001");
        save(office);
        looking.see(enterprise + "/lines/new", "line-new");
        office.navigate(enterprise + "/lines/new");
        office.locator("#name").fill("回转窑");
        office.locator("#model").fill("Φ2.5×40m");
        save(office);
        var line = office.url().replaceAll("^https?://[^/]+", "");
        looking.see(line, "line");
        lock(office);
        looking.see(line + "/edit", "line-proposing");
        office.navigate(line + "/edit");
        office.locator("#model").fill("Φ3.0×48m");
        office.locator("#reason").fill("铭牌复核");
        save(office);
        looking.see(line, "line-proposed");
        looking.see(enterprise, "enterprise");
        looking.see(enterprise + "/edit", "enterprise-editing");
        looking.see("/enterprises", "enterprises");
    }

    private static String enter(Page office) {
        office.navigate("/enterprises/new");
        office.locator("#name").fill(NAME);
        office.locator("#creditCode").fill("91210000TESTKILN01");
        save(office);
        return office.url().replaceAll("^https?://[^/]+", "");
    }

    private static void lock(Page office) {
        office.locator("summary:text-is('锁定规格')").click();
        office.locator("form[action$='/lock'] button").click();
        office.locator(".facts-line .tag-own").waitFor();
    }

    private static void save(Page office) {
        office.locator("main form.wtell .btn-primary").first().click();
        office.locator(".alert-success").waitFor();
    }
}

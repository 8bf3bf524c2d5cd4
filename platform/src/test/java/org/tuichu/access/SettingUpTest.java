package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tuichu.Browser;
import org.tuichu.Browser.Browsers;
import org.tuichu.ServedTest;

/// The property gives this class a context, and so an empty database, of its own.
@ExtendWith(OutputCaptureExtension.class)
@ServedTest
@DirtiesContext
@TestPropertySource(properties = "tuichu.access.hashes=1")
class SettingUpTest {
    private static final Pattern ADDRESS = Pattern.compile("/set-up\\?token=[\\w-]{43}");

    private final Browser browser;
    private final Browser late;

    SettingUpTest(Browsers browsers) {
        this.browser = browsers.open();
        this.late = browsers.open();
    }

    @Test
    void thePrintedAddressMakesTheFirstAccountOnce(CapturedOutput output) {
        var printed = ADDRESS.matcher(output.getAll());
        assertThat(printed.find()).isTrue();
        var address = printed.group();
        assertThat(browser.get("/set-up?token=" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(browser.page().text()).contains("这个地址不能用", "停止程序再启动");
        browser.get("/sign-in");
        assertThat(browser.page().select("[role=status]").text()).startsWith("系统里还没有账号。");
        assertThat(browser.get(address).statusCode()).isEqualTo(200);

        assertThat(submit(Map.of("jurisdiction", "999999"))).isEqualTo(422);
        assertThat(browser.page().select("[role=alert] a").attr("href")).isEqualTo("#jurisdiction");
        assertThat(browser.page().select("#unitName").val()).isEqualTo("大洼区工业和信息化局");
        browser.get(address);
        assertThat(submit(Map.of("password", "short"))).isEqualTo(422);

        assertThat(browser.page().select("[role=alert]").text()).isEqualTo("新密码太短：至少 10 个字符。");

        late.get(address);
        browser.get(address);
        assertThat(submit(Map.of())).isEqualTo(200);
        var administrators = browser.page().select("td code").eachText();
        assertThat(administrators).hasSize(6).contains("system-administrator", "security-administrator", "auditor");
        assertToldThatItIsDone(late.submit("/set-up", filledIn(Map.of())));
        assertToldThatItIsDone(late.get(address));
        browser.get("/sign-in");
        browser.submit("/sign-in", Map.of("userName", "wang.fang", "password", Desks.PASSWORD));
        browser.get("/account");
        assertThat(browser.page().select("dd").eachText()).contains("经办 · 审核 · 签发", "wang.fang", "大洼区工业和信息化局", "大洼区");
    }

    private void assertToldThatItIsDone(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?why=set-up-done");
        late.get("/sign-in?why=set-up-done");
        assertThat(late.page().select("[role=status]").text()).startsWith("第一个账号已经建立，请登录。");
    }

    private int submit(Map<String, String> changed) {
        return browser.submit("/set-up", filledIn(changed)).statusCode();
    }

    private static Map<String, String> filledIn(Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "jurisdiction", "盘锦市大洼区",
                "unitName", "大洼区工业和信息化局",
                "displayName", "王芳",
                "userName", "wang.fang",
                "password", Desks.PASSWORD));
        fields.putAll(changed);
        return fields;
    }
}

package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

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

    SettingUpTest(Browsers browsers) {
        this.browser = browsers.open();
    }

    @Test
    void thePrintedAddressMakesTheFirstAccountOnce(CapturedOutput output) {
        var printed = ADDRESS.matcher(output.getAll());
        assertThat(printed.find()).isTrue();
        var address = printed.group();
        assertThat(browser.get("/set-up?token=" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(browser.get(address).statusCode()).isEqualTo(200);

        assertThat(submit(Map.of("jurisdictionCode", "999999"))).isEqualTo(422);
        assertThat(browser.page().select("[role=alert] a").attr("href")).isEqualTo("#jurisdictionCode");
        assertThat(browser.page().select("#unitName").val()).isEqualTo("大洼区工业和信息化局");
        browser.get(address);
        assertThat(submit(Map.of("password", "short"))).isEqualTo(422);

        browser.get(address);
        assertThat(submit(Map.of())).isEqualTo(302);
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        browser.get("/sign-in");
        browser.submit("/sign-in", Map.of("userName", "wang.fang", "password", Desks.PASSWORD));
        browser.get("/account");
        assertThat(browser.page().select("dd").eachText()).contains("wang.fang", "大洼区工业和信息化局", "大洼区");
    }

    private int submit(Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "jurisdictionCode", "211104",
                "unitName", "大洼区工业和信息化局",
                "displayName", "王芳",
                "userName", "wang.fang",
                "password", Desks.PASSWORD));
        fields.putAll(changed);
        return browser.submit("/set-up", fields).statusCode();
    }
}

package org.tuichu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuichu.Browser;
import org.tuichu.ServedTest;

/// Who types what cannot be kept is told in which field, on a page.
@ServedTest
class RefusedTextTest {
    private static final String WORDS = "含有无法保存的字符（例如控制字符），请删去后重新填写";
    private final Browser browser;

    RefusedTextTest(Browser.Browsers browsers) {
        this.browser = browsers.open();
    }

    @Test
    void inAnAddress() {
        assertThat(browser.get("/sign-in?back=%00").statusCode()).isEqualTo(422);
        assertThat(browser.page().select("main p").eachText()).contains("back: " + WORDS);
    }

    @Test
    void inAForm() {
        browser.get("/sign-in");
        var answer = browser.submit("/sign-in", Map.of("userName", "bell\u0007", "password", "seven quiet kilns"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("main p").eachText()).contains("userName: " + WORDS);
    }
}

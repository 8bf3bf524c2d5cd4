package org.tuichu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;

/// Each error has a page with words that help, inside the frame of every page.
@PlatformTest
class ErrorPagesTest {
    private final MockMvc browser;

    ErrorPagesTest(MockMvc browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({
        "400, 地址里有一处看不懂",
        "403, 本账号没有这项权限",
        "404, 这里没有您要找的内容",
        "409, 内容已被别人改动",
        "413, 文件太大",
        "422, 填写的内容不符合要求",
        "500, 程序出错了",
        "405, 页面打不开",
    })
    void anErrorHasItsPage(int status, String title) throws Exception {
        var answer = browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .accept(MediaType.TEXT_HTML)
                        .with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("<h1>" + title + "</h1>")
                .contains("desk-nav");
    }

    @Test
    void whatIsTooLargeIsToldTheLimit() throws Exception {
        var answer = browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                        .accept(MediaType.TEXT_HTML)
                        .with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("一个文件最多 64MB。");
    }

    /// The day is what the frame of a page asks the database for; what failed may be the database.
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 422, 500})
    void noPageOfAnErrorAsksForTheBusinessDate(int status) throws Exception {
        var answer = browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .accept(MediaType.TEXT_HTML)
                        .with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("desk-person")
                .doesNotContain("desk-date");
    }

    @Test
    void itIsThereBeforeSignInToo() throws Exception {
        var answer = browser.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("这里没有您要找的内容")
                .doesNotContain("desk-nav\"");
    }
}

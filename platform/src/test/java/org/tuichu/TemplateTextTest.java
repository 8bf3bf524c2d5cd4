package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Programmes</p>",
                "<p>工作方案</p>",
                "<p><b th:text=\"#{a}\">x</b> left</p>",
                "<img alt=\"A kiln\">",
                "<a title=\"more\" href=\"/\"></a>",
                "<input placeholder=\"单位\">",
                "<button aria-label=\"Close\"></button>",
                "<input type=\"submit\" value=\"Send\">",
                "<p th:text=\"'工作方案'\">x</p>",
                "<p th:text=\"'Programmes'\">x</p>",
                "<p th:text=\"|Year ${year}|\">x</p>",
                "<html th:replace=\"~{shell/layout :: page}\"><body><p>own words</p></body></html>",
                "<main-content th:remove=\"tag\"><p>own words</p></main-content>",
            })
    void findsWordsThatComeFromNoMessage(String html) {
        assertThat(TemplateText.violations(html)).hasSize(1);
    }

    @Test
    void leavesPrototypesExpressionsAndSignsAlone() {
        assertThat(TemplateText.violations("""
                <html th:replace="~{shell/layout :: page(#{a.title}, '', ~{::section})}"><body><section>
                <h1 th:text="#{a.title}">title</h1><p>[[${year}]] · 12 %</p><img alt="" src="/x.svg">
                <a th:title="#{a.more}" title="more" th:text="|${a} · #{b(${c})}|">more</a>
                <option value="CLERK" th:text="#{a.clerk}">clerk</option>
                </section></body></html>""")).isEmpty();
    }
}

package org.tuichu.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DutyPathsTest {
    private final DutyPaths paths = new DutyPaths(messages());

    @ParameterizedTest
    @CsvSource({"二/(一)/1, 二(一)1", "四/(六)/p12, 四(六)第12段", "三/2/3, 三-2-3", "附件/3, 附件-3", "一, 一", "p1, 第1段", "二/px, 二px"})
    void saysWhereADutyStands(String path, String words) {
        assertThat(paths.words(path, Locale.CHINA)).isEqualTo(words);
    }

    @Test
    void saysItInEnglishToo() {
        assertThat(paths.words("四/(六)/p1", Locale.ENGLISH)).isEqualTo("四(六) paragraph 1");
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/programmes");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}

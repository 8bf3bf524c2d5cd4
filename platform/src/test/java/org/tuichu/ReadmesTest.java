package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The two READMEs say the same: the same commands, the same rooms, the same further reading.
class ReadmesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMANDS_AND_ROOMS = Pattern.compile(
            "(?m)^\\./tuichu [a-z]+( [a-z]+)?( --\\w+)?|^\\| (· )?`[^|]*\\||^\\| \\[`[^|]*\\||^- \\[[^]]*]\\([^)]*\\)");
    private static final int LONGEST = 150;

    @Test
    void sayTheSame() throws IOException {
        var english = read("README.md");
        assertThat(inOrder(english)).hasSizeGreaterThan(25).isEqualTo(inOrder(read("README.zh-CN.md")));
        assertThat(inOrder(english.replace("./tuichu serve", "./tuichu test")))
                .isNotEqualTo(inOrder(read("README.zh-CN.md")));
    }

    @Test
    void areShort() throws IOException {
        assertThat(read("README.md").lines()).hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(read("README.zh-CN.md").lines()).hasSizeLessThanOrEqualTo(LONGEST);
    }

    /// Without the punctuation between names, which is another one in Chinese.
    private static List<String> inOrder(String readme) {
        return COMMANDS_AND_ROOMS
                .matcher(readme)
                .results()
                .map(found -> found.group().replaceAll("`[、,] ?`", "` `"))
                .toList();
    }

    private static String read(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }
}

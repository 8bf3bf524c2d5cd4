package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.PlatformTest;
import org.tuichu.statute.line.UnitWords;

/// The database knows the words for the units of sizes as descriptions of lines do.
@PlatformTest
class SizeAlikeTest {
    private static final Set<String> SIZES = Set.of("t", "m3", "m2", "m", "kva", "kvah", "mw", "ka", "steam");

    private final JdbcClient database;

    SizeAlikeTest(JdbcClient database) {
        this.database = database;
    }

    @Test
    void everyWordForAUnitIsTheSameSize() throws IOException {
        var units = units();
        assertThat(units).hasSizeGreaterThan(10);
        for (var words : units) {
            assertThat(words.stream().map(word -> alike("450" + word)).distinct())
                    .as(words.toString())
                    .hasSize(1);
        }
        assertThat(units.stream().map(words -> alike("450" + words.getFirst()))).doesNotHaveDuplicates();
    }

    @Test
    void wordsWithoutANumberBeforeThemAreNone() {
        assertThat(alike("方大 45号 米色")).isEqualTo("方大45号米色");
    }

    private String alike(String written) {
        return database.sql("SELECT size_alike(:written)")
                .param("written", written)
                .query(String.class)
                .single();
    }

    private static List<List<String>> units() throws IOException {
        try (var in = Objects.requireNonNull(UnitWords.class.getResourceAsStream("units.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .filter(parts -> parts[0].equals("size") && SIZES.contains(parts[1]))
                    .map(parts -> Arrays.asList(parts).subList(3, parts.length))
                    .toList();
        }
    }
}

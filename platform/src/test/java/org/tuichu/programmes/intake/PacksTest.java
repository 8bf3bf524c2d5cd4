package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PacksTest {
    static final List<String> NAMES = Packs.NAMES;

    /// Names and titles, which are facts; everything else must be too short to be a sentence.
    private static final Set<String> NAMING = Set.of("title", "issuer", "unit", "post", "name", "office", "number");

    private static final int RUN = 25;

    @ParameterizedTest
    @FieldSource("NAMES")
    void isWhatOurReaderMakesOfTheOriginal(String name) throws IOException {
        assumeTrue(Files.exists(PackWriter.plans()), "the published plans are not beside the repository");
        assertThat(Packs.print(Packs.load(name))).isEqualTo(PackWriter.print(name));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void holdsNoSentenceOfTheOriginal(String name) throws IOException {
        assumeTrue(Files.exists(PackWriter.plans()), "the published plans are not beside the repository");
        var original = bare(Files.readString(PackWriter.plans().resolve(name + ".txt")));
        var json = JsonMapper.builder().build().readTree(Packs.print(Packs.load(name)));
        assertThat(longRuns("", json, original)).isEmpty();
    }

    @Test
    void theLookForSentencesFindsOne() {
        var sentence = "x".repeat(RUN);
        var json = JsonMapper.builder().build().createObjectNode().put("heading", "a" + sentence + "b");
        assertThat(longRuns("", json, "..." + sentence + "...")).hasSize(1);
    }

    private static List<String> longRuns(String field, JsonNode node, String original) {
        var found = new ArrayList<String>();
        node.properties().forEach(entry -> found.addAll(longRuns(entry.getKey(), entry.getValue(), original)));
        if (node.isArray()) {
            node.forEach(child -> found.addAll(longRuns(field, child, original)));
        }
        if (node.isString() && !NAMING.contains(field)) {
            var text = bare(node.asString());
            for (int i = 0; i + RUN <= text.length(); i++) {
                if (original.contains(text.substring(i, i + RUN))) {
                    found.add(field + ": " + text);
                    break;
                }
            }
        }
        return found;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}

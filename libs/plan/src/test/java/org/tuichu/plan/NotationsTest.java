package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Executes `notations.txt`: each example is a small text and the facts a reader finds in it.
///
/// All facts of every field that an example names are compared, so that an invented one fails too.
class NotationsTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/notations.txt");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^=== ");
    private static final String FRAME = "虚构县2021年推动落后产能退出工作方案\n一、主要任务\n";

    record Example(String name, String text, Map<String, List<String>> facts) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() throws IOException {
        return EXAMPLE.splitAsStream(Files.readString(EXAMPLES))
                .skip(1)
                .map(NotationsTest::example)
                .toList();
    }

    /// `=== name`, the text, `---`, the facts; a text of its own title is read as it stands.
    private static Example example(String written) {
        String[] parts = written.split("(?m)^---\n", 2);
        String[] head = parts[0].split("\n", 2);
        var facts = new LinkedHashMap<String, List<String>>();
        parts[1].lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] fact = line.split(" ", 2);
            List<String> known = facts.computeIfAbsent(fact[0], _ -> new ArrayList<>());
            if (fact.length == 2) {
                known.add(fact[1].strip());
            }
        });
        String text = head[1].stripTrailing() + "\n";
        boolean whole = text.startsWith("|");
        return new Example(head[0].strip(), whole ? text.substring(1).stripLeading() : FRAME + text, facts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isReadAsTheExampleSays(Example example) {
        ProgrammeDraft draft =
                new PlanReader(Limits.DEFAULT).read(example.text().getBytes(StandardCharsets.UTF_8));
        Map<String, List<String>> read = Scorer.facts(draft);
        read.put("problems", problems(draft, example.text()));

        example.facts()
                .forEach((field, facts) -> assertThat(stripped(read.getOrDefault(field, List.of())))
                        .as(field + " of:\n" + example.text())
                        .containsExactlyInAnyOrderElementsOf(facts));
    }

    /// Without that of the invented place, which no example is about.
    private static List<String> problems(ProgrammeDraft draft, String text) {
        return draft.problems().stream()
                .filter(problem -> problem.kind() != ProgrammeDraft.Problem.Kind.UNKNOWN_JURISDICTION)
                .map(problem -> problem.kind() + " " + problem.span().of(text).replace("\n", ""))
                .toList();
    }

    private static List<String> stripped(List<String> facts) {
        return facts.stream().map(String::strip).toList();
    }

    @Test
    void thereAreExamplesOfEveryField() throws IOException {
        assertThat(examples().stream()
                        .flatMap(example -> example.facts().keySet().stream())
                        .distinct()
                        .toList())
                .contains("responsible", "deadlines", "duties", "stages", "industries", "publications", "problems");
    }
}

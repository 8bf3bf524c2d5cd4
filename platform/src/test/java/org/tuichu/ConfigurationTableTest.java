package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// `docs/operations/configuration.md` names what the program and its launcher read, all of it and nothing else.
class ConfigurationTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (?:`([A-Z_]+)` \\|)?");
    private static final Pattern IN_JAVA =
            Pattern.compile("\"(?:\\$\\{)?(tuichu(?:\\.[a-z][a-z-]*)+)(?::[^}\"]*)?}?\"");
    private static final Pattern IN_SHELL = Pattern.compile("\\$\\{([A-Z_]{2,}):-|\\b(TUICHU_[A-Z_]+)");

    /// Of settings records.
    private static final Set<String> PREFIXES = Set.of(
            "tuichu.db",
            "tuichu.access",
            "tuichu.evidence",
            "tuichu.ledger",
            "tuichu.messages",
            "tuichu.oidc",
            "tuichu.screening",
            "tuichu.witness");

    private static final Path DOCUMENT = Path.of("..", "docs", "operations", "configuration.md");
    private static final Path LAUNCHER = Path.of("..", "tuichu");

    @Test
    void everyPropertyThatIsReadIsInTheTable() throws IOException {
        assertThat(read()).hasSizeGreaterThan(15).isEqualTo(ours(properties(document())));
    }

    @Test
    void everyOtherPropertyOfTheTableIsOneOfSpringBoot() throws IOException {
        var others = without(properties(document()), ours(properties(document())));
        assertThat(others).isNotEmpty();
        assertThat(without(others, ofSpringBoot())).isEmpty();
    }

    @Test
    void everyLimitThatIsSetIsInTheTable() throws IOException {
        assertThat(limits(inYaml())).hasSizeGreaterThan(3);
        assertThat(without(limits(inYaml()), properties(document()))).isEmpty();
    }

    @Test
    void everyVariableIsNamedAfterItsProperty() throws IOException {
        assertThat(misnamed(document())).isEmpty();
    }

    @Test
    void everyVariableOfTheLauncherIsInATable() throws IOException {
        var variables = ofLauncher(Files.readString(LAUNCHER));
        assertThat(variables).hasSizeGreaterThan(10);
        assertThat(without(variables, documented(document()))).isEmpty();
        assertThat(without(variables(document()), variables)).isEmpty();
    }

    @Test
    void whatIsMissingLeftOverOrMisnamedIsFound() {
        var planted = """
                | `tuichu.gone` | `TUICHU_GONE` | none | x |
                | `tuichu.a-b` | `TUICHU_AB` | none | x |
                | `server.prot` | `SERVER_PROT` | none | x |
                | `TUICHU_IDLE` | none | x |
                """;
        assertThat(properties(planted)).containsExactly("server.prot", "tuichu.a-b", "tuichu.gone");
        assertThat(ours(properties(planted))).isNotEqualTo(read());
        assertThat(without(limits(Set.of("server.max-planted", "server.port")), properties(planted)))
                .containsExactly("server.max-planted");
        assertThat(misnamed(planted)).containsExactly("tuichu.a-b TUICHU_AB");
        assertThat(without(properties(planted), ofSpringBoot())).contains("server.prot");
        assertThat(inJava("@Value(\"${tuichu.a:1}\") x(\"tuichu.b\") \"set tuichu.c\""))
                .containsExactly("tuichu.a", "tuichu.b");
        assertThat(ofLauncher("[ -n \"${TUICHU_NEW:-}\" ] && x \"${HIDDEN:-}\""))
                .containsExactly("HIDDEN", "TUICHU_NEW");
        assertThat(without(ofLauncher("${TUICHU_NEW:-}"), documented(planted))).containsExactly("TUICHU_NEW");
        assertThat(without(variables(planted), Set.of())).containsExactly("TUICHU_IDLE");
    }

    /// In settings records, in the sources, in application.yml.
    private static Set<String> read() {
        var names = new TreeSet<String>();
        settings().forEach(type -> {
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            names.addAll(components(prefix, type));
        });
        Sources.texts(Sources.JAVA, ".java").values().forEach(source -> names.addAll(inJava(source)));
        names.addAll(ours(inYaml()));
        return names;
    }

    private static Set<String> inJava(String source) {
        return IN_JAVA.matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !PREFIXES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Class<?>> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("org.tuichu").stream()
                .<Class<?>>map(found -> named(found.getBeanClassName()))
                .toList();
    }

    private static Class<?> named(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> components(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? components(prefix + "." + name(component), component.getType()).stream()
                        : Stream.of(prefix + "." + name(component)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(RecordComponent component) {
        var given = component.getAnnotation(Name.class);
        return given != null
                ? given.value()
                : component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Set<String> inYaml() {
        try {
            return new YamlPropertySourceLoader()
                    .load("yml", new ClassPathResource("application.yml")).stream()
                            .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> limits(Collection<String> names) {
        return names.stream().filter(name -> name.contains(".max-")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ofSpringBoot() {
        try {
            var names = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
                Pattern.compile("\"name\": \"([a-z.-]+)\"")
                        .matcher(file.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(match -> names.add(match.group(1)));
            }
            return names;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> ofLauncher(String script) {
        return IN_SHELL.matcher(script)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    private static Set<String> properties(String document) {
        return cells(document, 1).filter(name -> name.contains(".")).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of the launcher's own table.
    private static Set<String> variables(String document) {
        return cells(document, 1).filter(name -> !name.contains(".")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented(String document) {
        var all = new TreeSet<>(variables(document));
        cells(document, 2).forEach(all::add);
        return all;
    }

    private static Stream<String> cells(String document, int group) {
        return ROW.matcher(document).results().map(match -> match.group(group)).filter(cell -> cell != null);
    }

    private static List<String> misnamed(String document) {
        return ROW.matcher(document)
                .results()
                .filter(match -> match.group(1).contains("."))
                .filter(match -> !match.group(1)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[.-]", "_")
                        .equals(match.group(2)))
                .map(match -> match.group(1) + " " + match.group(2))
                .toList();
    }

    private static Set<String> ours(Collection<String> names) {
        return names.stream().filter(name -> name.startsWith("tuichu.")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Collection<String> names, Collection<String> others) {
        var left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }
}

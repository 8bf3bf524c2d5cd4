package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/// Every word on a page comes from a message file, in both languages, and no message is left over.
class MessagesInSyncTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    private final Map<String, Properties> files = files();
    private final Map<String, String> templates = Sources.texts(Sources.RESOURCES.resolve("templates"), ".html");

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(chinese()).hasSizeGreaterThan(3);
        chinese().forEach((name, messages) -> {
            var english = files.get(name.replace(".properties", "_en.properties"));
            assertThat(english).as(name + " in English").isNotNull();
            assertThat(keys(english)).as(name).containsExactlyElementsOf(keys(messages));
            assertThat(placeholders(english)).as(name).isEqualTo(placeholders(messages));
        });
    }

    /// A straight quote is read in a message with arguments and shown in one without: `’` is right in both.
    @Test
    void noMessageHasAStraightQuote() {
        assertThat(withStraightQuote(files)).isEmpty();
        var planted = new Properties();
        planted.setProperty("a.quoted", "the year''s list");
        assertThat(withStraightQuote(Map.of("a_en.properties", planted))).containsExactly("a.quoted");
    }

    @Test
    void everyMessageFileIsRead() throws IOException {
        assertThat(unread(basenames(), chinese().keySet())).isEmpty();
    }

    @Test
    void aFileThatIsNotReadAndOneThatIsNotThereAreFound() throws IOException {
        var planted = new TreeSet<>(chinese().keySet());
        planted.add("planted.properties");
        assertThat(unread(basenames(), planted)).containsExactly("messages/planted");
        planted.removeAll(List.of("planted.properties", "access.properties"));
        assertThat(unread(basenames(), planted)).containsExactly("messages/access");
    }

    @Test
    void everyMessageOfATemplateExists() {
        var defined = defined();
        assertThat(templates).hasSizeGreaterThan(5);
        templates.forEach(
                (file, html) -> assertThat(missing(html, defined)).as(file).isEmpty());
    }

    @Test
    void noMessageIsLeftOver() {
        var used = used(
                Stream.concat(templates.values().stream(), Sources.texts(Sources.JAVA, ".java").values().stream()));
        assertThat(leftOver(defined(), used)).isEmpty();
    }

    @Test
    void noTemplateHasTextOfItsOwn() {
        assertThat(templates).hasSizeGreaterThan(5);
        templates.forEach((file, html) ->
                assertThat(TemplateText.violations(html)).as(file).isEmpty());
    }

    @Test
    void aMissingAndALeftOverMessageAreFound() {
        var defined = new TreeSet<>(List.of("a.known", "a.idle", "a.role.CLERK"));
        var html =
                "<p th:text=\"#{a.known}\"></p><p th:text=\"#{a.unknown(1)}\"></p><i th:text=\"#{${'a.role.' + x}}\"></i>";
        assertThat(missing(html, defined)).containsExactly("a.unknown");
        assertThat(leftOver(defined, used(Stream.of(html)))).containsExactly("a.idle");
        assertThat(missing("<p th:text=\"#{${'b.role.' + x}}\"></p>", defined)).containsExactly("b.role.");
    }

    private static Set<String> basenames() throws IOException {
        var yaml = new YamlPropertySourceLoader().load("yml", new ClassPathResource("application.yml"));
        var environment = new StandardEnvironment();
        yaml.forEach(environment.getPropertySources()::addLast);
        return Set.of(
                environment.getRequiredProperty("spring.messages.basename").split(",", -1));
    }

    /// What is read and not there, or there and not read.
    private static Set<String> unread(Set<String> basenames, Set<String> files) {
        var there = files.stream()
                .map(name -> "messages/" + name.replace(".properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        var found = new TreeSet<>(basenames);
        found.removeAll(there);
        there.removeAll(basenames);
        found.addAll(there);
        return found;
    }

    private Map<String, Properties> chinese() {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().endsWith("_en.properties"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static List<String> withStraightQuote(Map<String, Properties> files) {
        return files.values().stream()
                .flatMap(messages -> messages.stringPropertyNames().stream()
                        .filter(key -> messages.getProperty(key).contains("'")))
                .toList();
    }

    private Set<String> defined() {
        var keys = new TreeSet<String>();
        chinese().values().forEach(messages -> keys.addAll(keys(messages)));
        return keys;
    }

    /// Names in `#{…}` that no message has; a name put together at run time is judged by its beginning.
    private static List<String> missing(String html, Set<String> defined) {
        return MessageNames.inTemplate(html)
                .filter(name -> name.endsWith(".")
                        ? defined.stream().noneMatch(key -> key.startsWith(name))
                        : !defined.contains(name))
                .toList();
    }

    private static Set<String> used(Stream<String> texts) {
        return texts.flatMap(MessageNames::anywhere).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> leftOver(Set<String> defined, Set<String> used) {
        return defined.stream()
                .filter(key -> !used.contains(key)
                        && used.stream().noneMatch(name -> name.endsWith(".") && key.startsWith(name)))
                .toList();
    }

    private static Set<String> keys(Properties messages) {
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static Map<String, Set<String>> placeholders(Properties messages) {
        var found = new TreeMap<String, Set<String>>();
        messages.stringPropertyNames()
                .forEach(key -> found.put(
                        key,
                        PLACEHOLDER
                                .matcher(messages.getProperty(key))
                                .results()
                                .map(match -> match.group())
                                .collect(Collectors.toCollection(TreeSet::new))));
        return found;
    }

    private static Map<String, Properties> files() {
        var files = new TreeMap<String, Properties>();
        Sources.texts(Sources.RESOURCES.resolve("messages"), ".properties").forEach((name, text) -> {
            var messages = new Properties();
            try {
                messages.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(name, messages);
        });
        return files;
    }
}

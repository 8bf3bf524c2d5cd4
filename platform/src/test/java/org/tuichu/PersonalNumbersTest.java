package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whoever is shown a telephone number is on record. A new place that reads or shows some stands here, with the class
/// that puts it on record.
class PersonalNumbersTest {
    private static final Pattern READS = Pattern.compile("SELECT[^;\"]*\\b(?:phone|mobile|telephone)\\b");
    private static final Pattern SHOWS = Pattern.compile("\\.(?:phone|mobile|telephone)\\(\\)");

    /// Statements that read numbers, and who says so to the record.
    private static final Map<String, String> READERS = Map.of(
            "org/tuichu/directory/persistence/OfficerRows.java",
            "org/tuichu/directory/persistence/JdbcOfficers.java",
            "org/tuichu/enterprises/register/EnterpriseSql.java",
            "org/tuichu/enterprises/register/EnterpriseReader.java",
            "org/tuichu/programmes/follow/DutyDetails.java",
            "org/tuichu/programmes/follow/DutyDetails.java",
            "org/tuichu/programmes/intake/ProgrammesSql.java",
            "org/tuichu/programmes/intake/ReviewPages.java");

    private static final Set<String> TEMPLATES = Set.of(
            "templates/directory/officers.html",
            "templates/enterprises/enterprise.html",
            "templates/enterprises/form.html",
            "templates/programmes/follow/duty-parts.html",
            "templates/programmes/intake/review-card.html");

    @Test
    void everyStatementThatReadsSomeHasOneThatRecordsIt() {
        var sources = Sources.texts(Sources.JAVA, ".java");
        assertThat(matching(sources, READS.asPredicate())).containsExactlyElementsOf(new TreeSet<>(READERS.keySet()));
        assertThat(READERS.values())
                .allSatisfy(recorder -> assertThat(sources.get(recorder)).contains("numbers.shown("));
    }

    @Test
    void everyPageThatShowsSomeIsKnown() {
        assertThat(matching(Sources.texts(Sources.RESOURCES, ".html"), SHOWS.asPredicate()))
                .containsExactlyElementsOf(new TreeSet<>(TEMPLATES));
    }

    @Test
    void aPlantedOneIsFound() {
        assertThat(READS.matcher("\"SELECT name, phone FROM planted\"").find()).isTrue();
        assertThat(SHOWS.matcher("${one.person().phone()}").find()).isTrue();
    }

    private static Set<String> matching(Map<String, String> texts, Predicate<String> wanted) {
        return texts.entrySet().stream()
                .filter(file -> wanted.test(file.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

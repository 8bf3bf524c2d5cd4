package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.database.Scope;

/// Whoever acts with the roles of a colleague is named together with the colleague: in the row, and on the page.
@PlatformTest
class OnBehalfOfTest {
    private static final String ALONE = """
            SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
            WHERE c.table_schema = 'public' AND c.data_type = 'text' AND c.column_name ~ '(_by|^person)$'
                AND NOT EXISTS (SELECT FROM information_schema.columns o
                    WHERE o.table_schema = c.table_schema AND o.table_name = c.table_name AND o.column_name = ANY (
                        CASE c.column_name WHEN 'person' THEN ARRAY['on_behalf_of'] ELSE ARRAY[
                            regexp_replace(c.column_name, '_by$', '_on_behalf_of'),
                            regexp_replace(c.column_name, '_by$', '_for')] END))""";

    /// Shown to nobody, or nobody can be there on behalf of another: why it stands alone.
    private static final Map<String, String> EXEMPT = Map.of(
            "evidence_file.uploaded_by", "shown to nobody: the act that keeps the file names both",
            "plan_document.uploaded_by", "shown to nobody: the programme made of it names both");

    private static final Pattern NAMES_A_PERSON = Pattern.compile("th:text=\"[^\"]*\\.(?:by|person|\\w+By)\\(\\)");
    private static final Pattern WITH_THE_COLLEAGUE = Pattern.compile("doer\\.of\\(|:: who\\(");

    private final JdbcClient database;

    OnBehalfOfTest(JdbcClient database) {
        this.database = database;
    }

    @Test
    void everyColumnThatNamesAPersonHasOneBesideItForTheColleague() {
        List<String> alone =
                Scope.PROGRAM.call(() -> database.sql(ALONE).query(String.class).list());
        assertThat(new TreeSet<>(alone)).containsExactlyElementsOf(new TreeSet<>(EXEMPT.keySet()));
    }

    @Test
    void everyPageThatNamesAPersonNamesTheColleagueToo() {
        assertThat(alone(Sources.texts(Sources.RESOURCES, ".html"))).isEmpty();
        assertThat(alone(Map.of("planted", "<p th:text=\"${one.by()}\">who</p>")))
                .containsExactly("planted");
    }

    private static Set<String> alone(Map<String, String> templates) {
        return templates.entrySet().stream()
                .filter(file -> file.getValue()
                        .lines()
                        .anyMatch(line -> NAMES_A_PERSON.matcher(line).find()
                                && !WITH_THE_COLLEAGUE.matcher(line).find()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

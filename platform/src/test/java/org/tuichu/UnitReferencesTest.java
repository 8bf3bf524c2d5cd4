package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuichu.directory.UnitReferences;

/// Whoever refers to a unit follows it when two units are merged.
@PlatformTest
class UnitReferencesTest {
    /// Tables outside the directory that keep the id of a unit, and the bean that lets their rows follow. A new one is
    /// added here with its bean, or the test fails.
    private static final Map<String, String> FOLLOWED_BY = Map.of("account", "accounts", "programme_unit", "names");

    /// Tables whose rows never change: the scope of a unit covers the records that were merged into it.
    private static final List<String> FOR_EVER = List.of("evidence_file");

    private static final List<String> OWN = List.of("closing", "unit_alias", "unit_member");

    private static final String TABLES = """
            SELECT DISTINCT table_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type = 'uuid' AND column_name ~ '(^|_)unit_id$'""";

    private final JdbcClient database;
    private final List<UnitReferences> references;
    private final MessageSource messages;

    UnitReferencesTest(JdbcClient database, List<UnitReferences> references, MessageSource messages) {
        this.database = database;
        this.references = references;
        this.messages = messages;
    }

    @Test
    void everyTableThatKeepsUnitsHasSomebodyWhoLetsItFollow() {
        var tables = new TreeSet<>(
                database.sql(TABLES).query((row, number) -> row.getString(1)).list());
        assertThat(tables).containsAll(FOLLOWED_BY.keySet());
        assertThat(tables).containsAll(FOR_EVER);
        tables.removeAll(OWN);
        tables.removeAll(FOR_EVER);
        assertThat(tables).isEqualTo(new TreeSet<>(FOLLOWED_BY.keySet()));
        assertThat(references)
                .extracting(UnitReferences::kind)
                .containsExactlyInAnyOrderElementsOf(FOLLOWED_BY.values());
    }

    @Test
    void everyKindIsSaidInWords() {
        for (var one : references) {
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage("directory.references." + one.kind(), new Object[] {7}, locale))
                        .contains("7");
            }
        }
    }
}

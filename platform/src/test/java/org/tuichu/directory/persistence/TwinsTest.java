package org.tuichu.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;

/// What is written twice says the same: enums, checks of the database, messages.
@PlatformTest
class TwinsTest {
    private static final Pattern WORD = Pattern.compile("'([A-Z_]+)'");

    private static final String CHECK = """
            SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :name""";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MessageSource messages;

    TwinsTest(JdbcClient database, TransactionTemplate transactions, MessageSource messages) {
        this.database = database;
        this.transactions = transactions;
        this.messages = messages;
    }

    @Test
    void theDatabaseKnowsTheSameWords() {
        assertThat(wordsOf("jurisdiction_level_known")).isEqualTo(names(JurisdictionLevel.values()));
        assertThat(wordsOf("unit_kind_known")).isEqualTo(names(UnitKind.values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyWordHasAText(String language) {
        var locale = Locale.forLanguageTag(language);
        for (var function : UnitFunction.values()) {
            assertThat(messages.getMessage("directory.function." + function, null, locale))
                    .isNotBlank();
        }
        for (var level : JurisdictionLevel.values()) {
            assertThat(messages.getMessage("directory.level." + level, null, locale))
                    .isNotBlank();
        }
        for (var kind : UnitKind.values()) {
            assertThat(messages.getMessage("directory.kind." + kind, null, locale))
                    .isNotBlank();
        }
    }

    private List<String> wordsOf(String constraint) {
        var definition = transactions.execute(status -> database.sql(CHECK)
                .param("name", constraint)
                .query(String.class)
                .single());
        return WORD.matcher(String.valueOf(definition))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

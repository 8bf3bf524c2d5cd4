package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.enterprises.LineId;

/// The rows of surveys that a line was confirmed by.
@Component
class LineSources {
    private final JdbcClient database;

    LineSources(JdbcClient database) {
        this.database = database;
    }

    /// `words` say in which survey it stands, by whom, and where.
    record Source(UUID row, String words) {}

    @Transactional(readOnly = true)
    List<Source> of(LineId line) {
        return database.sql(SurveyedSql.SOURCES)
                .param("line", line.value())
                .query((row, at) -> new Source(
                        Objects.requireNonNull(row.getObject("survey_row", UUID.class)), row.getString("words")))
                .list();
    }
}

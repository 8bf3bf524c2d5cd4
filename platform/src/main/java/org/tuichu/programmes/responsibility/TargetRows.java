package org.tuichu.programmes.responsibility;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The targets of a draft. In the caller's transaction.
@Component
class TargetRows {
    private final JdbcClient database;

    TargetRows(JdbcClient database) {
        this.database = database;
    }

    void replace(UUID letter, List<Letter.Target> targets) {
        database.sql(LetterSql.CLEAR_TARGETS).param("id", letter).update();
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            database.sql(LetterSql.TARGET)
                    .param("id", letter)
                    .param("ordinal", i)
                    .param("name", target.name())
                    .param("value", target.value())
                    .param("measure", target.measure())
                    .param("endsOn", target.endsOn())
                    .update();
        }
    }
}

package org.tuichu.enterprises.register;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.machine.Loop;

/// Finds anew with which others the lines are alike of which something changed that is compared. What is found too late
/// the page of open likenesses finds itself.
@Component
class CompareLines extends Loop {
    /// Lines that a transaction compares.
    private static final int BATCH = 500;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CompareLines(JdbcClient database, PlatformTransactionManager transactions) {
        super("comparing of lines", Duration.ofSeconds(2), Duration.ofSeconds(10));
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Note(long ordinal, UUID line) {}

    @Override
    protected void round() {
        Scope.PROGRAM.run(this::compare);
    }

    /// All that is noted, or what there is time for before the program ends.
    void compare() {
        while (isRunning() && Objects.requireNonNull(transaction.execute(begun -> batch())) > 0) {
            // the next batch
        }
    }

    private int batch() {
        database.sql(LikenessListSql.ONE_AT_A_TIME).query().listOfRows();
        var notes = notes();
        if (!notes.isEmpty()) {
            keep(notes.stream().map(Note::line).distinct().toList());
            database.sql(LikenessListSql.COMPARED_NOW)
                    .param("ordinals", notes.stream().map(Note::ordinal).toArray(Long[]::new))
                    .update();
        }
        return notes.size();
    }

    private void keep(List<UUID> lines) {
        database.sql(LikenessListSql.FORGET)
                .param("lines", lines.toArray(UUID[]::new))
                .update();
        database.sql(LikenessSql.ANY_ORDER).query().listOfRows();
        database.sql(LikenessListSql.KEEP).param("lines", lines).update();
    }

    private List<Note> notes() {
        return database.sql(LikenessListSql.NEXT)
                .param("most", BATCH)
                .query((row, at) ->
                        new Note(row.getLong("ordinal"), Objects.requireNonNull(row.getObject("line_id", UUID.class))))
                .list();
    }
}

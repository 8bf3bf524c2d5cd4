package org.tuichu.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitReferences;

/// The people of a unit follow it when it turns out to be another one.
@Component
class AccountsOfUnits implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT user_name || ' ' || display_name FROM account WHERE unit_id = :unit ORDER BY user_name""";

    private static final String FOLLOW = "UPDATE account SET unit_id = :kept WHERE unit_id = :merged";

    private final JdbcClient database;
    private final Sessions sessions;

    AccountsOfUnits(JdbcClient database, Sessions sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(UnitId unit) {
        return database.sql(OF_UNIT)
                .param("unit", unit.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /// Whoever is signed in sits at the other desk from the next request on.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Unit merged, Unit kept) {
        UUID from = merged.id().value();
        database.sql(FOLLOW)
                .param("merged", from)
                .param("kept", kept.id().value())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.readAgain(from);
            }
        });
    }
}

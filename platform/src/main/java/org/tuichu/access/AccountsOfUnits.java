package org.tuichu.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
    public JdbcClient.StatementSpec rows() {
        return database.sql(OF_UNIT);
    }

    @Override
    public JdbcClient.StatementSpec following() {
        return database.sql(FOLLOW);
    }

    /// Whoever is signed in sits at the other desk from the next request on.
    @Override
    public void followed(UnitId merged) {
        sessions.readAgain(merged.value());
    }
}

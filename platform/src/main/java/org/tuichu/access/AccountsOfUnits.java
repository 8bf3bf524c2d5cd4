package org.tuichu.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitReferences;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The people of a unit follow it when it turns out to be another one.
@Component
class AccountsOfUnits implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT user_name || ' ' || display_name FROM account WHERE unit_id = :unit ORDER BY user_name""";

    private static final String FOLLOW = "UPDATE account SET unit_id = :kept WHERE unit_id = :merged";

    private final JdbcClient database;
    private final Sessions sessions;
    private final Ledger ledger;

    AccountsOfUnits(JdbcClient database, Sessions sessions, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
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

    @Override
    public void moved(Unit merged, Unit kept, int rows) {
        var facts = Facts.of("to", kept.id().value()).and("accounts", rows);
        ledger.record(Act.of(AccessAct.ACCOUNTS_MOVED, "unit", merged.id().value(), facts)
                .in(kept.jurisdictionPath()));
    }

    /// Whoever is signed in sits at the other desk from the next request on.
    @Override
    public void followed(UnitId merged) {
        sessions.readAgain(merged.value());
    }
}

package org.tuichu.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The secrets in the addresses of personal calendar feeds, one for an account: whoever knows it may read the dates of
/// the account's unit, nothing else. The database keeps its hash only, so it is shown once, when it is made.
@Component
public class CalendarKeys {
    /// Whose feed a secret opens.
    public record Owner(UUID unitId, String jurisdictionPath) {}

    private static final String RENEW = "UPDATE account SET calendar_key = :hash WHERE id = :account";
    private static final String FIND = "SELECT unit_id, jurisdiction_path FROM account WHERE calendar_key = :hash";

    private final JdbcClient database;
    private final SecureRandom random;
    private final Ledger ledger;

    CalendarKeys(JdbcClient database, SecureRandom random, Ledger ledger) {
        this.database = database;
        this.random = random;
        this.ledger = ledger;
    }

    /// A new secret; the one before opens nothing any more.
    @Transactional
    public String renew(UUID accountId) {
        var secret = SessionToken.random(random);
        int renewed = database.sql(RENEW)
                .param("hash", secret.hash())
                .param("account", accountId)
                .update();
        if (renewed != 1) {
            throw new IllegalStateException("no account " + accountId + " in this scope");
        }
        ledger.record(AccessAct.CALENDAR_KEY_RENEWED.of(accountId, Facts.NONE));
        return secret.value();
    }

    /// Empty when the secret opens nothing. The caller has no scope of a person yet: it is the program that looks.
    @Transactional(readOnly = true)
    public Optional<Owner> find(String secret) {
        return SessionToken.parse(secret)
                .flatMap(token -> database.sql(FIND)
                        .param("hash", token.hash())
                        .query((row, number) ->
                                new Owner(row.getObject("unit_id", UUID.class), row.getString("jurisdiction_path")))
                        .optional());
    }
}

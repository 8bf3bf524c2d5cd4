package org.tuichu.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The secrets of all second factors as a start finds them: encrypted, or plain as they were kept before version 7 of
/// the tables. Needs the program's scope.
@Component
class StoredSecrets {
    private static final String ANY_SEALED =
            "SELECT EXISTS (SELECT FROM second_factor WHERE octet_length(secret) > :plain)";

    private static final String SEALED =
            "SELECT account_id, secret FROM second_factor WHERE octet_length(secret) > :plain";

    private static final String PLAIN =
            "SELECT account_id, jurisdiction_path, secret FROM second_factor WHERE octet_length(secret) = :plain";

    private static final String SEAL = """
            UPDATE second_factor SET secret = :sealed WHERE account_id = :account AND octet_length(secret) = :plain""";

    private final JdbcClient database;
    private final Ledger ledger;

    StoredSecrets(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean anySealed() {
        return database.sql(ANY_SEALED)
                .param("plain", SecondFactors.SECRET_BYTES)
                .query(Boolean.class)
                .single();
    }

    /// One is enough: others may have been moved to another row.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean anyOpenedBy(AccessKey key) {
        return database.sql(SEALED)
                .param("plain", SecondFactors.SECRET_BYTES)
                .query((row, number) -> key.open(row.getObject("account_id", UUID.class), row.getBytes("secret"))
                        .isPresent())
                .list()
                .contains(true);
    }

    /// Encrypts those that are plain, each on record.
    @Transactional(propagation = Propagation.MANDATORY)
    void sealBy(AccessKey key) {
        database.sql(PLAIN)
                .param("plain", SecondFactors.SECRET_BYTES)
                .query((row, number) -> new Plain(
                        row.getObject("account_id", UUID.class),
                        row.getString("jurisdiction_path"),
                        Base32.of(row.getBytes("secret"))))
                .list()
                .forEach(one -> seal(one, key));
    }

    /// Not where another node has done it at this moment.
    private void seal(Plain one, AccessKey key) {
        var secret = Base32.parse(one.secret(), SecondFactors.SECRET_BYTES).orElseThrow();
        var changed = database.sql(SEAL)
                .param("account", one.account())
                .param("sealed", key.seal(one.account(), secret))
                .param("plain", SecondFactors.SECRET_BYTES)
                .update();
        if (changed == 1) {
            ledger.record(AccessAct.SECOND_FACTOR_ENCRYPTED
                    .of(one.account(), Facts.NONE)
                    .in(one.path()));
        }
    }

    /// `secret` is in Base32.
    private record Plain(UUID account, String path, String secret) {
        @Override
        public String toString() {
            return "Plain[" + account + "]";
        }
    }
}

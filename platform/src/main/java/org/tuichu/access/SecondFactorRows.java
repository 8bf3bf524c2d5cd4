package org.tuichu.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Second factors in the database. Needs the program's scope.
@Component
class SecondFactorRows {
    private static final String INSERT = """
            INSERT INTO second_factor (account_id, jurisdiction_path, secret, set_at)
            VALUES (:account, :path, :secret, :now) ON CONFLICT DO NOTHING""";

    private static final String INSERT_USE = """
            INSERT INTO second_factor_use (account_id, jurisdiction_path, last_step) VALUES (:account, :path, :step)""";

    private static final String INSERT_CODE = """
            INSERT INTO recovery_code (account_id, jurisdiction_path, number, hash) VALUES (:account, :path, :number, :hash)""";

    private static final String DELETE = "DELETE FROM second_factor WHERE account_id = :account";

    private static final String FIND = """
            SELECT f.secret, u.last_step, f.set_at,
                (SELECT count(*) FROM recovery_code r WHERE r.account_id = f.account_id AND r.used_at IS NULL) AS left_over
            FROM second_factor f JOIN second_factor_use u ON u.account_id = f.account_id WHERE f.account_id = :account""";

    private static final String USE =
            "UPDATE second_factor_use SET last_step = :step WHERE account_id = :account AND last_step < :step";

    private static final String USE_CODE = """
            UPDATE recovery_code SET used_at = :now WHERE account_id = :account AND hash = :hash AND used_at IS NULL""";

    private static final String RENEW_CODE = """
            UPDATE recovery_code SET hash = :hash, used_at = NULL WHERE account_id = :account AND number = :number""";

    private final JdbcClient database;
    private final AccessKey key;

    SecondFactorRows(JdbcClient database, AccessKey key) {
        this.database = database;
        this.key = key;
    }

    /// `secret` is in Base32, null where it was not encrypted here for this account; `left` is how many recovery
    /// codes were not used yet.
    record Factor(@Nullable String secret, long lastStep, Instant setAt, int left) {
        @Override
        public String toString() {
            return "Factor[" + setAt + "]";
        }
    }

    @Transactional(readOnly = true)
    Optional<Factor> find(UUID account) {
        return database.sql(FIND)
                .param("account", account)
                .query((row, number) -> new Factor(
                        key.open(account, row.getBytes("secret"))
                                .map(Base32::of)
                                .orElse(null),
                        row.getLong("last_step"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getInt("left_over")))
                .optional();
    }

    /// False where the account has one already.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(Viewer owner, byte[] secret, long step, List<String> codeHashes, Instant now) {
        int inserted = database.sql(INSERT)
                .param("account", owner.accountId())
                .param("path", owner.jurisdictionPath())
                .param("secret", key.seal(owner.accountId(), secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 0) {
            return false;
        }
        database.sql(INSERT_USE)
                .param("account", owner.accountId())
                .param("path", owner.jurisdictionPath())
                .param("step", step)
                .update();
        for (var number = 0; number < codeHashes.size(); number++) {
            database.sql(INSERT_CODE)
                    .param("account", owner.accountId())
                    .param("path", owner.jurisdictionPath())
                    .param("number", number)
                    .param("hash", codeHashes.get(number))
                    .update();
        }
        return true;
    }

    /// False where there was none.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(UUID account) {
        return database.sql(DELETE).param("account", account).update() == 1;
    }

    /// False where a code of this step or a later one was taken before, also by another node at this moment.
    @Transactional
    boolean use(UUID account, long step) {
        return database.sql(USE).param("account", account).param("step", step).update() == 1;
    }

    /// False where there is no such code, or it was used.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean useRecoveryCode(UUID account, String hash, Instant now) {
        return database.sql(USE_CODE)
                        .param("account", account)
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False where there is no second factor. Those that were made before are worth nothing from now on.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean renewCodes(UUID account, List<String> codeHashes) {
        var renewed = 0;
        for (var number = 0; number < codeHashes.size(); number++) {
            renewed += database.sql(RENEW_CODE)
                    .param("account", account)
                    .param("number", number)
                    .param("hash", codeHashes.get(number))
                    .update();
        }
        return renewed == codeHashes.size();
    }
}

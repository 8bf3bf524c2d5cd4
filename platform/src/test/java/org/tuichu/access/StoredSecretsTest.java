package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.database.Scope;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Units;
import org.tuichu.startup.KeyRefused;
import org.tuichu.startup.KeyRefused.Reason;

/// The secrets of second factors lie encrypted in the database, each good for its own account only.
@PlatformTest
class StoredSecretsTest {
    private static final String PLANT = """
            INSERT INTO second_factor (account_id, jurisdiction_path, secret, set_at)
            SELECT id, jurisdiction_path, decode(repeat('2a', 20), 'hex'), now() FROM account WHERE id = :account""";

    private static final String PLANT_USE = """
            INSERT INTO second_factor_use (account_id, jurisdiction_path, last_step)
            SELECT id, jurisdiction_path, 0 FROM account WHERE id = :account""";

    private static final String COPY = """
            UPDATE second_factor SET secret = (SELECT f.secret FROM second_factor f WHERE f.account_id = :from)
            WHERE account_id = :to""";

    private static final String ACTS =
            "SELECT act FROM ledger_entry WHERE subject_id = :account ORDER BY id DESC LIMIT 1";

    private final SecondFactors factors;
    private final StoredSecrets secrets;
    private final AccessSettings settings;
    private final Sessions sessions;
    private final AccountRows accounts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Planting planting;
    private final TestClock clock;
    private final Desks desks;

    StoredSecretsTest(
            SecondFactors factors,
            StoredSecrets secrets,
            AccessSettings settings,
            Sessions sessions,
            AccountRows accounts,
            JdbcClient database,
            Planting planting,
            TestClock clock,
            Jurisdictions jurisdictions,
            Units units,
            Accounts made,
            PlatformTransactionManager transactions) {
        this.factors = factors;
        this.secrets = secrets;
        this.settings = settings;
        this.sessions = sessions;
        this.accounts = accounts;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.planting = planting;
        this.clock = clock;
        this.desks = new Desks(jurisdictions, units, made, transactions);
    }

    @Test
    void aStartEncryptsWhatIsPlainOnRecordAndTheCodesStayGood() {
        var owner = ownerOfAPlainOne();
        assertThat(factors.take(owner, code())).as("plain").isFalse();
        start(settings.keyFile());
        assertThat(stored(owner)).hasSize(49).startsWith(AccessKey.VERSION);
        assertThat(lastAct(owner)).containsExactly("SECOND_FACTOR_ENCRYPTED");
        assertThat(factors.take(owner, code())).isTrue();
        var before = stored(owner);
        start(settings.keyFile());
        assertThat(stored(owner)).as("once").isEqualTo(before);
    }

    @Test
    void aSecretCopiedToAnotherAccountOpensNothing() {
        var thief = ownerOfAPlainOne();
        var victim = ownerOfAPlainOne();
        start(settings.keyFile());
        planting.rows(() -> database.sql(COPY)
                .param("from", thief.accountId())
                .param("to", victim.accountId())
                .update());
        assertThat(stored(victim)).isEqualTo(stored(thief));
        assertThat(factors.take(victim, code())).isFalse();
        assertThat(factors.take(thief, code())).isTrue();
        start(settings.keyFile());
    }

    @Test
    void anotherKeyOrNoneIsRefusedAndChangesNothing(@TempDir Path folder) {
        var sealed = ownerOfAPlainOne();
        start(settings.keyFile());
        var plain = ownerOfAPlainOne();
        refused(Reason.KEY_MISSING, folder.resolve("access.key"));
        AccessKeyFile.open(folder.resolve("other.key"), new SecureRandom(), false);
        refused(Reason.OTHER_KEY, folder.resolve("other.key"));
        assertThat(stored(plain)).hasSize(SecondFactors.SECRET_BYTES);
        assertThat(stored(sealed)).hasSize(49);
        start(settings.keyFile());
    }

    private void refused(Reason reason, Path file) {
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> start(file))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo(file.toString()));
    }

    private void start(Path file) {
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(
                status -> AccessKeyConfiguration.open(file, new SecureRandom(), secrets)));
    }

    /// As they were kept before: its bytes are those of an asterisk.
    private Viewer ownerOfAPlainOne() {
        var account = Scope.PROGRAM
                .call(() -> accounts.credentials(desks.clerk()).orElseThrow())
                .accountId();
        planting.rows(() -> {
            database.sql(PLANT).param("account", account).update();
            database.sql(PLANT_USE).param("account", account).update();
        });
        return sessions.use(sessions.begin(account, SignInMethod.PASSWORD, null))
                .orElseThrow()
                .viewer();
    }

    private String code() {
        var secret = new byte[SecondFactors.SECRET_BYTES];
        java.util.Arrays.fill(secret, (byte) 0x2a);
        return Totp.code(secret, clock.instant().getEpochSecond() / Totp.STEP);
    }

    private byte[] stored(Viewer owner) {
        return inTransaction(
                        "SELECT secret FROM second_factor WHERE account_id = :account", owner.accountId(), byte[].class)
                .getFirst();
    }

    private List<String> lastAct(Viewer owner) {
        return inTransaction(ACTS, owner.accountId().toString(), String.class);
    }

    private <T> List<T> inTransaction(String sql, Object account, Class<T> type) {
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(status ->
                database.sql(sql).param("account", account).query(type).list())));
    }
}

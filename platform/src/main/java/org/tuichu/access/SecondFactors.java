package org.tuichu.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// A second factor: set with the password and a first code, asked for at each sign-in, removed with the password where
/// the deployment does not require one.
@Component
class SecondFactors {
    private static final Logger log = LoggerFactory.getLogger(SecondFactors.class);

    /// RFC 4226 §4, R6: 160 bits.
    static final int SECRET_BYTES = 20;

    static final int RECOVERY_CODES = 10;

    private final SecondFactorRows rows;
    private final OwnPassword own;
    private final Sessions sessions;
    private final AccessSettings settings;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final SecureRandom random;
    private final Clock clock;

    SecondFactors(
            SecondFactorRows rows,
            OwnPassword own,
            Sessions sessions,
            AccessSettings settings,
            Ledger ledger,
            PlatformTransactionManager transactions,
            SecureRandom random,
            Clock clock) {
        this.rows = rows;
        this.own = own;
        this.sessions = sessions;
        this.settings = settings;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.random = random;
        this.clock = clock;
    }

    /// What came of setting or removing one, or of making the recovery codes anew.
    sealed interface Outcome {
        /// The recovery codes, shown this once.
        record Set(List<String> recoveryCodes) implements Outcome {
            @Override
            public String toString() {
                return "Set";
            }
        }

        record Removed() implements Outcome {}

        record Refused(OwnPassword.Proof proof) implements Outcome {}

        /// It is not 32 letters and digits of Base32.
        record WrongSecret() implements Outcome {}

        record WrongCode() implements Outcome {}

        /// There is one already, or none to remove, or it may not be removed.
        record NotNow() implements Outcome {}
    }

    Optional<SecondFactorRows.Factor> of(UUID account) {
        return Scope.PROGRAM.call(() -> rows.find(account));
    }

    boolean required() {
        return settings.secondFactor() == AccessSettings.SecondFactor.REQUIRED;
    }

    /// A secret for an authenticator; it is kept once a code has been made with it.
    String newSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base32.of(secret);
    }

    Outcome set(Viewer owner, String secretText, String code, String password) {
        var secret = Base32.parse(secretText, SECRET_BYTES);
        if (secret.isEmpty()) {
            return new Outcome.WrongSecret();
        }
        var step = Totp.step(secret.get(), code.strip(), clock.instant(), 0);
        if (step.isEmpty()) {
            return new Outcome.WrongCode();
        }
        return proved(owner, password, () -> kept(owner, secret.get(), step.getAsLong()));
    }

    private Outcome kept(Viewer owner, byte[] secret, long step) {
        var codes = newCodes();
        if (!rows.insert(owner, secret, step, hashes(codes), clock.instant())) {
            return new Outcome.NotNow();
        }
        record(AccessAct.SECOND_FACTOR_SET, owner);
        return new Outcome.Set(codes);
    }

    /// Makes the recovery codes anew; those of before are worth nothing then.
    Outcome renewCodes(Viewer owner, String password) {
        return proved(owner, password, () -> {
            var codes = newCodes();
            if (!rows.renewCodes(owner.accountId(), hashes(codes))) {
                return new Outcome.NotNow();
            }
            record(AccessAct.RECOVERY_CODES_RENEWED, owner);
            return new Outcome.Set(codes);
        });
    }

    private List<String> newCodes() {
        return Stream.generate(() -> DrawnPassword.from(random))
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static List<String> hashes(List<String> codes) {
        return codes.stream().map(Sha256::hex).toList();
    }

    Outcome remove(Viewer owner, String password) {
        if (required()) {
            return new Outcome.NotNow();
        }
        return proved(owner, password, () -> {
            if (!rows.delete(owner.accountId())) {
                return new Outcome.NotNow();
            }
            record(AccessAct.SECOND_FACTOR_REMOVED, owner);
            return new Outcome.Removed();
        });
    }

    /// Whether this is the code of the moment, not taken before, or a recovery code not used before.
    boolean take(Viewer owner, String typed) {
        var account = owner.accountId();
        var code = typed.replace(" ", "");
        var factor = of(account);
        if (factor.isEmpty()) {
            return false;
        }
        var step = step(owner, factor.get(), code);
        if (step.isPresent()) {
            return Scope.PROGRAM.call(() -> rows.use(account, step.getAsLong()));
        }
        return inTransaction(() -> {
            var used = rows.useRecoveryCode(account, Sha256.hex(code), clock.instant());
            if (used) {
                record(AccessAct.RECOVERY_CODE_USED, owner);
            }
            return used;
        });
    }

    private OptionalLong step(Viewer owner, SecondFactorRows.Factor factor, String code) {
        if (factor.secret() == null) {
            log.warn(
                    "the second factor of {} was not encrypted with the key of this deployment for this account",
                    owner.accountId());
            return OptionalLong.empty();
        }
        var secret = Base32.parse(factor.secret(), SECRET_BYTES).orElseThrow();
        return Totp.step(secret, code, clock.instant(), factor.lastStep());
    }

    private Outcome proved(Viewer owner, String password, Supplier<Outcome> work) {
        var proof = own.prove(owner, password);
        if (!(proof instanceof OwnPassword.Proof.Right)) {
            return new Outcome.Refused(proof);
        }
        var outcome = inTransaction(work);
        sessions.readAgainOf(owner.accountId());
        return outcome;
    }

    private void record(AccessAct act, Viewer owner) {
        ledger.record(act.of(owner.accountId(), Facts.NONE).in(owner.jurisdictionPath()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Scope.PROGRAM.call(() -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}

package org.tuichu.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts sign-ins per user name before their password is looked at, so that many at once cannot slip past the limit.
/// Names without an account are counted alike.
@Component
class SignInAttempts {
    /// An attempt beyond the limit does not move the time, so that a lock ends although somebody keeps trying.
    private static final String COUNT = """
            INSERT INTO sign_in_attempt AS a (name_hash, attempts, counted_at) VALUES (:name, 1, :now)
            ON CONFLICT (name_hash) DO UPDATE SET
                attempts = CASE WHEN a.counted_at <= :forgotten THEN 1 ELSE least(a.attempts, :limit) + 1 END,
                counted_at = CASE WHEN a.counted_at > :forgotten AND a.attempts >= :limit
                    THEN a.counted_at ELSE excluded.counted_at END
            RETURNING attempts, counted_at""";

    private static final String LOCKED = """
            SELECT attempts, counted_at FROM sign_in_attempt
            WHERE name_hash = :name AND attempts >= :limit AND counted_at > :forgotten""";

    private static final String FORGIVE = "DELETE FROM sign_in_attempt WHERE name_hash = :name";
    private static final String FORGET = "DELETE FROM sign_in_attempt WHERE counted_at <= :forgotten";

    private final JdbcClient database;
    private final Clock clock;
    private final AccessSettings settings;

    SignInAttempts(JdbcClient database, Clock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /// A counted attempt: the `number`th in a row; `last` is counted when the next one is refused.
    record Attempt(int number, Instant countedAt) {}

    @Transactional
    Attempt count(String userName) {
        var now = clock.instant();
        return database.sql(COUNT)
                .param("name", key(userName))
                .param("now", at(now))
                .param("forgotten", at(now.minus(settings.lock())))
                .param("limit", settings.attempts())
                .query(SignInAttempts::attempt)
                .single();
    }

    /// When the lock ends that refuses this attempt; empty when it may be looked at.
    Optional<Instant> refused(Attempt attempt) {
        return attempt.number() > settings.attempts()
                ? Optional.of(attempt.countedAt().plus(settings.lock()))
                : Optional.empty();
    }

    /// When the lock ends that this attempt, being wrong, brought about; empty when there are tries left.
    Optional<Instant> lockedBy(Attempt attempt) {
        return attempt.number() >= settings.attempts()
                ? Optional.of(attempt.countedAt().plus(settings.lock()))
                : Optional.empty();
    }

    /// When the lock of a user name ends, for those who come without a password; empty when there is none.
    @Transactional(readOnly = true)
    Optional<Instant> lockedUntil(String userName) {
        return database.sql(LOCKED)
                .param("name", key(userName))
                .param("limit", settings.attempts())
                .param("forgotten", at(clock.instant().minus(settings.lock())))
                .query(SignInAttempts::attempt)
                .optional()
                .map(attempt -> attempt.countedAt().plus(settings.lock()));
    }

    /// After a success: the count begins anew, and rows whose time has passed go.
    @Transactional
    void forgive(String userName) {
        database.sql(FORGIVE).param("name", key(userName)).update();
        database.sql(FORGET)
                .param("forgotten", at(clock.instant().minus(settings.lock())))
                .update();
    }

    private static String key(String userName) {
        return Sha256.hex(userName.toLowerCase(Locale.ROOT));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getInt("attempts"),
                row.getObject("counted_at", OffsetDateTime.class).toInstant());
    }
}

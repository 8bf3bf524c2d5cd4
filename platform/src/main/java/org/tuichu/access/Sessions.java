package org.tuichu.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Begins, recognises and ends sessions.
///
/// A session that was read stays in memory for up to [#FRESH]; so long may another node take one for good that was
/// ended here, and act with roles that were taken away. Who owes something first or works with lent roles is looked
/// up each time. Its last use is written at most once in [#TOUCH_AFTER], so that it may end by as much earlier than
/// it should.
@Component
class Sessions {
    static final Duration FRESH = Duration.ofSeconds(30);
    static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final SessionReader reader;
    private final RecentSessions recent;
    private final AccessSettings settings;
    private final Clock clock;
    private final SecureRandom random;

    Sessions(SessionRows rows, SessionReader reader, AccessSettings settings, Clock clock, SecureRandom random) {
        this.rows = rows;
        this.reader = reader;
        this.recent = new RecentSessions(FRESH);
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /// A new session with a token that nobody has seen before; sessions that are over are cleared away.
    SessionToken begin(UUID account, SignInMethod method, @Nullable String userAgent) {
        var token = SessionToken.random(random);
        var now = clock.instant();
        Scope.PROGRAM.run(() -> {
            rows.deleteOver(settings, now);
            rows.insert(token, account, SessionToken.random(random), now, method, userAgent);
        });
        return token;
    }

    /// The session of a token, noted as used now; empty when there is none or it is over.
    Optional<Session> use(SessionToken token) {
        var hash = token.hash();
        var now = clock.instant();
        return recent.find(hash, now).or(() -> read(hash, now)).flatMap(session -> stillGood(session, now));
    }

    void end(SessionToken token) {
        end(token.hash());
    }

    /// Ends one session of an account; false where it has no such session.
    boolean end(UUID id, UUID account) {
        var ended = Scope.PROGRAM.call(() -> rows.delete(id, account));
        ended.ifPresent(recent::forget);
        return ended.isPresent();
    }

    /// Ends all sessions of the account but this one.
    void endOthers(Session session) {
        Scope.PROGRAM
                .call(() -> rows.deleteOthers(session.viewer().accountId(), session.tokenHash()))
                .forEach(recent::forget);
    }

    /// Ends all sessions of an account.
    void endAll(UUID account) {
        Scope.PROGRAM.call(() -> rows.deleteAll(account)).forEach(recent::forget);
    }

    /// The second factor was proved: this session reaches what the person may.
    void codeGiven(Session session) {
        Scope.PROGRAM.run(() -> rows.codeGiven(session.tokenHash()));
        recent.forget(session.tokenHash());
    }

    /// What is known of this account has changed: its sessions are read from the database again.
    void readAgainOf(UUID account) {
        recent.forgetAccount(account);
    }

    /// The people of this unit have moved: their sessions are read from the database again.
    void readAgain(UUID unit) {
        recent.forget(unit);
    }

    /// The open sessions of an account, the latest used first.
    List<OpenSession> ofAccount(UUID account) {
        return Scope.PROGRAM.call(() -> rows.ofAccount(account));
    }

    private void end(String hash) {
        Scope.PROGRAM.run(() -> rows.delete(hash));
        recent.forget(hash);
    }

    private Optional<Session> read(String hash, Instant now) {
        var found = Scope.PROGRAM.call(() -> reader.find(hash));
        found.filter(session -> session.viewer().lasts()).ifPresent(session -> recent.remember(session, now));
        return found;
    }

    private Optional<Session> stillGood(Session session, Instant now) {
        if (session.over(settings, now)) {
            end(session.tokenHash());
            return Optional.empty();
        }
        if (now.isBefore(session.usedAt().plus(TOUCH_AFTER))) {
            return Optional.of(session);
        }
        var used = session.used(now);
        Scope.PROGRAM.run(() -> rows.touch(session.tokenHash(), now));
        recent.replace(used);
        return Optional.of(used);
    }
}

package org.tuichu.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;
import org.tuichu.startup.OwnAddress;

/// Where nobody has an account yet, prints an address at which the first one is made. Who reads the terminal may do it,
/// once, within an hour.
@Component
class SetUpAddress {
    static final Duration LIFE = Duration.ofHours(1);

    private final Accounts accounts;
    private final Environment environment;
    private final MessageSource messages;
    private final SecureRandom random;
    private final Clock clock;
    private final AtomicReference<@Nullable Offer> offer = new AtomicReference<>();

    SetUpAddress(Accounts accounts, Environment environment, MessageSource messages, SecureRandom random, Clock clock) {
        this.accounts = accounts;
        this.environment = environment;
        this.messages = messages;
        this.random = random;
        this.clock = clock;
    }

    private record Offer(String tokenHash, Instant until) {}

    @EventListener
    void on(ApplicationReadyEvent event) {
        var own = OwnAddress.in(environment);
        if (own.isEmpty()
                || "demo".equals(environment.getProperty("tuichu.mode"))
                || Scope.PROGRAM.call(accounts::count) > 0) {
            return;
        }
        var token = SessionToken.random(random);
        offer.set(new Offer(token.hash(), clock.instant().plus(LIFE)));
        var address = own.get() + "/set-up?token=" + token.value();
        System.out.println(
                messages.getMessage("access.setUp.address", new Object[] {address}, Locale.SIMPLIFIED_CHINESE));
        System.out.println(messages.getMessage("access.setUp.address", new Object[] {address}, Locale.ENGLISH));
    }

    /// Whether `token` is the one that was printed, in time and not used yet.
    boolean isGood(String token) {
        var current = offer.get();
        return current != null
                && current.tokenHash().equals(Sha256.hex(token))
                && clock.instant().isBefore(current.until());
    }

    /// Whether this program waits for its first account: it printed an address, in time or not, and nobody used it, nor
    /// that of another node.
    boolean isAwaited() {
        if (offer.get() != null && Scope.PROGRAM.call(accounts::count) > 0) {
            close();
        }
        return offer.get() != null;
    }

    /// The first account is made.
    void close() {
        offer.set(null);
    }
}

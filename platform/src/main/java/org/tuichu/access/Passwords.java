package org.tuichu.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes and checks passwords with Argon2id, a few at a time: each takes 19 MiB and a core. How many wait is
/// bounded at the [SignInDoor].
///
/// 19 MiB and 4 passes took 107 ms on one core of a 2-core machine of 2026 (2 passes: 53 ms, the least that OWASP
/// recommends for this memory).
@Component
class Passwords {
    /// Longer input is wrong without being looked at.
    static final int LONGEST = 256;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore turns;
    private final String hashOfNobody;

    Passwords(AccessSettings settings, SecureRandom random) {
        this.turns = new Semaphore(settings.hashes(), true);
        this.hashOfNobody = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, randomText(random, SALT_BYTES), randomText(random, HASH_BYTES));
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            var hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("no hash of a password");
            }
            return hash;
        } finally {
            turns.release();
        }
    }

    /// Whether `typed` belongs to `hash`; without a hash it takes as long and is wrong.
    boolean match(String typed, @Nullable String hash) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return false;
        }
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(typed, hash == null ? hashOfNobody : hash) && hash != null;
        } finally {
            turns.release();
        }
    }

    private static String randomText(SecureRandom random, int bytes) {
        var content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getEncoder().withoutPadding().encodeToString(content);
    }
}

package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The bound on hashing, counted on the threads that hash.
class PasswordsTest {
    private static final int HASHES = 2;
    private static final int GUESSES = 60;

    @Test
    void aFloodHashesTwoAtATimeAndTellsTheRestAtOnce() throws Exception {
        var passwords = passwords(Duration.ofSeconds(1));
        try (var guessers = Executors.newFixedThreadPool(GUESSES)) {
            var answers = IntStream.range(0, GUESSES)
                    .mapToObj(i -> guessers.submit(() -> passwords.check("guess " + i, null)))
                    .toList();
            var most = 0;
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                most = Math.max(most, hashing());
            }
            assertThat(most).isBetween(1, HASHES);
            assertThat(answers.stream().map(Future::resultNow))
                    .contains(Passwords.Answer.WRONG, Passwords.Answer.BUSY)
                    .doesNotContain(Passwords.Answer.RIGHT);
        }
    }

    @Test
    void withoutTheBoundMoreWouldHash() throws Exception {
        var passwords = new ArrayList<Callable<Passwords.Answer>>();
        for (int i = 0; i < 8; i++) {
            var alone = passwords(Duration.ofMinutes(1));
            passwords.add(() -> alone.check("guess", null));
        }
        try (var guessers = Executors.newFixedThreadPool(passwords.size())) {
            var answers = passwords.stream().map(guessers::submit).toList();
            var most = 0;
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                most = Math.max(most, hashing());
            }
            assertThat(most).isGreaterThan(HASHES);
        }
    }

    /// Threads inside Argon2 at this moment.
    private static int hashing() {
        return (int) Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith("Argon2BytesGenerator")))
                .count();
    }

    private static Passwords passwords(Duration patience) {
        var settings = new AccessSettings(
                Duration.ofMinutes(30), Duration.ofHours(12), 5, Duration.ofMinutes(15), HASHES, patience);
        return new Passwords(settings, new SecureRandom());
    }
}

package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The bound on hashing, counted on the threads that hash.
class SignInDoorTest {
    private static final int HASHES = 2;
    private static final int GUESSES = 60;

    @Test
    void aFloodHashesTwoAtATimeAndTellsTheRestAtOnce() throws Exception {
        var settings = settings(Duration.ofSeconds(1));
        var door = new SignInDoor(settings);
        var passwords = new Passwords(settings, new SecureRandom());
        try (var guessers = Executors.newFixedThreadPool(GUESSES)) {
            var answers = IntStream.range(0, GUESSES)
                    .mapToObj(i -> guessers.submit(() -> door.enter(() -> passwords.match("guess " + i, null))))
                    .toList();
            var most = 0;
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                most = Math.max(most, hashing());
            }
            assertThat(most).isBetween(1, HASHES);
            assertThat(answers.stream().map(Future::resultNow))
                    .contains(Optional.of(false), Optional.empty())
                    .doesNotContain(Optional.of(true));
        }
    }

    @Test
    void withoutTheBoundMoreWouldHash() throws Exception {
        var passwords = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var alone = new Passwords(settings(Duration.ofMinutes(1)), new SecureRandom());
            passwords.add(() -> alone.match("guess", null));
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

    private static AccessSettings settings(Duration patience) {
        return new AccessSettings(
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                5,
                Duration.ofMinutes(15),
                HASHES,
                patience,
                AccessSettings.SecondFactor.OPTIONAL,
                Path.of("unused"));
    }
}

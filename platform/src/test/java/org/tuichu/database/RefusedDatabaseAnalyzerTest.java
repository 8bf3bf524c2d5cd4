package org.tuichu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.tuichu.postgres.PostgresRefused;
import org.tuichu.postgres.Refusal;

class RefusedDatabaseAnalyzerTest {
    /// As Spring finds it, and however deep the refusal lies below the beans that needed the database.
    @Test
    void aRefusedDatabaseIsSaidInItsOwnWords() {
        var refusal = new Refusal.AnotherInstanceRunning(Path.of("/srv/data"), "process 42");
        var failure = new IllegalStateException("bean of a bean", new RuntimeException(new PostgresRefused(refusal)));
        var descriptions = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {}))
                .stream()
                .filter(RefusedDatabaseAnalyzer.class::isInstance)
                .map(analyzer ->
                        Objects.requireNonNull(analyzer.analyze(failure)).getDescription())
                .toList();
        assertThat(descriptions).containsExactly(refusal.message());
    }
}

package org.tuichu.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.tuichu.postgres.PostgresRefused;

/// Says in two sentences why the database does not run, instead of a page of stack.
final class RefusedDatabaseAnalyzer extends AbstractFailureAnalyzer<PostgresRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresRefused cause) {
        return new FailureAnalysis(cause.refusal().message(), null, cause);
    }
}

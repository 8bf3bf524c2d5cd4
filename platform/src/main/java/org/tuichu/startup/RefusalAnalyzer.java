package org.tuichu.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;

/// Tells Spring Boot that a refusal needs no trace.
final class RefusalAnalyzer implements FailureAnalyzer, Ordered {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return StartRefusal.in(failure)
                .map(refusal -> new FailureAnalysis(refusal.line(), null, failure))
                .orElse(null);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

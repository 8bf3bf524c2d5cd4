package org.tuichu.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says a refusal in one line, and what Spring Boot found out about other failures in as many as it takes.
final class RefusalReport implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        if (analysis.getAction() == null) {
            LOG.error("{}", analysis.getDescription());
        } else {
            LOG.error("{}\n{}", analysis.getDescription(), analysis.getAction(), analysis.getCause());
        }
    }
}

package org.tuichu.evidence;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.antivirus.Antivirus;
import org.tuichu.evidence.antivirus.Verdict;
import org.tuichu.evidence.content.InMemory;
import org.tuichu.evidence.content.Octets;

/// Asks the antivirus of the deployment about a content, and decides by its settings what the answer means. No
/// transaction should be open: a slow antivirus would hold a connection of the database.
@Component
public class AskAntivirus {
    private static final Logger LOG = LoggerFactory.getLogger(AskAntivirus.class);

    private final EvidenceSettings settings;
    private final Antivirus antivirus;

    AskAntivirus(EvidenceSettings settings, Antivirus antivirus) {
        this.settings = settings;
        this.antivirus = antivirus;
    }

    sealed interface Answer {
        record Keep(Scan scan) implements Answer {}

        /// `detail` is the threat, or empty.
        record Refuse(Refused.Reason reason, String detail) implements Answer {}
    }

    Answer about(Octets content) {
        return switch (antivirus.scan(content)) {
            case Verdict.Clean clean -> new Answer.Keep(Scan.CLEAN);
            case Verdict.NotScanned not -> new Answer.Keep(Scan.NOT_SCANNED);
            case Verdict.Infected(var threat) -> new Answer.Refuse(Refused.Reason.INFECTED, threat);
            case Verdict.Failed(var why) -> {
                LOG.warn("the antivirus at {} gave no verdict: {}", settings.scanner(), why);
                yield settings.antivirus() == EvidenceSettings.Mode.REQUIRED
                        ? new Answer.Refuse(Refused.Reason.NOT_CHECKED, "")
                        : new Answer.Keep(Scan.FAILED);
            }
        };
    }

    /// Why a file is not to be kept by a module that keeps it itself; empty where it may be.
    public Optional<Refused> refuses(String name, byte[] content) {
        return switch (about(new InMemory(content))) {
            case Answer.Keep _ -> Optional.empty();
            case Answer.Refuse(var reason, var detail) -> Optional.of(new Refused(name, reason, detail));
        };
    }
}

package org.tuichu.evidence;

import java.util.Optional;

/// What is stored against what was recorded when the file was kept. `found` is empty where bytes are missing.
public record Integrity(Fingerprint recorded, Optional<Fingerprint> found) {
    public boolean intact() {
        return found.filter(recorded::equals).isPresent();
    }
}

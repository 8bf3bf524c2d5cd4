package org.tuichu.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as JSON, without its content.
@Schema(name = "File", description = "A file that was brought; sizes in bytes, hashes as hex.")
public record FileJson(
        UUID id,
        String name,
        String kind,
        long size,
        String sha256,
        String sm3,
        @Nullable Instant taken,
        @Nullable String place) {
    public static FileJson of(EvidenceFile file) {
        return new FileJson(
                file.id().value(),
                file.name(),
                file.kindName(),
                file.fingerprint().size(),
                file.fingerprint().sha256(),
                file.fingerprint().sm3(),
                file.taken().orElse(null),
                file.place().orElse(null));
    }
}

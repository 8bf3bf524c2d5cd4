package org.tuichu.evidence;

import java.time.Instant;
import java.util.Optional;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.picture.Position;
import org.tuichu.evidence.picture.Written;

/// A file that is kept, and what was found out about it on arrival; neither ever changes.
///
/// - `name`: safe to save under on any machine; `originalName`: as it came, shown only where text is escaped
/// - `preview`: whether there is a small copy to show
/// - `takenAt`, `position`: by the camera's own clock and receiver, or why they are absent
public record EvidenceFile(
        EvidenceId id,
        Owner owner,
        String name,
        String originalName,
        FileKind kind,
        Fingerprint fingerprint,
        boolean preview,
        String uploadedBy,
        Instant uploadedAt,
        Written<Instant> takenAt,
        Written<Position> position,
        Scan scan) {

    /// As told by the content: `JPEG`, `PDF`, …
    public String kindName() {
        return kind.name();
    }

    /// When the picture was taken by the camera's clock; empty where it is not known.
    public Optional<Instant> taken() {
        return takenAt instanceof Written.Value<Instant>(var at) ? Optional.of(at) : Optional.empty();
    }

    /// Where the picture was taken: degrees north and east, in the datum named; empty where it is not known.
    public Optional<String> place() {
        return position instanceof Written.Value<Position>(var at)
                ? Optional.of(at.latitude().toPlainString() + ", "
                        + at.longitude().toPlainString() + " (" + Position.DATUM + ")")
                : Optional.empty();
    }

    /// Whether the name it came under was not safe or did not end as its content asks.
    public boolean renamed() {
        return !name.equals(originalName);
    }
}

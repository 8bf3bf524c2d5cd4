package org.tuichu.evidence;

import java.time.Instant;
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

    /// Whether the name it came under was not safe or did not end as its content asks.
    public boolean renamed() {
        return !name.equals(originalName);
    }
}

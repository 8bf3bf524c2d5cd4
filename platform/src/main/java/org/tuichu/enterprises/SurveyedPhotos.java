package org.tuichu.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tuichu.evidence.EvidenceFile;

/// Pictures of reported rows, for the pages of the lines that they confirmed. They stay with the row: who may not see
/// it there sees none here.
public interface SurveyedPhotos {
    /// By row, in their order; each is served at `/survey-rows/{row}/photos/{file}`.
    Map<UUID, List<EvidenceFile>> of(Collection<UUID> rows);
}

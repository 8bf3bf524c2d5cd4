package org.tuichu.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.evidence.EvidenceFile;

/// Pictures of reported rows, for the lines that they confirmed: those sent with a row, and those that a site
/// verification took of it. They stay where they are: who may not see one there sees none here.
public interface SurveyedPhotos {
    /// By row, in their order.
    Map<UUID, List<Picture>> pictures(Collection<UUID> rows);

    /// - `address`: where it is served, and its preview below that
    /// - `visit`: the site verification that took it, null where it was sent with the row
    record Picture(
            EvidenceFile file,
            String address,
            @Nullable UUID visit,
            @Nullable String note) {}
}

package org.tuichu.enterprises.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.SurveyedPhotos;
import org.tuichu.enterprises.SurveyedPhotos.Picture;

/// Pictures of the rows that confirmed a line, of whoever keeps some.
@Component
class ReportedPhotos {
    private final List<SurveyedPhotos> kept;

    ReportedPhotos(List<SurveyedPhotos> kept) {
        this.kept = List.copyOf(kept);
    }

    /// By row.
    Map<UUID, List<Picture>> of(Collection<UUID> rows) {
        var all = new HashMap<UUID, List<Picture>>();
        kept.forEach(one -> one.pictures(rows)
                .forEach((row, pictures) -> all.merge(
                        row,
                        pictures,
                        (before, more) ->
                                Stream.concat(before.stream(), more.stream()).toList())));
        return all;
    }
}

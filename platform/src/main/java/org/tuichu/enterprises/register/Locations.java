package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;

/// The places where enterprises of a place lie: itself, and what is below it.
@Component
class Locations {
    private static final int LONGEST_ID = 20;

    private final Jurisdictions jurisdictions;
    private final BusinessDates dates;

    Locations(Jurisdictions jurisdictions, BusinessDates dates) {
        this.jurisdictions = jurisdictions;
        this.dates = dates;
    }

    /// Directly below the viewer's place, without zones that ended.
    List<Jurisdiction> below(Viewer viewer) {
        return jurisdictions.childrenOn(viewer.jurisdictionId(), dates.today(viewer.jurisdictionId()));
    }

    /// The path of the place whose enterprises are listed: the viewer's where none is said. What is no place is not
    /// there.
    String within(@Nullable String id, Viewer viewer) {
        var wanted = Fields.stripped(id);
        return wanted.isEmpty()
                ? viewer.jurisdictionPath()
                : find(wanted, viewer)
                        .map(Jurisdiction::path)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The viewer's place or one below that had not ended; empty for any other.
    Optional<Jurisdiction> find(String id, Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        return id.length() > LONGEST_ID
                ? Optional.empty()
                : jurisdictions
                        .find(id)
                        .filter(place -> place.path().startsWith(viewer.jurisdictionPath()) && place.inBeingOn(today));
    }
}

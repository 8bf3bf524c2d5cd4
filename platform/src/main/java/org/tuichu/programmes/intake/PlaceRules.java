package org.tuichu.programmes.intake;

import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.Place;

/// Whose plans may be brought by whom.
@Component
class PlaceRules {
    private final Jurisdictions jurisdictions;

    PlaceRules(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /// An officer brings plans of the own place.
    PlaceRule of(Viewer viewer) {
        var invented = jurisdictions
                .find(viewer.jurisdictionId())
                .map(Jurisdiction::invented)
                .orElse(false);
        return new OwnPlace(viewer, invented);
    }

    /// The program itself takes plans of every place that the directory knows.
    PlaceRule ofProgram() {
        return this::known;
    }

    private PlaceRule.Answer known(ProgrammeDraft.Jurisdiction read) {
        var code = read.code();
        var found = code == null ? jurisdictions.byName(read.name()) : jurisdictions.byCode(code);
        return found.<PlaceRule.Answer>map(one -> new PlaceRule.Answer.Taken(
                        new Place(one.id(), one.fullName(), one.path()), one.invented(), true))
                .orElseGet(() -> new PlaceRule.Answer.Unknown(read.name()));
    }
}

package org.tuichu.programmes.intake;

import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;

/// Whose plans a person may bring.
@Component
class PlaceRules {
    PlaceRule of(Viewer viewer) {
        return new OwnPlace(viewer, false);
    }
}

package org.tuichu.programmes.intake;

import org.tuichu.access.Viewer;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.Place;

/// An officer brings plans of the own place only. A plan whose place has no code is taken for the own one; unless the
/// names agree, somebody has to confirm that before it is activated.
record OwnPlace(Viewer viewer, boolean sample) implements PlaceRule {
    @Override
    public Answer placeOf(ProgrammeDraft.Jurisdiction read) {
        var own = new Place(viewer.jurisdictionId(), viewer.jurisdictionName(), viewer.jurisdictionPath());
        var code = read.code();
        if (code == null) {
            return new Answer.Taken(own, sample, sameName(read.name(), own.name()));
        }
        return code.equals(own.id()) ? new Answer.Taken(own, sample, true) : new Answer.Foreign(read.name());
    }

    private static boolean sameName(String read, String own) {
        return !read.isBlank() && (read.endsWith(own) || own.endsWith(read));
    }
}

package org.tuichu.programmes.intake;

import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.Place;

/// For which place a document may be taken in by whoever brings it.
interface PlaceRule {
    Answer placeOf(ProgrammeDraft.Jurisdiction read);

    sealed interface Answer {
        /// `certain` says that code or name are those of the place; else a person has to confirm before activation.
        record Taken(Place place, boolean sample, boolean certain) implements Answer {}

        /// A plan of another place than the person's own.
        record Foreign(String name) implements Answer {}

        /// No place of this name or code is known.
        record Unknown(String name) implements Answer {}
    }
}

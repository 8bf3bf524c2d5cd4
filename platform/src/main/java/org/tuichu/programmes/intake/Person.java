package org.tuichu.programmes.intake;

import org.tuichu.access.Viewer;

/// How a person stands in the history: the name that others know and the account that is unique.
final class Person {
    private Person() {}

    static String of(Viewer viewer) {
        return viewer.displayName() + " (" + viewer.userName() + ")";
    }
}

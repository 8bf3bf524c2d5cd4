package org.tuichu.access;

/// How a person stands in the history: the name that others know and the account that is unique.
public final class Person {
    private Person() {}

    public static String of(Viewer viewer) {
        return viewer.displayName() + " (" + viewer.userName() + ")";
    }
}

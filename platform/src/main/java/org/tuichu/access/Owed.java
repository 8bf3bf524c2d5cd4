package org.tuichu.access;

/// What a person does after signing in before anything else can be reached.
public enum Owed {
    /// An initial password is changed.
    PASSWORD("/account/password");

    private final String page;

    Owed(String page) {
        this.page = page;
    }

    /// Where it is done.
    String page() {
        return page;
    }
}

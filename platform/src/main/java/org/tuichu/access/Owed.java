package org.tuichu.access;

/// What a person does after signing in before anything else can be reached.
public enum Owed {
    /// The code of the second factor is given.
    CODE("/sign-in/code"),
    /// An initial password is changed.
    PASSWORD("/account/password"),
    /// A second factor is set where the deployment requires one.
    SECOND_FACTOR("/account/second-factor");

    private final String page;

    Owed(String page) {
        this.page = page;
    }

    /// Where it is done.
    String page() {
        return page;
    }
}

package org.tuichu.access;

import java.util.List;

/// What the sign-in page of a demo tells: the one password, and the accounts by place.
record DemoSignIn(String password, List<Place> places) {
    record Place(String name, List<Unit> units) {}

    record Unit(String name, boolean office, List<DemoAccount> accounts) {}
}

package org.tuichu.directory.naming;

/// Whose body a name speaks of, seen from the plan's place.
enum Owner {
    OWN,
    ABOVE,
    BELOW,
    /// The name does not say: `生态环境`.
    UNSAID;

    /// Whether two names may speak of the same body: a plan's bare name means its own place.
    boolean mayBe(Owner other) {
        return this == other || (this == UNSAID && other == OWN) || (this == OWN && other == UNSAID);
    }
}

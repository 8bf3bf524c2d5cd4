package org.tuichu.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why somebody is shown the sign-in page, where it is worth a word.
enum WhySignIn {
    /// The session has ended by the clock, or elsewhere.
    SESSION_OVER,
    /// The sign-in form was too old, or cookies are off.
    FORM_OLD,
    SIGNED_OUT,
    /// Somebody opened the set-up address after the first account was made.
    SET_UP_DONE,
    /// Nobody has an account yet.
    SET_UP_AWAITED;

    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message() {
        return "access.signIn.why." + name();
    }

    static Optional<WhySignIn> named(String parameter) {
        return Arrays.stream(values())
                .filter(why -> why.parameter().equals(parameter))
                .findFirst();
    }
}

package org.tuichu.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What the sign-in page shows around the form. `problem` is the name of a message and `detail` its argument; `note`
/// says why the person is here. Null where there is nothing to say.
record SignInPage(
        @Nullable String problem,
        @Nullable String detail,
        @Nullable String note) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static SignInPage asked(@Nullable String note) {
        return new SignInPage(null, null, note);
    }

    static SignInPage wrong() {
        return new SignInPage("access.signIn.wrong", null, null);
    }

    static SignInPage locked(Instant until, ZoneId zone) {
        return new SignInPage("access.signIn.locked", clock(until, zone), null);
    }

    static SignInPage closed() {
        return new SignInPage("access.signIn.closed", null, null);
    }

    /// The time of day, to the minute, from which on it is past `until`.
    static String clock(Instant until, ZoneId zone) {
        return TIME.format(until.plusSeconds(59).atZone(zone));
    }

    static SignInPage busy() {
        return new SignInPage("access.signIn.busy", null, null);
    }

    /// No account is linked to this subject of the issuer.
    static SignInPage unlinked(String subject) {
        return new SignInPage("access.signIn.issuer.UNLINKED", subject, null);
    }

    /// What came of asking the issuer, by the last part of a message's name.
    static SignInPage refused(String why) {
        return new SignInPage("access.signIn.issuer." + why, null, null);
    }
}

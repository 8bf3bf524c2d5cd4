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
        @Nullable String note,
        @Nullable DemoSignIn demo) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static SignInPage asked(@Nullable String note, @Nullable DemoSignIn demo) {
        return new SignInPage(null, null, note, demo);
    }

    static SignInPage wrong(@Nullable DemoSignIn demo) {
        return new SignInPage("access.signIn.wrong", null, null, demo);
    }

    static SignInPage locked(Instant until, ZoneId zone, @Nullable DemoSignIn demo) {
        return new SignInPage("access.signIn.locked", clock(until, zone), null, demo);
    }

    static SignInPage closed(@Nullable DemoSignIn demo) {
        return new SignInPage("access.signIn.closed", null, null, demo);
    }

    /// The time of day, to the minute, from which on it is past `until`.
    static String clock(Instant until, ZoneId zone) {
        return TIME.format(until.plusSeconds(59).atZone(zone));
    }

    static SignInPage busy(@Nullable DemoSignIn demo) {
        return new SignInPage("access.signIn.busy", null, null, demo);
    }
}

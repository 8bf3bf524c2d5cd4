package org.tuichu.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person sees of the own account. Times are of the program's zone. `problem` is the name of a message, `detail`
/// its argument and `field` the id of the field to correct; null where all is well.
record AccountPage(
        Viewer viewer,
        @Nullable String previousSignIn,
        List<SessionLine> sessions,
        List<SignInLine> signIns,
        @Nullable String problem,
        @Nullable String detail,
        @Nullable String field) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// A session as a line of the table; `browser` is the short name of what `userAgent` says, `own` the one that
    /// shows this page.
    record SessionLine(
            UUID id,
            String startedAt,
            String usedAt,
            @Nullable String browser,
            @Nullable String userAgent,
            boolean own) {}

    /// A sign-in or a try, as a line of the table.
    record SignInLine(
            String at,
            SignInOutcome outcome,
            boolean byIssuer,
            @Nullable String address,
            @Nullable String browser) {}

    static AccountPage of(
            Session session,
            Optional<Instant> previous,
            List<OpenSession> open,
            List<SignInHistory.Entry> signIns,
            ZoneId zone) {
        var lines = open.stream()
                .map(one -> new SessionLine(
                        one.id(),
                        text(one.startedAt(), zone),
                        text(one.usedAt(), zone),
                        one.userAgent() == null ? null : BrowserName.of(one.userAgent()),
                        one.userAgent(),
                        one.tokenHash().equals(session.tokenHash())))
                .toList();
        var before = previous.map(at -> text(at, zone)).orElse(null);
        var tried = signIns.stream()
                .map(one -> new SignInLine(
                        text(one.at(), zone),
                        one.outcome(),
                        one.method() == SignInMethod.ISSUER,
                        one.address(),
                        one.userAgent() == null ? null : BrowserName.of(one.userAgent())))
                .toList();
        return new AccountPage(session.viewer(), before, lines, tried, null, null, null);
    }

    AccountPage withProblem(String message, @Nullable String argument, String fieldId) {
        return new AccountPage(viewer, previousSignIn, sessions, signIns, message, argument, fieldId);
    }

    private static String text(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}

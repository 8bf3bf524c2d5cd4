package org.tuichu.startup;

import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.tuichu.database.DatabaseRefused;
import org.tuichu.database.SettingMissing;
import org.tuichu.ledger.LedgerRefused;
import org.tuichu.postgres.PostgresRefused;

/// A reason outside the program why it does not start: what somebody has to put right before it can. `line` says it in
/// Chinese and in English.
public record StartRefusal(String line) {
    /// Exit code of the program after a refusal.
    public static final int EXIT_CODE = 3;

    /// Classes of SQLSTATE: 08 connection, 28 authorisation, 3D no such database, 53 no connection left, 57 starting
    /// up or shutting down.
    private static final String[] NO_WAY_IN = {"08", "28", "3D", "53", "57"};

    /// What Spring Boot says about the files of a certificate, whose fault is the cause; it has no type of its own.
    private static final String NO_CERTIFICATE = "Unable to register SSL bundle 'tuichu'";

    /// The reason among the causes of a failure; empty for a defect, which keeps its trace.
    public static Optional<StartRefusal> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<StartRefusal> of(Throwable cause) {
        return switch (cause) {
            case PostgresRefused refused ->
                Optional.of(quoted(
                        "startup.postgres." + refused.refusal().getClass().getSimpleName(),
                        refused.refusal().message()));
            case DatabaseRefused refused -> Optional.of(said("startup.database." + refused.reason(), refused.detail()));
            case LedgerRefused refused -> Optional.of(said("startup.ledger." + refused.reason(), refused.detail()));
            case KeyRefused refused -> Optional.of(said("startup.access." + refused.reason(), refused.detail()));
            case SettingMissing missing -> Optional.of(said("startup.setting", missing.property()));
            case PortInUseException taken -> Optional.of(said("startup.port", String.valueOf(taken.getPort())));
            case SQLException sql
            when noWayIn(sql) -> Optional.of(quoted("startup.database", String.valueOf(sql.getMessage())));
            case IllegalStateException broken
            when broken.getCause() != null && NO_CERTIFICATE.equals(broken.getMessage()) ->
                Optional.of(said(
                        "startup.certificate", String.valueOf(broken.getCause().getMessage())));
            default -> Optional.empty();
        };
    }

    private static boolean noWayIn(SQLException cause) {
        var state = cause.getSQLState();
        return state != null && Stream.of(NO_WAY_IN).anyMatch(state::startsWith);
    }

    /// Both sentences name `detail`.
    private static StartRefusal said(String key, String detail) {
        return new StartRefusal(text(key, Locale.ROOT, detail) + " / " + text(key, Locale.ENGLISH, detail));
    }

    /// The English detail follows, in one line.
    private static StartRefusal quoted(String key, String detail) {
        return new StartRefusal(
                said(key, "").line() + " " + detail.replaceAll("\\s+", " ").strip());
    }

    private static String text(String key, Locale language, String detail) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("messages.startup", language, control);
        return new MessageFormat(bundle.getString(key), language).format(new Object[] {detail});
    }
}

package org.tuichu.access;

import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The issuer whose word is believed beside passwords (OpenID Connect); without one there are passwords only.
///
/// - `issuer`: its address as its tokens give it, https, or http to this machine
/// - `clientId`, `clientSecret`: what it knows this program by
/// - `name`: what the button of the sign-in page calls it; null for the words of the language
@ConfigurationProperties("tuichu.oidc")
record OidcSettings(
        @Nullable URI issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name) {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    OidcSettings {
        if (Stream.of(issuer, clientId, clientSecret).anyMatch(given -> given != null)) {
            require(issuer != null, "issuer", "missing");
            require(clientId != null && !clientId.isBlank(), "client-id", "missing");
            require(clientSecret != null && !clientSecret.isBlank(), "client-secret", "missing");
            require(isSafe(issuer), "issuer", "https://host/path is wanted, http to this machine only");
        }
    }

    boolean isSet() {
        return issuer != null;
    }

    private static boolean isSafe(@Nullable URI issuer) {
        return issuer != null
                && issuer.getHost() != null
                && issuer.getUserInfo() == null
                && issuer.getQuery() == null
                && issuer.getFragment() == null
                && ("https".equals(issuer.getScheme())
                        || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(issuer.getHost())));
    }

    private static void require(boolean holds, String name, String why) {
        if (!holds) {
            throw new IllegalArgumentException("tuichu.oidc." + name + ": " + why);
        }
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}

package org.tuichu.access;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tuichu.machine.SafeAddress;

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
    OidcSettings {
        if (Stream.of(issuer, clientId, clientSecret).anyMatch(given -> given != null)) {
            require(issuer != null, "issuer", "missing");
            require(clientId != null && !clientId.isBlank(), "client-id", "missing");
            require(clientSecret != null && !clientSecret.isBlank(), "client-secret", "missing");
            require(isPlain(issuer), "issuer", SafeAddress.WANTED);
        }
    }

    boolean isSet() {
        return issuer != null;
    }

    private static boolean isPlain(@Nullable URI issuer) {
        return issuer != null && SafeAddress.is(issuer) && issuer.getQuery() == null && issuer.getFragment() == null;
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

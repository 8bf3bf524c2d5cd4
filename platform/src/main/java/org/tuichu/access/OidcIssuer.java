package org.tuichu.access;

import com.nimbusds.jose.RemoteKeySourceException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/// The issuer that the deployment has set. It is asked for the first time when somebody wants to sign in by it, again
/// until it has answered once; starting the program does not depend on it.
@Component
class OidcIssuer {
    private static final Logger log = LoggerFactory.getLogger(OidcIssuer.class);

    private final OidcSettings settings;
    private final Clock clock;
    private volatile @Nullable OidcClient client;

    OidcIssuer(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// What it answers for a code.
    sealed interface Answer {
        record Subject(LinkedSubject subject) implements Answer {}

        /// The code is not (or no longer) good, or the token is not what it has to be.
        record NotBelieved() implements Answer {}

        record Unreachable() implements Answer {}
    }

    /// Where the browser goes to sign in; empty when the issuer cannot be reached.
    Optional<URI> signInAt(OidcRequest request) {
        return client().map(found -> found.signInAt(request));
    }

    Answer redeem(OidcRequest request, String code) {
        return client().map(found -> redeem(found, request, code)).orElseGet(Answer.Unreachable::new);
    }

    private Answer redeem(OidcClient found, OidcRequest request, String code) {
        try {
            return new Answer.Subject(
                    new LinkedSubject(String.valueOf(settings.issuer()), found.subject(request, code)));
        } catch (OAuth2AuthenticationException e) {
            log.warn("Sign-in by {}: {}", settings.issuer(), e.getMessage());
            return isOfTheLine(e) ? new Answer.Unreachable() : new Answer.NotBelieved();
        }
    }

    private Optional<OidcClient> client() {
        var known = client;
        if (known != null) {
            return Optional.of(known);
        }
        try {
            var found = OidcClient.discover(settings, clock);
            client = found;
            return Optional.of(found);
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            log.warn("The issuer {} is not found: {}", settings.issuer(), e.getMessage());
            return Optional.empty();
        }
    }

    /// The issuer did not answer, or not as an issuer does.
    private static boolean isOfTheLine(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof RestClientException
                        || cause instanceof RemoteKeySourceException);
    }
}

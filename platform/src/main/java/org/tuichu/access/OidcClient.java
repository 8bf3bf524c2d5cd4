package org.tuichu.access;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// What is known of an issuer that was found, and the talk with it: authorization code with PKCE. Spring's classes
/// check the token: signature, issuer, audience, time, nonce.
///
/// Source: OpenID Connect Core 1.0 §3.1; OpenID Connect Discovery 1.0 §4; RFC 7636.
final class OidcClient {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final ClientRegistration registration;
    private final OidcAuthorizationCodeAuthenticationProvider provider;

    private OidcClient(ClientRegistration registration, ClientHttpRequestFactory http, Clock clock) {
        this.registration = registration;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // The token says who it is; nothing else is asked of the issuer.
        provider = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, user -> new DefaultOidcUser(List.of(), user.getIdToken()));
        var decoder = decoder(registration, http, clock);
        provider.setJwtDecoderFactory(of -> decoder);
    }

    /// Asks the issuer where its endpoints are. Fails when it cannot be reached or calls itself something else.
    static OidcClient discover(OidcSettings settings, Clock clock) {
        var issuer = Objects.requireNonNull(settings.issuer()).toString();
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECTED_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        http.setReadTimeout(ANSWERED_WITHIN);
        var description = RestClient.builder()
                .requestFactory(http)
                .build()
                .get()
                .uri(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                .retrieve()
                .requiredBody(DESCRIPTION);
        if (!issuer.equals(description.get("issuer"))) {
            throw new IllegalArgumentException("calls itself " + description.get("issuer"));
        }
        var registration = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId("issuer")
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(settings.clientSecret())
                .scope(OidcScopes.OPENID)
                .build();
        return new OidcClient(registration, http, clock);
    }

    /// Where the browser goes to sign in.
    URI signInAt(OidcRequest request) {
        return URI.create(sent(request).getAuthorizationRequestUri());
    }

    /// The subject (`sub`) whom the issuer names for this code. Throws what Spring Security throws.
    String subject(OidcRequest request, String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(request.answerAt())
                .state(request.state())
                .build();
        var exchange = new OAuth2AuthorizationExchange(sent(request), answer);
        var token = provider.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
        return Objects.requireNonNull(token).getName();
    }

    private OAuth2AuthorizationRequest sent(OidcRequest request) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(request.answerAt())
                .scope(OidcScopes.OPENID)
                .state(request.state())
                .attributes(kept -> kept.putAll(Map.of(
                        OidcParameterNames.NONCE,
                        request.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        request.verifier())))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE,
                        hash(request.nonce()),
                        PkceParameterNames.CODE_CHALLENGE,
                        hash(request.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build();
    }

    private static JwtDecoder decoder(ClientRegistration registration, ClientHttpRequestFactory http, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                // Those of public keys; never a MAC with the client's secret, never none.
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(http))
                .build();
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        var token = new OidcIdTokenValidator(registration);
        token.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, token));
        return decoder;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.tuichu.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// An OpenID Connect issuer on this machine: signs in whom the test names, redeems each code once and for its verifier
/// only.
final class TestIssuer implements AutoCloseable {
    static final String CLIENT = "tuichu-test";
    static final String SECRET = "a secret of the test";
    private static final String KEY_ID = "kiln";

    /// Drawing one takes longer than a test.
    private static final RSAKey KEY = newKey();

    private final Clock clock;
    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private volatile boolean answering = true;

    TestIssuer(Clock clock) {
        this.clock = clock;
        server = open();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    private record Grant(String challenge, SignedJWT token) {}

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    OidcSettings settings() {
        return new OidcSettings(address(), CLIENT, SECRET, null);
    }

    /// False: whatever is asked, it is out of order.
    void answers(boolean does) {
        answering = does;
    }

    /// Signs `subject` in for the request that the browser brought; returns the code. `change` makes the token another.
    String grant(URI request, String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return grant(request, change.apply(claims(request, subject)).build(), KEY);
    }

    /// The same with a token that somebody else has signed.
    String forged(URI request, String subject) {
        return grant(request, claims(request, subject).build(), newKey());
    }

    private JWTClaimsSet.Builder claims(URI request, String subject) {
        var asked = parameters(request);
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(address().toString())
                .subject(subject)
                .audience(asked.get("client_id"))
                .claim("nonce", asked.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    private String grant(URI request, JWTClaimsSet claims, RSAKey signer) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(), claims);
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(Objects.requireNonNull(parameters(request).get("code_challenge")), token));
        return code;
    }

    private static Map<String, String> parameters(URI request) {
        return UriComponentsBuilder.fromUri(request).build().getQueryParams().toSingleValueMap();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address());
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = parameters(URI.create("?" + body));
        var grant = answering ? grants.remove(form.get("code")) : null;
        if (grant == null || !isClient(exchange) || !grant.challenge().equals(challenge(form.get("code_verifier")))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            answer(exchange, 200, """
                    {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(grant.token().serialize()));
        }
    }

    private static boolean isClient(HttpExchange exchange) {
        var known = (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(known))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String challenge(@Nullable String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answering ? status : 503, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

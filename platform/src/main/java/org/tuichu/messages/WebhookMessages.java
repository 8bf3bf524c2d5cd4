package org.tuichu.messages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Posts messages as JSON to one address. `Tuichu-Signature: sha256=…` is the HMAC of the body's bytes with the shared
/// secret; `Tuichu-Message` its id, by which a receiver knows what came twice. Redirects are not followed; 2xx is
/// success, and the answer's body is not read.
final class WebhookMessages implements OutgoingMessages {
    static final String SIGNATURE = "Tuichu-Signature";
    static final String MESSAGE = "Tuichu-Message";
    private static final String HMAC = "HmacSHA256";

    private final URI url;
    private final SecretKeySpec secret;
    private final Duration patience;
    private final HttpClient client;
    private final JsonMapper json;

    WebhookMessages(MessagesSettings settings, JsonMapper json) {
        this.url = Objects.requireNonNull(settings.webhook().url());
        this.secret = new SecretKeySpec(
                Objects.requireNonNull(settings.webhook().secret()).getBytes(StandardCharsets.UTF_8), HMAC);
        this.patience = settings.patience();
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public void send(Outgoing message) throws IOException {
        var body = json.writeValueAsBytes(message);
        var request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header(MESSAGE, message.id().toString())
                .header(SIGNATURE, "sha256=" + signature(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new IOException("HTTP " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private String signature(byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

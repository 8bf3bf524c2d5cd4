package org.tuichu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tuichu.ServedTest;

/// What a proxy says is believed from the addresses of proxies only.
class BehindAProxyTest {
    private static final String SAID = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: tuichu.example.gov.cn\r\n";

    @Nested
    @ServedTest
    class OnThisMachine {
        private final int port;

        OnThisMachine(@Value("${local.server.port}") int port) {
            this.port = port;
        }

        @Test
        void cookiesAreSecureAndBoundToTheHost() throws IOException {
            assertThat(answer(port, "/sign-in", SAID))
                    .containsPattern(
                            "Set-Cookie: __Host-tuichu-form=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax\r\n")
                    .contains("Strict-Transport-Security: max-age=31536000 ; includeSubDomains\r\n");
        }

        @Test
        void withoutHttpsTheyAreNot() throws IOException {
            assertThat(answer(port, "/sign-in", ""))
                    .contains("Set-Cookie: tuichu-form=")
                    .doesNotContain("Secure", "Strict-Transport-Security");
        }

        @Test
        void redirectsNameNoHost() throws IOException {
            assertThat(answer(port, "/", SAID)).contains("Location: /sign-in\r\n");
            assertThat(answer(port, "/", "X-Forwarded-Host: evil.example\r\n")).doesNotContain("evil.example");
        }
    }

    @Nested
    @ServedTest
    @DirtiesContext
    @TestPropertySource(properties = "server.tomcat.remoteip.internal-proxies=10.20.30.40/32")
    class OnAnotherMachine {
        private final int port;

        OnAnotherMachine(@Value("${local.server.port}") int port) {
            this.port = port;
        }

        @Test
        void whoElseSaysItIsNotBelieved() throws IOException {
            assertThat(answer(port, "/sign-in", SAID))
                    .contains("Set-Cookie: tuichu-form=")
                    .doesNotContain("Secure", "Strict-Transport-Security");
        }
    }

    /// Head and body, as they come over the wire.
    private static String answer(int port, String path, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: tuichu.example.gov.cn\r\n" + headers
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

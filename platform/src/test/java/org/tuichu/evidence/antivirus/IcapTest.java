package org.tuichu.evidence.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.evidence.content.InMemory;

@Timeout(60)
class IcapTest {
    private static final String HARM = "harm".repeat(50_000);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// What the server was asked.
    private record Asked(String head, String encapsulated, String body) {}

    private final AtomicReference<Asked> asked = new AtomicReference<>();

    @ParameterizedTest
    @ValueSource(strings = {"icap://%s/avscan", "icap://%s/avscan?reqmod"})
    void findsWhatTheServerFinds(String pattern) throws IOException {
        try (var server = server()) {
            var icap = server.address(pattern).antivirus(PATIENCE);
            assertThat(icap.scan(content(HARM))).isEqualTo(new Verdict.Infected("Type=0; Threat=Harm;"));
            assertThat(asked.get().body()).isEqualTo(HARM);
            assertThat(icap.scan(content("harmless"))).isEqualTo(new Verdict.Clean());
        }
    }

    @Test
    void asksAsTheStandardSays() throws IOException {
        try (var server = server()) {
            server.address("icap://%s/avscan").antivirus(PATIENCE).scan(content("x"));
            assertThat(asked.get().head())
                    .matches("(?s)RESPMOD icap://127\\.0\\.0\\.1:\\d+/avscan ICAP/1\\.0\r\n"
                            + "Host: 127\\.0\\.0\\.1:\\d+\r\n.*Allow: 204\r\n.*");
            assertThat(asked.get().encapsulated())
                    .startsWith("POST /evidence HTTP/1.1\r\n")
                    .contains("\r\n\r\nHTTP/1.1 200 OK\r\n")
                    .endsWith("Content-Length: 1\r\n\r\n");
            server.address("icap://%s/avscan?reqmod").antivirus(PATIENCE).scan(content("x"));
            assertThat(asked.get().head()).startsWith("REQMOD ").doesNotContain("res-body");
            assertThat(asked.get().encapsulated()).endsWith("Content-Length: 1\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ICAP/1.0 200 OK\r\nISTag: x\r\n\r\n",
                "ICAP/1.0 404 Service not found\r\n\r\n",
                "ICAP/1.0 500 Server error\r\nX-Infection-Found: Threat=x\r\n\r\n",
                "ICAP/1.0 100 Continue\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "ICAP/1.0 2045\r\n\r\n",
                "ICAP/1.0 204 No Content\r\n",
                "\r\n\r\n",
                "\0\u00ff",
                ""
            })
    void takesNoOtherAnswerForAYes(String answer) throws IOException {
        try (var server = new FakeServer((from, to) -> {
            read(from);
            to.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        })) {
            assertThat(server.address("icap://%s/avscan").antivirus(PATIENCE).scan(content("harmless")))
                    .isInstanceOf(Verdict.Failed.class);
        }
    }

    @Test
    void losesPatience() throws IOException {
        var over = new CountDownLatch(1);
        try (var server = new FakeServer((from, to) -> over.await())) {
            assertThat(server.address("icap://%s/a")
                            .antivirus(Duration.ofMillis(300))
                            .scan(content("x")))
                    .isEqualTo(new Verdict.Failed("no answer within 300 ms"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void isAFailureWhenNobodyListens() throws IOException {
        var address = FakeServer.nobody("icap://%s/avscan");
        assertThat(address.antivirus(PATIENCE).scan(content("x"))).isInstanceOf(Verdict.Failed.class);
    }

    private static InMemory content(String text) {
        return new InMemory(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private FakeServer server() throws IOException {
        return new FakeServer((from, to) -> {
            var question = read(from);
            asked.set(question);
            var answer = question.body().contains(HARM)
                    ? "ICAP/1.0 200 OK\r\nX-Infection-Found: Type=0; Threat=Harm;\r\n\r\n"
                    : "ICAP/1.0 204 No Content\r\nISTag: \"1\"\r\n\r\n";
            to.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /// Reads a question by what its head says of it: how long the encapsulated heads are, then chunks.
    private static Asked read(DataInputStream from) throws IOException {
        var head = new StringBuilder();
        for (var line = line(from); !line.isEmpty(); line = line(from)) {
            head.append(line).append("\r\n");
        }
        var heads = Integer.parseInt(head.toString().replaceFirst("(?s).*body=(\\d+).*", "$1"));
        var encapsulated = new String(from.readNBytes(heads), StandardCharsets.ISO_8859_1);
        var body = new StringBuilder();
        for (var length = Integer.parseInt(line(from), 16); length > 0; length = Integer.parseInt(line(from), 16)) {
            body.append(new String(from.readNBytes(length), StandardCharsets.ISO_8859_1));
            assertThat(line(from)).isEmpty();
        }
        assertThat(line(from)).isEmpty();
        return new Asked(head.toString(), encapsulated, body.toString());
    }

    private static String line(DataInputStream from) throws IOException {
        var line = new StringBuilder();
        while (!line.toString().endsWith("\r\n")) {
            line.append((char) from.readUnsignedByte());
        }
        return line.substring(0, line.length() - 2);
    }
}

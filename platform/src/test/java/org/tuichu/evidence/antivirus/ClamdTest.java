package org.tuichu.evidence.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.evidence.content.InMemory;

@Timeout(60)
class ClamdTest {
    /// Standard test file of antiviruses, put together here so that none reacts to this source.
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void findsWhatClamdFinds() throws IOException {
        try (var server = new FakeServer(ClamdTest::clamd)) {
            var clamd = server.address("clamd://%s").antivirus(PATIENCE);
            assertThat(clamd.scan(content(EICAR))).isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
            assertThat(clamd.scan(content("harmless"))).isEqualTo(new Verdict.Clean());
            assertThat(clamd.scan(content("x".repeat(1_000_000) + EICAR)))
                    .isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
        }
    }

    @Test
    void speaksThroughASocketFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("clamd.ctl");
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(file));
            Thread.ofVirtual().start(() -> {
                try (var client = socket.accept()) {
                    clamd(new DataInputStream(Channels.newInputStream(client)), Channels.newOutputStream(client));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            var clamd = new ScannerAddress(URI.create("clamd://" + file)).antivirus(PATIENCE);
            assertThat(clamd.scan(content(EICAR))).isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: OK",
                "OK\0",
                "HTTP/1.1 200 OK\r\n\r\n",
                "stream: \0",
                "\u00ff\u00fe\0",
                ""
            })
    void takesNoOtherAnswerForAYes(String answer) throws IOException {
        try (var server = new FakeServer((from, to) -> {
            readStream(from);
            to.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        })) {
            var clamd = server.address("clamd://%s").antivirus(PATIENCE);
            assertThat(clamd.scan(content("harmless"))).isInstanceOf(Verdict.Failed.class);
        }
    }

    @Test
    void stopsListeningToAnEndlessAnswer() throws IOException {
        try (var server = new FakeServer((from, to) -> {
            readStream(from);
            while (true) {
                to.write('x');
            }
        })) {
            var clamd = server.address("clamd://%s").antivirus(PATIENCE);
            assertThat(clamd.scan(content("x"))).asString().contains("longer than 4096 bytes");
        }
    }

    @Test
    void losesPatienceWithSilence() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new FakeServer((from, to) -> over.await())) {
            var clamd = server.address("clamd://%s").antivirus(SHORT);
            assertThat(clamd.scan(content("x"))).isEqualTo(new Verdict.Failed("no answer within 300 ms"));
            assertThat(clamd.scan(content("x".repeat(30_000_000))))
                    .as("also while nobody reads what is sent")
                    .isEqualTo(new Verdict.Failed("no answer within 300 ms"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void losesPatienceWithADrip() throws Exception {
        try (var server = new FakeServer((from, to) -> {
            readStream(from);
            while (true) {
                to.write('s');
                new CountDownLatch(1).await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        })) {
            var clamd = server.address("clamd://%s").antivirus(SHORT);
            assertThat(clamd.scan(content("x"))).isEqualTo(new Verdict.Failed("no answer within 300 ms"));
        }
    }

    @Test
    void isAFailureWhenNobodyListens() throws IOException {
        var address = FakeServer.nobody("clamd://%s");
        assertThat(address.antivirus(PATIENCE).scan(content("x"))).isInstanceOf(Verdict.Failed.class);
        assertThat(new ScannerAddress(URI.create("clamd:///no/such/socket"))
                        .antivirus(PATIENCE)
                        .scan(content("x")))
                .isInstanceOf(Verdict.Failed.class);
        assertThat(new ScannerAddress(URI.create("clamd://no-such-host.invalid:1"))
                        .antivirus(PATIENCE)
                        .scan(content("x")))
                .isInstanceOf(Verdict.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host:1", "clamd:", "clamd://", "icap:///path", "host:3310"})
    void addressesOfNoAntivirusAreRefused(String address) {
        assertThatThrownBy(() -> new ScannerAddress(URI.create(address.equals("clamd://") ? "clamd:" : address)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InMemory content(String text) {
        return new InMemory(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// clamd, as far as its protocol goes.
    private static void clamd(DataInputStream from, OutputStream to) throws IOException {
        var found = readStream(from).contains(EICAR) ? "Eicar-Test-Signature FOUND" : "OK";
        to.write(("stream: " + found + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String readStream(DataInputStream from) throws IOException {
        assertThat(new String(from.readNBytes(10), StandardCharsets.ISO_8859_1)).isEqualTo("zINSTREAM\0");
        var content = new StringBuilder();
        for (var length = from.readInt(); length > 0; length = from.readInt()) {
            content.append(new String(from.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        return content.toString();
    }
}

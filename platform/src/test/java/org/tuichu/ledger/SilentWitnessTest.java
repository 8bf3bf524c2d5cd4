package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tuichu.ServedTest;
import org.tuichu.ledger.NotCosigned.Why;

/// A record is sent to witnesses that do not behave: servers of the test.
@ServedTest
class SilentWitnessTest {
    private final SentCheckpoints record;

    SilentWitnessTest(ApplicationContext program) {
        this.record = new SentCheckpoints(program);
    }

    @BeforeEach
    void somethingIsOnRecord() throws Exception {
        record.forget();
        record.somethingIsDone();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        record.forget();
    }

    @Test
    void whatIsNoCosignatureIsNotKept() throws Exception {
        assertThat(sendTo(200, "", note -> "moved here\n").why()).isEqualTo(Why.UNUSABLE);
        assertThat(sendTo(200, "", note -> note.substring(note.indexOf("\n\n— ") + 2))
                        .detail())
                .contains("no witness that is trusted here");
        assertThat(sendTo(200, "", note -> "x".repeat(20_000)).why()).isEqualTo(Why.NO_ANSWER);
        assertThat(sendTo(307, record.served() + "/add-checkpoint", note -> ""))
                .isEqualTo(new NotCosigned(Why.STATUS, "307"));
        assertThat(sendTo(409, "", note -> "no size\n").why()).isEqualTo(Why.OTHER_HISTORY);
        assertThat(sendTo(409, "", note -> "0\n").why()).isEqualTo(Why.OTHER_HISTORY);
        assertThat(record.cosigned()).isZero();
        assertThat(record.kept()).isEmpty();
    }

    @Test
    void whoIsSilentIsAskedEverLater() throws Exception {
        var asked = new AtomicInteger();
        var server = server(503, "", note -> "later\n" + asked.incrementAndGet());
        try {
            var loop = record.loop(address(server), Duration.ofMinutes(20), SentCheckpoints.PATIENCE);
            var rounds = new StringBuilder();
            for (int round = 0; round < 12; round++) {
                int before = asked.get();
                loop.round();
                rounds.append(asked.get() - before);
            }
            assertThat(rounds).hasToString("101000100010");
            assertThat(loop.silent(record.witness.key().name())).contains(new NotCosigned(Why.STATUS, "503"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoNeverAnswersIsLeftWhenTimeIsUpAndWhenTheProgramEnds() throws Exception {
        try (var hung = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + hung.getLocalPort();
            assertThat(record.send(address, Duration.ofMillis(200))
                            .orElseThrow()
                            .why())
                    .isEqualTo(Why.NO_ANSWER);
            hung.accept().close();
            var loop = record.loop(address, Duration.ofMillis(10), Duration.ofHours(1));
            loop.start();
            try (var _ = hung.accept()) {
                var thread = thread();
                loop.stop();
                await().until(() -> !thread.isAlive());
            }
        }
    }

    private static Thread thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().equals("asking witnesses") && one.getState() != Thread.State.NEW)
                .filter(one -> Arrays.stream(one.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(WitnessPost.class.getName())))
                .findFirst()
                .orElseThrow();
    }

    /// To a server that answers so; `body` makes the answer of what it was sent.
    private NotCosigned sendTo(int status, String location, UnaryOperator<String> body) throws Exception {
        var server = server(status, location, body);
        try {
            return record.send(address(server)).orElseThrow();
        } finally {
            server.stop(0);
        }
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static HttpServer server(int status, String location, UnaryOperator<String> body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/add-checkpoint", exchange -> {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = body.apply(sent).getBytes(StandardCharsets.UTF_8);
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}

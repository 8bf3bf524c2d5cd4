package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.tuichu.ServedTest;
import org.tuichu.TestClock;
import org.tuichu.proof.note.KeyFile;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.WitnessRequest;

/// This deployment as a witness by HTTP, as c2sp.org/tlog-witness wants it. The record that is watched here has the key
/// of our own.
@ServedTest
class WitnessApiTest {
    private final URI address;
    private final TableOwner tables;
    private final CosignCheckpoint cosign;
    private final TestClock clock;
    private final WatchedCounty county;
    private final HttpClient http = HttpClient.newHttpClient();

    WitnessApiTest(
            @Value("${local.server.port}") int port, Environment settings, CosignCheckpoint cosign, TestClock clock) {
        this.address = URI.create("http://127.0.0.1:" + port + "/witness/add-checkpoint");
        this.tables = new TableOwner(settings);
        this.cosign = cosign;
        this.clock = clock;
        this.county = new WatchedCounty(
                KeyFile.read(Path.of(settings.getRequiredProperty("tuichu.ledger.key-file"))), "first");
    }

    @BeforeEach
    void nothingWasSeen() throws Exception {
        tables.behindTheBack("ledger_seen", "DELETE FROM ledger_seen");
        tables.behindTheBack("ledger_fork", "DELETE FROM ledger_fork");
    }

    @Test
    void whatContinuesTheLastIsCosigned() throws Exception {
        var answer = post(county.request(0, 5));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("— " + cosign.key().name()).endsWith("\n");
        var cosigned =
                SignedNote.parse((county.checkpoint(5).format() + answer.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(cosigned.open(List.of(cosign.key()))).isInstanceOf(Opening.Opened.class);
        assertThat(post(county.request(5, 9)).statusCode()).isEqualTo(200);
        assertThat(post(county.request(9, 9)).statusCode()).isEqualTo(200);
        assertThat(cookies(answer)).isEmpty();
    }

    @Test
    void whoBeginsElsewhereIsToldTheSize() throws Exception {
        post(county.request(0, 5));
        post(county.request(5, 9));
        for (var late : List.of(
                county.request(0, 12), county.request(5, 9), county.rewritten().request(0, 5))) {
            var answer = post(late);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(answer.body()).isEqualTo("9\n");
        }
    }

    @Test
    void whoHasAnotherHistoryIsShownWhatWasSeen() throws Exception {
        post(county.request(0, 5));
        var seen = county.checkpoint(5).text();
        var sameSize = post(county.rewritten().request(5, 5));
        assertThat(sameSize.statusCode()).isEqualTo(409);
        assertThat(sameSize.body()).startsWith(seen);
        var grown = post(county.rewritten().request(5, 9));
        assertThat(grown.statusCode()).isEqualTo(422);
        assertThat(grown.body()).startsWith(seen);
        assertThat(tables.texts("SELECT kind || ' ' || shown_size FROM ledger_fork ORDER BY id"))
                .containsExactly("TWO_ROOTS 5", "UNPROVED 9");
    }

    @Test
    void whoIsNotKnownGetsNothing() throws Exception {
        assertThat(post(WatchedCounty.named("tuichu.example/county").request(0, 5)))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(404, "not watched here: \"tuichu.example/county\"\n");
        assertThat(post(county.withAnotherKey().request(0, 5)).statusCode()).isEqualTo(403);
        assertThat(tables.texts("SELECT origin FROM ledger_seen")).isEmpty();
    }

    @Test
    void whatIsNoRequestIsRefusedWithTheReason() throws Exception {
        var whole = county.request(0, 5).text();
        assertThat(post(whole.substring(0, whole.length() - 1)).body()).contains("does not end in a line");
        assertThat(post(whole.replace("old 0", "old 6")).body()).contains("old 6 is beyond the checkpoint of 5");
        assertThat(post("x".repeat(100_000)).body()).contains("is longer than 16384 bytes");
        assertThat(post("").statusCode()).isEqualTo(400);
    }

    @Test
    void aFloodIsTurnedAwayUntilTheNextMinute() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        try {
            for (int asked = 0; asked < 300; asked++) {
                assertThat(post("").statusCode()).isEqualTo(400);
            }
            assertThat(post(county.request(0, 5)).statusCode()).isEqualTo(429);
            clock.advance(Duration.ofMinutes(1));
            assertThat(post(county.request(0, 5)).statusCode()).isEqualTo(200);
        } finally {
            clock.reset();
        }
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private HttpResponse<String> post(WitnessRequest request) throws Exception {
        return post(request.text());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}

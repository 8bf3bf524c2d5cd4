package org.tuichu.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.WitnessRequest;

/// Speaks to witnesses by HTTP: no redirect is followed, and neither time nor length of an answer is left to them.
final class WitnessPost {
    /// Of an answer: some lines of 150, or a checkpoint of a few hundred.
    private static final int MOST_BYTES = 16_384;

    private final Duration patience;
    private final HttpClient http;

    /// `patience` is for the whole exchange, the body of the answer included.
    WitnessPost(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// What it answered.
    record Answer(int status, String text) {
        /// The note that stands in the answer; refuses what is none.
        SignedNote note() {
            return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    Answer send(URI address, WitnessRequest request) throws IOException, InterruptedException {
        var post = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.text()))
                .build();
        // the timeout of a request ends with its headers
        var answer = http.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            throw new IOException(words(failed), failed);
        } catch (TimeoutException late) {
            throw new IOException("nothing within " + patience.toSeconds() + " s", late);
        } finally {
            answer.cancel(true);
        }
    }

    private static String words(ExecutionException failed) {
        var cause = Objects.requireNonNullElse(failed.getCause(), failed);
        var words = cause.getMessage();
        return words == null ? cause.getClass().getSimpleName() : words;
    }

    private static Answer answer(HttpResponse<byte[]> answer) {
        return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }
}

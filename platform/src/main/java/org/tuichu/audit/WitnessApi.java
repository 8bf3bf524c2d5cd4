package org.tuichu.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.ledger.CosignCheckpoint;
import org.tuichu.ledger.CosignCheckpoint.Answer;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.WitnessRequest;

/// This deployment as a witness by HTTP (c2sp.org/tlog-witness). Whoever asks, only what a watched record has signed
/// is cosigned. Where it has another history than was cosigned here, the checkpoint that says so is the answer, for the
/// other side to keep as evidence.
@RestController
class WitnessApi {
    private static final MediaType SIZE = MediaType.parseMediaType("text/x.tlog.size");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final CosignCheckpoint cosign;
    private final WitnessRate rate;

    WitnessApi(CosignCheckpoint cosign, Clock clock) {
        this.cosign = cosign;
        this.rate = new WitnessRate(clock);
    }

    @PostMapping("/witness/add-checkpoint")
    @Requires(Permission.PUBLIC)
    ResponseEntity<byte[]> add(HttpServletRequest http) throws IOException {
        if (!rate.letsIn()) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, TEXT, "too many requests, ask again in a minute\n");
        }
        try {
            return answer(WitnessRequest.parse(http.getInputStream().readNBytes(WitnessRequest.MOST_BYTES + 1)));
        } catch (Malformed not) {
            return answer(HttpStatus.BAD_REQUEST, TEXT, not.sentence() + "\n");
        }
    }

    private ResponseEntity<byte[]> answer(WitnessRequest request) {
        return switch (cosign.cosign(request)) {
            case Answer.Cosigned(var note) ->
                answer(HttpStatus.OK, TEXT, note.signatures().getLast().line());
            case Answer.UnknownLog(var origin) ->
                answer(HttpStatus.NOT_FOUND, TEXT, "not watched here: " + Malformed.shown(origin) + "\n");
            case Answer.Unsigned(var reason) -> answer(HttpStatus.FORBIDDEN, TEXT, reason + "\n");
            case Answer.Elsewhere(var known, var _) -> answer(HttpStatus.CONFLICT, SIZE, known + "\n");
            case Answer.Forked(var last, var known) ->
                request.growth().first() == known
                        ? answer(HttpStatus.CONFLICT, TEXT, last.format())
                        : answer(HttpStatus.CONFLICT, SIZE, known + "\n");
            case Answer.Unproved(var last) ->
                answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        TEXT,
                        last.map(SignedNote::format).orElse("the proof does not lead to this checkpoint\n"));
        };
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, String text) {
        return ResponseEntity.status(status).contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.tuichu.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.NotCosigned.Why;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.WitnessRequest;

/// Sends the newest checkpoint to a witness and keeps its cosignature. Source: c2sp.org/tlog-witness.
@Component
class SendCheckpoint {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /// 18 digits are below 2^63, as in a checkpoint.
    private static final String SIZE = "(?:0|[1-9][0-9]{0,17})\n?";

    private final AskWitness ask;
    private final KeepCosignature keep;
    private final LedgerKey key;
    private final WitnessPost post;

    SendCheckpoint(AskWitness ask, KeepCosignature keep, LedgerKey key, WitnessSettings settings) {
        this.ask = ask;
        this.keep = keep;
        this.key = key;
        this.post = new WitnessPost(settings.patience());
    }

    /// Answers why nothing was kept; empty when the cosignature was, or while nothing is recorded.
    Optional<NotCosigned> send(TrustedWitness witness) throws InterruptedException {
        var request = ask.request(witness.name());
        return request.isEmpty() ? Optional.empty() : send(witness.address().orElseThrow(), request.get(), true);
    }

    private Optional<NotCosigned> send(URI address, WitnessRequest request, boolean mayAskAgain)
            throws InterruptedException {
        try {
            var answer = post.send(address, request);
            return switch (answer.status()) {
                case OK -> kept(request.note(), answer.text());
                case CONFLICT -> {
                    if (!answer.text().matches(SIZE)) {
                        yield Optional.of(contradicted(answer));
                    }
                    long known = Long.parseLong(answer.text().strip());
                    yield mayAskAgain && known != request.growth().first()
                            ? from(address, request.note(), known)
                            : Optional.of(NotCosigned.of(Why.OTHER_HISTORY));
                }
                case UNPROCESSABLE -> Optional.of(contradicted(answer));
                default -> Optional.of(new NotCosigned(Why.STATUS, String.valueOf(answer.status())));
            };
        } catch (IOException failed) {
            return Optional.of(new NotCosigned(Why.NO_ANSWER, String.valueOf(failed.getMessage())));
        }
    }

    /// Once more, with a proof from where the witness stands.
    private Optional<NotCosigned> from(URI address, SignedNote note, long known) throws InterruptedException {
        var request = ask.from(known, note);
        return request.isEmpty()
                ? Optional.of(new NotCosigned(Why.AHEAD, String.valueOf(known)))
                : send(address, request.get(), false);
    }

    private Optional<NotCosigned> kept(SignedNote note, String lines) {
        try {
            var cosigned = SignedNote.parse((note.format() + lines).getBytes(StandardCharsets.UTF_8));
            return switch (keep.keep(cosigned, key.verifier())) {
                case KeepCosignature.Answer.Kept _ -> Optional.empty();
                case KeepCosignature.Answer.Refused(var reason) -> Optional.of(new NotCosigned(Why.UNUSABLE, reason));
                case KeepCosignature.Answer.Forked _ -> Optional.of(NotCosigned.of(Why.FORKED));
            };
        } catch (Malformed not) {
            return Optional.of(new NotCosigned(Why.UNUSABLE, not.sentence()));
        }
    }

    /// Our witnesses show what they cosigned instead; others need not.
    private NotCosigned contradicted(WitnessPost.Answer answer) {
        try {
            return NotCosigned.of(
                    keep.keep(answer.note(), key.verifier()) instanceof KeepCosignature.Answer.Forked
                            ? Why.FORKED
                            : Why.OTHER_HISTORY);
        } catch (Malformed not) {
            return NotCosigned.of(Why.OTHER_HISTORY);
        }
    }
}

package org.tuichu.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tuichu.machine.Loop;

/// Asks the witnesses that have an address; one that does not cosign ever later, at last every hour.
@Component
class WitnessLoop extends Loop {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessLoop.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final SendCheckpoint send;
    private final List<TrustedWitness> asked;
    private final long longest;
    private final Map<String, Silence> silent = new ConcurrentHashMap<>();

    WitnessLoop(SendCheckpoint send, WitnessSettings settings) {
        super("asking witnesses", settings.pause(), Duration.ofSeconds(1));
        this.send = send;
        this.asked = settings.asked();
        this.longest = Math.max(1, LONGEST.dividedBy(settings.pause()));
    }

    /// `rounds` were or are let pass before it is asked again, `left` of them are to come.
    private record Silence(NotCosigned why, long rounds, long left) {}

    @Override
    protected void round() throws InterruptedException {
        for (var witness : asked) {
            var silence = silent.get(witness.name());
            if (silence != null && silence.left > 0) {
                silent.put(witness.name(), new Silence(silence.why, silence.rounds, silence.left - 1));
            } else {
                note(witness, silence, send.send(witness));
            }
        }
    }

    private void note(TrustedWitness witness, @Nullable Silence before, Optional<NotCosigned> failure) {
        if (failure.isEmpty()) {
            if (silent.remove(witness.name()) != null) {
                LOG.info("{} cosigns again", witness.name());
            }
            return;
        }
        if (before == null || before.why.why() != failure.get().why()) {
            LOG.warn("{} does not cosign: {}", witness.name(), failure.get());
        }
        long rounds = before == null ? 1 : Math.min(longest, 2 * before.rounds + 1);
        silent.put(witness.name(), new Silence(failure.get(), rounds, rounds));
    }

    /// Why the witness of that name has not cosigned when it was asked last; empty when it did, and before the first
    /// time.
    Optional<NotCosigned> silent(String witness) {
        return Optional.ofNullable(silent.get(witness)).map(Silence::why);
    }
}

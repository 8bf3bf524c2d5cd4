package org.tuichu.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.proof.note.VerifierKey;

/// Who watches the record kept here, and what forks are known of it and of those that are watched here.
@Component
@Transactional(readOnly = true)
public class ReadWitnesses {
    private final Cosignatures cosignatures;
    private final Forks forks;
    private final WitnessSettings settings;
    private final WitnessLoop loop;

    ReadWitnesses(Cosignatures cosignatures, Forks forks, WitnessSettings settings, WitnessLoop loop) {
        this.cosignatures = cosignatures;
        this.forks = forks;
        this.settings = settings;
        this.loop = loop;
    }

    /// The largest checkpoint that a witness cosigned: when it did by its own clock, and when we got to know by ours.
    public record Latest(String witness, long size, Instant at, Instant received) {}

    /// A witness that is trusted here or was before.
    ///
    /// - `latest`: null until it cosigns
    /// - `failure`: why it did not when it was asked last by HTTP; null when it did, and where it is asked by files
    public record Watching(
            String witness,
            @Nullable Latest latest,
            @Nullable NotCosigned failure) {}

    /// By name.
    public List<Watching> watching() {
        var known = new TreeMap<String, Optional<Latest>>();
        settings.witnesses().stream().map(VerifierKey::name).forEach(name -> known.put(name, Optional.empty()));
        cosignatures.latest().forEach(one -> known.put(one.witness(), Optional.of(one)));
        return known.entrySet().stream()
                .map(one -> new Watching(
                        one.getKey(),
                        one.getValue().orElse(null),
                        loop.silent(one.getKey()).orElse(null)))
                .toList();
    }

    /// The proven ones first; at most 100.
    public List<Fork> forks() {
        return forks.standing();
    }
}

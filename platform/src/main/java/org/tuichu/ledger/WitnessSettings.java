package org.tuichu.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.VerifierKey;

/// Who watches whom.
///
/// - `keyFile`: the private key that this deployment cosigns with; made when it is needed first, never replaced
/// - `logs`: verifier keys of the records that this deployment watches; a record is named as its key is
/// - `trusted`: verifier keys of the witnesses that watch the record kept here, each with a blank and the address where
/// it
///   is asked by HTTP, or without
/// - `pause`: between two times that a witness is asked
/// - `patience`: for one answer of a witness
@ConfigurationProperties("tuichu.witness")
record WitnessSettings(
        Path keyFile,
        @DefaultValue List<String> logs,
        @DefaultValue List<String> trusted,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("15s") Duration patience) {
    WitnessSettings {
        logs = List.copyOf(logs);
        trusted = List.copyOf(trusted);
        for (var log : logs) {
            require("logs", log, VerifierKey::parse, false);
        }
        for (var witness : trusted) {
            require("trusted", witness, text -> TrustedWitness.parse(text).key(), true);
        }
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("tuichu.witness.pause: " + pause + " is not positive");
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("tuichu.witness.patience: " + patience + " is not positive");
        }
    }

    private static void require(String property, String text, Function<String, VerifierKey> reader, boolean cosigns) {
        VerifierKey key;
        try {
            key = reader.apply(text);
        } catch (Malformed not) {
            throw new IllegalArgumentException("tuichu.witness." + property + ": " + not.sentence(), not);
        }
        if (key.algorithm() == Algorithm.COSIGNATURE_V1 != cosigns) {
            throw new IllegalArgumentException("tuichu.witness." + property + ": " + key.name() + " is the key of a "
                    + (cosigns ? "record, not of a witness" : "witness, not of a record"));
        }
    }

    /// Of a command, which reads the environment itself.
    static WitnessSettings of(Path dataFolder, Function<String, @Nullable String> environment) {
        var file = environment.apply("TUICHU_WITNESS_KEY_FILE");
        return new WitnessSettings(
                file == null ? dataFolder.resolve("witness.key") : Path.of(file),
                list(environment.apply("TUICHU_WITNESS_LOGS")),
                list(environment.apply("TUICHU_WITNESS_TRUSTED")),
                Duration.ofMinutes(1),
                Duration.ofSeconds(15));
    }

    private static List<String> list(@Nullable String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /// The keys of the record of that name; none where it is not watched here.
    List<VerifierKey> keysOf(String origin) {
        return logs.stream()
                .map(VerifierKey::parse)
                .filter(key -> key.name().equals(origin))
                .toList();
    }

    List<VerifierKey> witnesses() {
        return trusting().map(TrustedWitness::key).toList();
    }

    /// Those that are asked by HTTP.
    List<TrustedWitness> asked() {
        return trusting().filter(witness -> witness.address().isPresent()).toList();
    }

    private Stream<TrustedWitness> trusting() {
        return trusted.stream().map(TrustedWitness::parse);
    }
}

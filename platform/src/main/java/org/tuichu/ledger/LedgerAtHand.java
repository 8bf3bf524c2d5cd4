package org.tuichu.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tuichu.database.DatabaseAtHand;
import org.tuichu.proof.note.KeyFile;
import org.tuichu.proof.note.VerifierKey;

/// Where a command finds the record: a data folder, and what the environment says.
record LedgerAtHand(@Nullable Path named, Function<String, @Nullable String> environment) {
    Path folder() {
        if (named != null) {
            return named;
        }
        var data = environment.apply("TUICHU_DATA");
        return Path.of(data == null ? "data/serve" : data);
    }

    DatabaseAtHand open() throws IOException {
        // a folder that was named is meant, whatever the environment says
        Function<String, @Nullable String> settings = named == null ? environment : name -> null;
        return DatabaseAtHand.open(folder().toAbsolutePath().normalize(), settings);
    }

    /// The key that the program on this folder signs with; none where its file is elsewhere.
    List<VerifierKey> ownKeys() {
        var keyFile = environment.apply("TUICHU_LEDGER_KEY_FILE");
        var file = keyFile == null ? folder().resolve("ledger.key") : Path.of(keyFile);
        return Files.isReadable(file) ? List.of(KeyFile.read(file).verifier()) : List.of();
    }

    WitnessSettings witnessSettings() {
        return WitnessSettings.of(folder(), environment);
    }
}

package org.tuichu.statute.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.tuichu.statute.line.LineReader;

/// Tells editions of the reader apart by its vocabulary, by what it reads of `notations.txt` and by what may be the
/// same with less: nobody counts them, so that nobody forgets to.
final class FingerprintEdition {
    private static final List<String> VOCABULARY =
            List.of("facts.txt", "kinds.txt", "labels.txt", "units.txt", "words.txt");

    private FingerprintEdition() {}

    static String of(Function<String, Fingerprint> reader) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var words : VOCABULARY) {
                try (var in = open(LineReader.class, words)) {
                    digest.update(in.readAllBytes());
                }
            }
            for (var one : notations()) {
                var read = reader.apply(one);
                digest.update(read.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(
                        SizedDevice.saidWithLess(read.devices()).toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> notations() throws IOException {
        try (var in = open(FingerprintEdition.class, "notations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    private static InputStream open(Class<?> beside, String file) {
        return Objects.requireNonNull(beside.getResourceAsStream(file), file);
    }
}

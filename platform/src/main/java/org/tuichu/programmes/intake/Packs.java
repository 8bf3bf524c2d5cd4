package org.tuichu.programmes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// The built-in packs, one file each under `org/tuichu/programmes/packs`; written by our own reader from the published
/// documents, checked by a test wherever those are at hand.
final class Packs {
    /// The oldest year first.
    static final List<String> NAMES = List.of("dawa-2019", "fuling-2020", "huizhou-2021");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Packs() {}

    static Pack load(String name) {
        try (var in = Packs.class.getResourceAsStream("/org/tuichu/programmes/packs/" + name + ".json")) {
            return JSON.readValue(Objects.requireNonNull(in, name).readAllBytes(), Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As a file of the packs stands on disk.
    static String print(Pack pack) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(pack) + "\n";
    }
}

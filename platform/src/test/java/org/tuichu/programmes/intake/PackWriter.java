package org.tuichu.programmes.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanReader;

/// Writes the built-in packs anew from the published documents: run it in `platform/` after the reader has learnt
/// something, then look at the difference.
final class PackWriter {
    private PackWriter() {}

    static void main(String[] args) throws IOException {
        for (var name : Packs.NAMES) {
            Files.writeString(Path.of("src/main/resources/org/tuichu/programmes/packs", name + ".json"), print(name));
        }
    }

    /// The published documents, beside the repository.
    static Path plans() {
        return Path.of("..", "..", "shared", "plans");
    }

    static String print(String name) throws IOException {
        var reader = new PlanReader(Limits.DEFAULT);
        return Packs.print(Pack.of(reader.read(Files.readAllBytes(plans().resolve(name + ".txt")))));
    }
}

package org.tuichu.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tuichu.proof.entry.Entry;
import org.tuichu.proof.entry.EntryMother;
import org.tuichu.proof.entry.RowName;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.tree.TileMap;
import org.tuichu.proof.tree.TreeAppender;

/// Every example of docs/domain/how-acts-are-proved.md, byte for byte.
class DocumentedExamplesTest {
    private static final Path DOCUMENT = Path.of("../../docs/domain/how-acts-are-proved.md");
    /// A fenced block: three backquotes, `text`, the name of the example, its lines.
    private static final Pattern EXAMPLE = Pattern.compile("```text ([a-z-]+)\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void theDocumentSaysWhatTheProgramDoes() throws Exception {
        var documented = new LinkedHashMap<String, String>();
        var blocks = EXAMPLE.matcher(Files.readString(DOCUMENT));
        while (blocks.find()) {
            documented.put(blocks.group(1), blocks.group(2));
        }
        assertThat(documented).isEqualTo(examples(documented));
    }

    private static Map<String, String> examples(Map<String, String> documented) {
        var first = EntryMother.full(7);
        var second = EntryMother.bare(8);
        var grown = new TreeAppender(new TileMap()).append(0, List.of(first.leaf(), second.leaf()));
        var log = SignerKey.parse(documented.getOrDefault("log-secret", "").strip());
        var witness =
                SignerKey.parse(documented.getOrDefault("witness-secret", "").strip());
        var note = Checkpoint.of(log.verifier().name(), 2, grown.root()).signed(List.of(log));
        note = note.with(witness.cosign(note.text(), Instant.parse("2026-03-02T09:00:05Z")));
        var keys = new ArrayList<>(
                List.of(log.verifier().text(), witness.verifier().text()));
        var examples = new LinkedHashMap<String, String>();
        examples.put("entry", first.text());
        examples.put("entry-bare", second.text());
        examples.put("leaf-hashes", first.leaf() + "\n" + second.leaf());
        examples.put("root", grown.root().hex());
        examples.put("tile", grown.tiles().getFirst().path());
        examples.put("log-secret", documented.getOrDefault("log-secret", "").strip());
        examples.put(
                "witness-secret", documented.getOrDefault("witness-secret", "").strip());
        examples.put("keys", String.join("\n", keys));
        examples.put("checkpoint", note.format().stripTrailing());
        examples.put("entry-line", new EntryLine(1, second, "{}").text());
        examples.put("row-line", new RowLine(new RowName("duty", "118"), 1, "{\"id\": 118}").line());
        examples.put("row-digest", Entry.payloadHash("{\"id\": 118}").hex());
        examples.replaceAll((name, text) -> text + "\n");
        return examples;
    }
}

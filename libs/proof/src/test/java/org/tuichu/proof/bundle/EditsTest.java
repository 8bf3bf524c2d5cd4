package org.tuichu.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.proof.second.SecondVerifier;

/// 500 random edits of one byte: each is found by both verifiers, and this one names the place.
@Tag("drill")
class EditsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 600})
    void bothVerifiersFindASoundLedgerSound(int entries) {
        var sample = new SampleLedger(entries, entries);
        var file = sample.write(folder.resolve("ledger.zip"));
        var result = verify(file);
        assertThat(result.findings()).isEmpty();
        assertThat(result.isSound()).isTrue();
        assertThat(result.entries()).isEqualTo(entries);
        assertThat(result.keysTrusted()).isTrue();
        assertThat(SecondVerifier.isSound(SampleLedger.parts(file))).isTrue();
    }

    @Test
    void eachOf500EditsIsFoundAndNamed() {
        var random = new Random(20260302);
        var parts = SampleLedger.parts(new SampleLedger(7, 300).write(folder.resolve("ledger.zip")));
        var names = List.copyOf(parts.keySet());
        for (int round = 0; round < 500; round++) {
            var part = names.get(random.nextInt(names.size()));
            if (round % 2 == 0) {
                part = round % 4 == 0 ? Layout.ENTRIES : Layout.ROWS;
            }
            var original = parts.getOrDefault(part, new byte[0]);
            var bytes = original.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            var edited = new TreeMap<>(parts);
            edited.put(part, bytes);
            var what = part + " byte " + at;
            assertThat(SecondVerifier.isSound(edited)).as(what).isFalse();
            var result = verify(SampleLedger.zip(edited, folder.resolve("edited.zip")));
            assertThat(result.isSound()).as(what).isFalse();
            assertThat(names(result.findings().getFirst(), part, original, at))
                    .as("%s: %s", what, result.findings())
                    .isTrue();
        }
    }

    /// Whether the finding points at the byte: its entry, its row, its hash in a tile, its file, or the small part.
    private static boolean names(Finding finding, String part, byte[] original, int at) {
        return switch (part) {
            case Layout.ENTRIES -> near(sequence(finding), line(original, at), original[at]);
            case Layout.ROWS -> rowIsNamed(finding, original, at);
            case Layout.CHECKPOINT, Layout.KEYS -> finding instanceof Finding.CheckpointRefused;
            case Layout.HEAD ->
                finding instanceof Finding.Unreadable it && it.part().equals(Layout.HEAD);
            default ->
                switch (finding) {
                    case Finding.TileDiffers it -> it.tile().equals(part) && it.place() == at / 32;
                    case Finding.FileDiffers it -> part.equals(Layout.file(it.expected()));
                    default -> false;
                };
        };
    }

    private static long sequence(Finding finding) {
        return switch (finding) {
            case Finding.EntryDiffers it -> it.sequence();
            case Finding.PayloadDiffers it -> it.sequence();
            case Finding.SequenceBroken it -> it.expected();
            case Finding.Unreadable it when it.part().equals(Layout.ENTRIES) -> it.line();
            default -> -1;
        };
    }

    private static boolean rowIsNamed(Finding finding, byte[] original, int at) {
        int line = line(original, at);
        var row = RowLine.parse(new String(original, StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                        .get(line))
                .name();
        return switch (finding) {
            case Finding.RowDiffers it -> it.row().equals(row);
            case Finding.EditionDiffers it -> it.row().equals(row);
            case Finding.RowMissing it -> it.row().equals(row);
            // the key or table was edited: the row now bears a name that no entry, or no other row, has
            case Finding.RowUnknown _ -> true;
            case Finding.Unreadable it -> it.part().equals(Layout.ROWS) && near(it.line(), line, original[at]);
            default -> false;
        };
    }

    private static boolean near(long found, int line, byte edited) {
        return found == line || (edited == '\n' && found == line + 1L);
    }

    private static int line(byte[] bytes, int at) {
        return (int)
                IntStream.range(0, at).filter(place -> bytes[place] == '\n').count();
    }

    @Test
    void whatIsTakenOutAddedOrMovedIsNamed() {
        var parts = SampleLedger.parts(new SampleLedger(9, 300).write(folder.resolve("ledger.zip")));
        assertThat(findings(parts, Layout.ENTRIES, lines -> lines.remove(41)).getFirst())
                .isEqualTo(new Finding.SequenceBroken(41, 42));
        assertThat(findings(parts, Layout.ENTRIES, lines -> lines.removeLast()))
                .contains(new Finding.SizeDiffers(300, 299));
        assertThat(findings(parts, Layout.ENTRIES, lines -> lines.add(5, lines.get(6)))
                        .getFirst())
                .isEqualTo(new Finding.SequenceBroken(5, 6));
        assertThat(findings(parts, Layout.ROWS, lines -> lines.removeFirst()).getFirst())
                .isInstanceOf(Finding.RowMissing.class);
        assertThat(findings(parts, Layout.ROWS, lines -> lines.add(lines.getFirst()))
                        .getFirst())
                .isInstanceOf(Finding.RowUnknown.class);
        var fewer = new TreeMap<>(parts);
        fewer.remove("tile/0/001.p/44");
        assertThat(verify(SampleLedger.zip(fewer, folder.resolve("edited.zip"))).findings())
                .contains(new Finding.PartMissing("tile/0/001.p/44"));
        var headless = new TreeMap<>(parts);
        headless.remove(Layout.HEAD);
        assertThat(verify(SampleLedger.zip(headless, folder.resolve("edited.zip")))
                        .findings())
                .contains(new Finding.PartMissing(Layout.HEAD));
        var more = new TreeMap<>(parts);
        more.put("tile/0/002", new byte[8192]);
        more.put("readme.txt", new byte[1]);
        assertThat(verify(SampleLedger.zip(more, folder.resolve("edited.zip"))).findings())
                .containsExactly(new Finding.PartUnknown("\"readme.txt\""), new Finding.PartUnknown("\"tile/0/002\""));
    }

    private List<Finding> findings(
            Map<String, byte[]> parts, String part, java.util.function.Consumer<List<String>> edit) {
        var lines = new ArrayList<>(new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList());
        edit.accept(lines);
        var edited = new TreeMap<>(parts);
        edited.put(part, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return verify(SampleLedger.zip(edited, folder.resolve("edited.zip"))).findings();
    }

    private static Verification verify(Path file) {
        try (var bundle = new Bundle(file)) {
            return LedgerVerifier.verify(bundle, List.of(SampleLedger.LOG.verifier()));
        }
    }
}

package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanText;

/// Whatever happens to the bytes of a document, it is read or refused; nothing else is ever thrown.
@Timeout(value = 120, threadMode = SEPARATE_THREAD)
class FuzzedDocumentTest {
    private static final int ROUNDS = 150;
    /// No single damaged file may keep a reader busy longer than this.
    private static final long SLOWEST_MILLIS = 10_000;

    private static final Limits LIMITS = new Limits(1 << 20, 16 << 20, 1_000_000, 100, 64, 20_000);

    static Map<String, byte[]> documents() {
        Map<String, byte[]> documents = new TreeMap<>();
        for (String name : new String[] {"qinghe.doc", "qinghe.docx", "qinghe.pdf"}) {
            documents.put(name, Fixture.bytes(name));
        }
        documents.put("ofd", Specimen.ofd());
        documents.put("txt", Specimen.txt().getBytes(StandardCharsets.UTF_8));
        documents.put("gb18030", Specimen.txt().getBytes(Charset.forName("GB18030")));
        documents.put("html", Specimen.html().getBytes(StandardCharsets.UTF_8));
        return documents;
    }

    static java.util.stream.Stream<String> names() {
        return documents().keySet().stream();
    }

    @ParameterizedTest(name = "{0} from seed 20260101")
    @MethodSource("names")
    void isReadOrRefused(String name) {
        byte[] whole = documents().getOrDefault(name, new byte[0]);
        Random random = new Random(20260101);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damaged(whole, random);
            long start = System.nanoTime();
            try {
                requireConsistent(new DocumentReader(LIMITS).read(damaged));
                read++;
            } catch (PlanRefused expected) {
                refused++;
            }
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .as("milliseconds of round %d", round)
                    .isLessThan(SLOWEST_MILLIS);
        }
        assertThat(read + refused).isEqualTo(ROUNDS);
        assertThat(refused).isPositive();
    }

    /// Flips, cuts, doubles or blanks parts of the bytes.
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(64));
        switch (random.nextInt(5)) {
            case 0 -> bytes[from] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = 0; i < 1 + length; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> bytes = Arrays.copyOf(bytes, from);
            case 3 -> Arrays.fill(bytes, from, from + length, (byte) random.nextInt(256));
            default -> {
                byte[] doubled = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, from, doubled, from + length, bytes.length - from);
                bytes = doubled;
            }
        }
        return bytes;
    }

    private static void requireConsistent(PlanText read) {
        assertThat(read.text()).endsWith("\n");
        for (PlanText.Table table : read.tables()) {
            int columns = table.rows().getFirst().cells().size();
            assertThat(table.rows()).allMatch(row -> row.cells().size() == columns);
            assertThat(table.rows())
                    .allMatch(row ->
                            row.cells().stream().allMatch(cell -> table.span().contains(cell.span())));
        }
    }
}

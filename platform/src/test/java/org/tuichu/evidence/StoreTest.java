package org.tuichu.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.tuichu.PlatformTest;
import org.tuichu.TestClock;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.Samples;
import org.tuichu.evidence.picture.Absence;
import org.tuichu.evidence.picture.Written;

/// Files go in and come out as they were, once each, whoever brings them.
@PlatformTest
class StoreTest {
    private static final String CONTENTS = "SELECT count(*) FROM evidence_content WHERE sha256 = :sha256";
    private static final String CHUNKS = "SELECT count(*) FROM evidence_chunk WHERE sha256 = :sha256";

    private final EvidenceStore store;
    private final EvidenceMother mother;
    private final JdbcClient database;

    StoreTest(BeanFactory beans, EvidenceStore store, JdbcClient database) {
        this.store = store;
        this.mother = new EvidenceMother(beans);
        this.database = database;
    }

    @Test
    void recordsWhatWasFoundOut() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var content = Samples.picture("png", 20, 10);
        var file = mother.kept("../现场\u202e照片.jpeg", content, owner);
        assertThat(find(file, owner)).isEqualTo(file);
        assertThat(file.name()).isEqualTo("现场照片.png");
        assertThat(file.originalName()).isEqualTo("../现场\u202e照片.jpeg");
        assertThat(file.renamed()).isTrue();
        assertThat(file.kind()).isEqualTo(FileKind.PNG);
        assertThat(file.owner()).isEqualTo(owner);
        assertThat(file.uploadedBy()).isEqualTo("li.ming");
        assertThat(file.uploadedAt()).isEqualTo(TestClock.START);
        assertThat(file.takenAt()).isEqualTo(Written.absent(Absence.NOT_WRITTEN));
        assertThat(file.scan()).isEqualTo(Scan.NOT_SCANNED);
        assertThat(file.preview()).isTrue();
    }

    /// Any bytes of any length about the borders of chunks come back the same, with the right hashes.
    @Test
    void givesBackTheBytesThatCame() throws Exception {
        var random = new Random(20_260_302);
        var owner = EvidenceMother.unitOf(Viewers.place());
        for (var length : new int[] {1, 9, 65_536, 1_048_575, 1_048_576, 1_048_577, 2_097_152, 3_333_333}) {
            var content = text(random, length);
            var file = mother.kept("notes.txt", content, owner);
            assertThat(file.fingerprint())
                    .isEqualTo(new Fingerprint(
                            length,
                            hash(MessageDigest.getInstance("SHA-256"), content),
                            hash(MessageDigest.getInstance("SM3", new BouncyCastleProvider()), content)));
            assertThat(read(file, owner)).isEqualTo(content);
            assertThat(EvidenceMother.scope(owner).call(() -> store.verify(file).intact()))
                    .isTrue();
            for (var i = 0; i < 5; i++) {
                var from = random.nextInt(length);
                var part = random.nextInt(length);
                assertThat(EvidenceMother.scope(owner)
                                .call(() -> store.open(file).at(from, part)))
                        .isEqualTo(Arrays.copyOfRange(content, from, Math.min(length, from + part)));
            }
        }
    }

    @Test
    void keepsTheSameContentOnceForAll() {
        var content = text(new Random(2), 1_500_000);
        var first = mother.kept("a.txt", content, EvidenceMother.unitOf(Viewers.place()));
        var second = mother.kept("b.txt", content, EvidenceMother.unitOf(Viewers.place()));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(count(CONTENTS, first)).isEqualTo(1);
        assertThat(count(CHUNKS, first)).isEqualTo(2);
    }

    @Test
    void eightPeopleMayBringTheSameFileAtOnce() throws Exception {
        var content = text(new Random(3), 2_500_000);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<EvidenceFile> bringing =
                    () -> mother.kept("same.txt", content, EvidenceMother.unitOf(Viewers.place()));
            var files = people.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> bringing).toList());
            for (var file : files) {
                assertThat(read(file.get(), file.get().owner())).isEqualTo(content);
            }
            assertThat(count(CONTENTS, files.getFirst().get())).isEqualTo(1);
            assertThat(count(CHUNKS, files.getFirst().get())).isEqualTo(3);
        }
    }

    @Test
    void keepsNothingWhenTheCallerChangesHisMind() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var content = text(new Random(4), 1_200_000);
        assertThatThrownBy(() -> mother.inTransaction(EvidenceMother.scope(owner), () -> {
                    var file = keepWithin(content, owner);
                    assertThat(count(CONTENTS, file))
                            .as("seen by others before the end")
                            .isZero();
                    throw new IllegalStateException(file.fingerprint().sha256());
                }))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(countOf(CONTENTS, String.valueOf(e.getMessage())))
                        .isZero());
        assertThat(mother.kept("again.txt", content, owner).fingerprint().size())
                .isEqualTo(1_200_000);
    }

    @Test
    void asksForATransactionOfTheCaller() {
        var owner = EvidenceMother.unitOf(Viewers.place());
        assertThatThrownBy(() -> store.keep(EvidenceMother.upload("a.txt", Samples.text("a"), owner)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void readsALargeFileAPieceAtATime() throws IOException {
        var owner = EvidenceMother.unitOf(Viewers.place());
        var content = new CountedZeros(32 << 20);
        try (var examined = (Examined) store.examine(new Upload("film.mp4", content, owner, "li.ming"))) {
            assertThat(content.largestRead).isLessThanOrEqualTo(64 << 10);
            var before = usedAfterCollecting();
            var file = mother.inTransaction(EvidenceMother.scope(owner), () -> keep(examined));
            assertThat(usedAfterCollecting() - before).as("held after 32 MB").isLessThan(8 << 20);
            assertThat(file.fingerprint().size()).isEqualTo(32 << 20);
            assertThat(count(CHUNKS, file)).isEqualTo(32);
            var open = EvidenceMother.scope(owner).call(() -> store.open(file));
            assertThat(open.block()).isEqualTo(1 << 20);
            assertThat(EvidenceMother.scope(owner).call(() -> store.verify(file).intact()))
                    .isTrue();
        }
    }

    private EvidenceFile keep(Examined examined) {
        try {
            return store.keep(examined);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private EvidenceFile keepWithin(byte[] content, Owner owner) {
        try {
            return ((Keeping.Kept) store.keep(EvidenceMother.upload("a.txt", content, owner))).file();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private EvidenceFile find(EvidenceFile file, Owner owner) {
        return EvidenceMother.scope(owner).call(() -> store.find(file.id())).orElseThrow();
    }

    private byte[] read(EvidenceFile file, Owner owner) throws IOException {
        return EvidenceMother.scope(owner).call(() -> store.open(file).stream().readAllBytes());
    }

    private long count(String sql, EvidenceFile file) {
        return countOf(sql, file.fingerprint().sha256());
    }

    /// In a transaction of its own, which sees what others have committed.
    private long countOf(String sql, String sha256) {
        try (var apart = Executors.newVirtualThreadPerTaskExecutor()) {
            return apart.submit(() -> mother.inTransaction(
                            Scope.PROGRAM,
                            () -> database.sql(sql)
                                    .param("sha256", HexFormat.of().parseHex(sha256))
                                    .query(Long.class)
                                    .single()))
                    .get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// Letters: bytes of which any length is a text.
    private static byte[] text(Random random, int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(26));
        }
        return bytes;
    }

    private static String hash(MessageDigest digest, byte[] content) {
        return HexFormat.of().formatHex(digest.digest(content));
    }

    private static long usedAfterCollecting() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// A film of nothing: the first box, then zeros; remembers how much was asked for at once.
    private static final class CountedZeros extends InputStream {
        private final byte[] head = Samples.joined(
                Samples.iso("mp42"), Samples.text(UUID.randomUUID().toString()));
        private final int length;
        private int at;
        private int largestRead;

        CountedZeros(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            throw new AssertionError("one byte at a time");
        }

        @Override
        public int read(byte[] into, int offset, int asked) {
            largestRead = Math.max(largestRead, asked);
            var read = Math.min(asked, length - at);
            for (var i = 0; i < read; i++, at++) {
                into[offset + i] = at < head.length ? head[at] : 0;
            }
            return read == 0 ? -1 : read;
        }
    }
}

package org.tuichu.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.tuichu.database.Scope;
import org.tuichu.ledger.ProveRecord;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;
import org.tuichu.proof.note.Checkpoint;

/// Recording, proving and searching while the record grows to a million entries: nothing slows down.
///
/// The bulk is inserted by SQL, an entry and a row each, and placed by the program's own sequencer; what is measured
/// goes through the program's own use cases.
final class CurveBench {
    private static final long[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int PORTION = 5_000;
    private static final int TIMES = 60;
    private static final int PAGE = 51;
    private static final int WARM = 500;
    private static final double FLAT_WITHIN = 3.0;
    private static final Duration WRITING = Duration.ofSeconds(5);
    private static final Scope FEW = Scope.readingOnly("/990000/990100/990102/");

    /// As an act leaves it; every 40,000th is of another county, by another officer.
    private static final String GROW = """
            WITH facts AS (
                SELECT n, n % 40000 = 0 AS rare, '{"note":"' || repeat('现场核查情况', 12) || n || '"}' AS payload
                FROM generate_series(?::bigint, ?::bigint) AS n),
            entry AS (
                INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor, actor_name, unit_id, unit_name, act,
                    subject_kind, subject_id, payload, payload_hash)
                SELECT now(), CASE WHEN rare THEN '/990000/990100/990102/' ELSE '/990000/990100/990101/' END,
                    '00000000-0000-0001-0000-000000000001', CASE WHEN rare THEN '少见' ELSE '测试员' END,
                    '00000000-0000-0002-0000-000000000002', '测试区工业和信息化局',
                    CASE WHEN rare THEN 'PARCEL_SOLD' ELSE 'PARCEL_NOTED' END, 'parcel', (n / 2)::text, payload,
                    sha256(convert_to(payload, 'UTF8'))
                FROM facts RETURNING id, jurisdiction_path, payload)
            INSERT INTO ledger_row (entry_id, jurisdiction_path, table_name, row_key, content)
            SELECT id, jurisdiction_path, 'bench_grown', id::text, payload FROM entry""";

    private final Parcels parcels;
    private final ReadRecord record;
    private final ProveRecord proofs;
    private final Map<String, Double> first = new LinkedHashMap<>();
    private boolean flat = true;

    private CurveBench(Parcels parcels) {
        this.parcels = parcels;
        this.record = parcels.part(ReadRecord.class);
        this.proofs = parcels.part(ProveRecord.class);
    }

    static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tuichu-bench");
        long most = args.length > 0 ? Long.parseLong(args[0]) : Long.MAX_VALUE;
        try (var parcels = Parcels.start(data)) {
            var curve = new CurveBench(parcels);
            warm(parcels);
            for (long size : Arrays.stream(SIZES).filter(one -> one <= most).toArray()) {
                curve.grow(size);
                curve.measure();
            }
            System.out.printf(
                    "each within %.0fx of what it was at first: %s%n", FLAT_WITHIN, curve.flat ? "yes" : "NO");
        }
        System.out.println("data left in " + data);
    }

    /// Few enough not to pass the first size.
    private static void warm(Parcels parcels) {
        for (int row = 1; row <= WARM; row++) {
            parcels.note(row, row);
        }
    }

    /// To that many entries in the tree.
    private void grow(long size) throws Exception {
        var begun = System.nanoTime();
        long from = placed();
        try (var owner = parcels.owner();
                var portion = owner.prepareStatement(GROW);
                var statement = owner.createStatement()) {
            for (long at = from; at < size; at += PORTION) {
                portion.setLong(1, at + 1);
                portion.setLong(2, Math.min(size, at + PORTION));
                portion.executeUpdate();
                parcels.awaitPlaced();
            }
            statement.execute("ANALYZE");
        }
        System.out.printf(
                "%n%,d entries; %,.0f grown and placed a second%n",
                placed(), Math.max(0, size - from) / ((System.nanoTime() - begun) / 1e9));
    }

    private long placed() {
        return Scope.PROGRAM
                .call(proofs::newest)
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    private void measure() throws Exception {
        long size = placed();
        report("append (8 writers)", 1e3 / Writers.perSecond(8, WRITING, parcels::note));
        parcels.awaitPlaced();
        latency(
                "inclusion proof",
                Scope.PROGRAM,
                () -> proofs.inclusion(ThreadLocalRandom.current().nextLong(size * 9 / 10) + 1)
                        .isPresent());
        latency(
                "consistency proof",
                Scope.PROGRAM,
                () -> proofs.consistency(ThreadLocalRandom.current().nextLong(size))
                        .isPresent());
        search("page, the newest", Scope.PROGRAM, RecordQuery.ALL);
        search("page of a rare actor", Scope.PROGRAM, query("少见", null, null, null));
        search("page of a rare act", Scope.PROGRAM, query(null, "PARCEL_SOLD", null, null));
        search("page of a subject", Scope.PROGRAM, query(null, null, "77", null));
        search("page from the middle", Scope.PROGRAM, query(null, null, null, size / 2));
        search("page, small county", FEW, RecordQuery.ALL);
    }

    private static RecordQuery query(
            @Nullable String actor, @Nullable String act, @Nullable String subject, @Nullable Long before) {
        var person = actor == null ? null : RecordQuery.Person.named(actor);
        return new RecordQuery(person, null, act == null ? Set.of() : Set.of(act), subject, null, null, before);
    }

    private void search(String name, Scope scope, RecordQuery query) throws Exception {
        latency(name, scope, () -> record.search(query, PAGE).size() <= PAGE);
    }

    private interface Asked {
        boolean answered() throws Exception;
    }

    /// The median; the first third of the times is not counted.
    private void latency(String name, Scope scope, Asked asked) throws Exception {
        var millis = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            var begun = System.nanoTime();
            if (!scope.<Boolean, Exception>call(asked::answered)) {
                throw new IllegalStateException(name + " had no answer");
            }
            millis[time] = (System.nanoTime() - begun) / 1e6;
        }
        report(name, median(Arrays.copyOfRange(millis, TIMES / 3, TIMES)));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void report(String name, double millis) {
        var before = first.putIfAbsent(name, millis);
        var growth = before == null ? 1 : millis / Math.max(before, 1);
        flat &= growth <= FLAT_WITHIN;
        System.out.printf("  %-22s %8.2f ms%n", name, millis);
    }
}

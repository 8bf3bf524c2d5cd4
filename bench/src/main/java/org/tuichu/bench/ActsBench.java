package org.tuichu.bench;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.tuichu.ledger.VerifyLedger;

/// Acts on record per second at 8 writers, each a transaction of its own with a row of a watched table, beside
/// transactions of pgbench on the same database: at least half as many. The sequencer works meanwhile. Rounds of both
/// take turns, after some of ours alone, in which the JVM compiles what is hot.
///
/// Takes the seconds of a round, 10 unless given.
final class ActsBench {
    private static final int WRITERS = 8;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 6;
    private static final double LIMIT = 0.5;
    private static final String DURABILITY = """
            SELECT string_agg(name || ' ' || setting, ', ' ORDER BY name) FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')""";

    private ActsBench() {}

    static void main(String[] args) throws Exception {
        var round = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 10);
        var data = Files.createTempDirectory("tuichu-bench");
        try (var parcels = Parcels.start(data)) {
            System.out.println(durability(parcels));
            measure(parcels, round);
            parcels.awaitPlaced();
            System.out.println("afterwards " + verified(parcels));
        }
        System.out.println("data left in " + data);
    }

    private static String verified(Parcels parcels) {
        return switch (parcels.part(VerifyLedger.class).verify(List.of())) {
            case VerifyLedger.Answer.Verified(var result) ->
                String.format(
                        "the record of %,d entries is %s",
                        result.entries(), result.isSound() ? "sound" : "NOT SOUND: " + result.findings());
            case VerifyLedger.Answer.Busy _ -> "another verification was under way";
            case VerifyLedger.Answer.TookTooLong(var limit) -> "verifying took longer than " + limit;
        };
    }

    private static void measure(Parcels parcels, Duration round) throws Exception {
        var peer = Peer.beside(parcels);
        for (int number = 0; number < WARM_UP_ROUNDS; number++) {
            Writers.perSecond(WRITERS, round, parcels::note);
        }
        double acts = 0;
        double others = 0;
        for (int number = 0; number < ROUNDS; number++) {
            var peers = peer.perSecond(WRITERS, round);
            var ours = Writers.perSecond(WRITERS, round, parcels::note);
            System.out.printf("%,8.0f acts a second · %,8.0f by %s%n", ours, peers, peer.name());
            acts += ours;
            others += peers;
        }
        System.out.printf(
                "%d writers: acts %.2f of the peer, at least %.2f: %s%n",
                WRITERS, acts / others, LIMIT, acts / others >= LIMIT ? "yes" : "NO");
    }

    private static String durability(Parcels parcels) throws Exception {
        try (var owner = parcels.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(DURABILITY)) {
            if (!row.next()) {
                throw new SQLException("no settings");
            }
            return row.getString(1);
        }
    }
}

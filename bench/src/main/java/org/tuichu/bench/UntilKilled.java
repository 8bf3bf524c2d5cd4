package org.tuichu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tuichu.ledger.VerifyLedger;

/// The program that a crash drill kills: gives what waits its place, verifies the record once, then officers do acts
/// on two parcels each, as soon as it is told to go on, and say the number of each act when it is acknowledged.
///
/// Takes the data folder and the first number.
final class UntilKilled {
    static final int PARCELS = 200;
    static final String SOUND = "sound";
    /// Before and after the number of an act: a line that was cut off has no end.
    static final String ACKNOWLEDGED = "act ";
    static final String END = " done";
    static final int WRITERS = 8;
    /// Between two attempts without a database.
    private static final int PAUSE_MS = 20;

    private UntilKilled() {}

    static void main(String[] args) throws Exception {
        var number = new AtomicLong(Long.parseLong(args[1]));
        var parcels = Parcels.alone(
                Path.of(args[0]), PARCELS, "--logging.level.root=OFF", "--logging.level.org.tuichu=ERROR");
        parcels.awaitPlaced();
        var verified = verified(parcels);
        System.out.println(verified);
        if (!verified.equals(SOUND)) {
            Runtime.getRuntime().halt(1);
        }
        if (System.in.read() < 0) {
            return;
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().daemon().start(() -> write(parcels, number));
        }
        waitForTheEnd();
        System.exit(0);
    }

    private static String verified(Parcels parcels) {
        var result =
                ((VerifyLedger.Answer.Verified) parcels.part(VerifyLedger.class).verify(List.of())).result();
        return result.isSound() ? SOUND : "NOT SOUND: " + result.findings();
    }

    private static void write(Parcels parcels, AtomicLong numbers) {
        var random = ThreadLocalRandom.current();
        while (true) {
            long number = numbers.getAndIncrement();
            int first = random.nextInt(1, PARCELS);
            try {
                parcels.note(List.of(first, random.nextInt(first + 1, PARCELS + 1)), number);
                System.out.println(ACKNOWLEDGED + number + END);
            } catch (DataAccessException | TransactionException gone) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitForTheEnd() throws IOException {
        while (System.in.read() >= 0) {
            // whoever started this says nothing but that it is over
        }
    }
}

package org.tuichu.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Checkpoint;

/// The record of a deployment, and those that it is sent to by HTTP.
class SentCheckpoints {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    final CosignCheckpoint witness;
    final LedgerKey key;
    private final String served;
    private final TableOwner tables;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Sequencer sequencer;
    private final Tree tree;
    private final AskWitness ask;
    private final Cosignatures cosignatures;
    private final Forks forks;
    private final Clock clock;

    SentCheckpoints(ApplicationContext program) {
        var settings = program.getEnvironment();
        this.served = "http://127.0.0.1:" + settings.getRequiredProperty("local.server.port") + "/witness";
        this.tables = new TableOwner(settings);
        this.witness = program.getBean(CosignCheckpoint.class);
        this.key = program.getBean(LedgerKey.class);
        this.transaction = program.getBean(TransactionTemplate.class);
        this.ledger = program.getBean(Ledger.class);
        this.sequencer = program.getBean(Sequencer.class);
        this.tree = program.getBean(Tree.class);
        this.ask = program.getBean(AskWitness.class);
        this.cosignatures = program.getBean(Cosignatures.class);
        this.forks = program.getBean(Forks.class);
        this.clock = program.getBean(Clock.class);
    }

    /// Where the deployment itself is a witness.
    String served() {
        return served;
    }

    void forget() throws SQLException {
        for (var table : List.of("ledger_fork", "ledger_seen", "ledger_cosignature")) {
            tables.behindTheBack(table, "DELETE FROM " + table);
        }
    }

    void forgetCosignatures() throws SQLException {
        tables.behindTheBack("ledger_cosignature", "DELETE FROM ledger_cosignature");
    }

    void somethingIsDone() {
        var person = Viewers.office(Viewers.place());
        person.scope()
                .run(() -> person.actor()
                        .run(() -> transaction.executeWithoutResult(status -> ledger.record(
                                Act.of(Parcels.ParcelAct.PARCEL_DRAWN, "parcel", 1, Facts.of("name", "地块"))))));
        while (sequencer.place()) {
            // until all have their places
        }
    }

    Optional<NotCosigned> send(String address) throws InterruptedException {
        return send(address, PATIENCE);
    }

    Optional<NotCosigned> send(String address, Duration patience) throws InterruptedException {
        var settings = settings(address, Duration.ofMinutes(1), patience);
        return sender(settings).send(settings.asked().getFirst());
    }

    WitnessLoop loop(String address, Duration pause, Duration patience) {
        var settings = settings(address, pause, patience);
        return new WitnessLoop(sender(settings), settings);
    }

    private SendCheckpoint sender(WitnessSettings settings) {
        var keep = new KeepCosignature(transaction, tree, cosignatures, forks, settings, clock);
        return new SendCheckpoint(ask, keep, key, settings);
    }

    private WitnessSettings settings(String address, Duration pause, Duration patience) {
        return new WitnessSettings(
                Path.of("unused"), List.of(), List.of(witness.key().text() + " " + address), pause, patience);
    }

    long size() {
        return newest().size();
    }

    Hash root() {
        return newest().root();
    }

    private Checkpoint newest() {
        return Scope.PROGRAM.call(() -> transaction.execute(
                status -> Checkpoint.parse(tree.newest().orElseThrow().text())));
    }

    long cosigned() {
        return Scope.PROGRAM.call(() -> transaction.execute(
                status -> cosignatures.latestSize(witness.key().name())));
    }

    int seen() {
        return tables.texts("SELECT origin FROM ledger_seen").size();
    }

    List<String> kept() {
        return Scope.PROGRAM.call(() -> transaction.execute(status -> forks.standing().stream()
                .map(fork -> fork.kind() + ", shown " + fork.shown().root())
                .toList()));
    }
}

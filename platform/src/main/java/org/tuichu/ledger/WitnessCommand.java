package org.tuichu.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.DatabaseAtHand;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.note.WitnessRequest;

/// `ledger witness`: two deployments watch one another by files that somebody carries.
///
/// ```
/// key                   [--data DIR]   here, the witness: the key that the other side is to trust
/// request FILE          [--data DIR] [--witness NAME]   there: asks for a cosignature of the newest checkpoint
/// sign FILE ANSWER      [--data DIR]   here: cosigns it, provided that it continues the last one
/// accept ANSWER         [--data DIR]   there: keeps the cosignature
/// ```
///
/// Exit 0 when it was done, 1 on a fork, 2 when it was refused, 64 on unknown usage.
final class WitnessCommand {
    static final String HOW = """
            usage: ledger witness key [--data DIR]
                   ledger witness request FILE [--data DIR] [--witness NAME]
                   ledger witness sign FILE ANSWER [--data DIR]
                   ledger witness accept ANSWER [--data DIR]""";

    private static final int DONE = 0;
    private static final int FORK = 1;
    private static final int REFUSED = 2;
    private static final int USAGE = 64;

    private final PrintStream out;
    private final PrintStream err;
    private final Function<String, @Nullable String> environment;

    WitnessCommand(PrintStream out, PrintStream err, Function<String, @Nullable String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    int run(List<String> arguments) throws IOException {
        var asked = WitnessArguments.parse(arguments);
        if (asked == null) {
            err.println(HOW);
            return USAGE;
        }
        var place = new LedgerAtHand(asked.data(), environment);
        var settings = place.witnessSettings();
        try (var database = place.open()) {
            return run(asked, place, new Parts(database, settings));
        }
    }

    private int run(WitnessArguments asked, LedgerAtHand place, Parts parts) throws IOException {
        return switch (asked.what()) {
            case "key" -> {
                out.println(parts.cosign().key().text());
                yield DONE;
            }
            case "request" -> request(parts, asked.witness(), asked.files().getFirst());
            case "sign" ->
                sign(parts.cosign(), asked.files().getFirst(), asked.files().getLast());
            default -> accept(parts.keep(), place.ownKeys(), asked.files().getFirst());
        };
    }

    private int request(Parts parts, @Nullable String named, Path file) throws IOException {
        var trusted = parts.settings().witnesses().stream()
                .map(VerifierKey::name)
                .filter(name -> named == null || named.equals(name))
                .toList();
        if (trusted.size() != 1) {
            return refuse(
                    trusted.isEmpty()
                            ? "no such witness is trusted here: give its key in TUICHU_WITNESS_TRUSTED"
                            : "which witness? --witness " + String.join(" or --witness ", trusted));
        }
        var request = parts.ask().request(trusted.getFirst());
        if (request.isEmpty()) {
            return refuse("nothing was recorded there yet");
        }
        Files.writeString(file, request.get().text());
        out.println("written " + file + ": size " + request.get().growth().second() + ", after "
                + request.get().growth().first() + ", for " + trusted.getFirst());
        return DONE;
    }

    private int sign(CosignCheckpoint cosign, Path file, Path answer) throws IOException {
        return switch (cosign.cosign(WitnessRequest.parse(bytes(file, WitnessRequest.MOST_BYTES)))) {
            case CosignCheckpoint.Answer.Cosigned(var note) -> {
                Files.writeString(answer, note.format());
                out.println("cosigned " + described(note) + "; written " + answer);
                yield DONE;
            }
            case CosignCheckpoint.Answer.UnknownLog(var origin) ->
                refuse("no key of the record " + Malformed.shown(origin)
                        + " is known here: give it in TUICHU_WITNESS_LOGS");
            case CosignCheckpoint.Answer.Unsigned(var reason) -> refuse(reason);
            case CosignCheckpoint.Answer.Elsewhere(var known, var last) ->
                refuse("the request does not begin at size " + known + ", which was cosigned here last"
                        + sent(last, answer));
            case CosignCheckpoint.Answer.Forked(var last, var _) ->
                fork("two signed roots for size "
                        + Checkpoint.parse(last.text()).size() + sent(Optional.of(last), answer));
            case CosignCheckpoint.Answer.Unproved(var last) ->
                fork("signed, but not proved to continue what was cosigned here last" + sent(last, answer));
        };
    }

    /// Hands over what was cosigned before: the other side finds out from it where it stands.
    private static String sent(Optional<SignedNote> last, Path answer) throws IOException {
        if (last.isEmpty()) {
            return "";
        }
        Files.writeString(answer, last.get().format());
        return "; that checkpoint is in " + answer + ", to be accepted there";
    }

    private int accept(KeepCosignature keep, List<VerifierKey> own, Path file) throws IOException {
        if (own.isEmpty()) {
            return refuse("no key that signs this record: name its file in TUICHU_LEDGER_KEY_FILE");
        }
        return switch (keep.keep(SignedNote.parse(bytes(file, SignedNote.MOST_BYTES)), own.getFirst())) {
            case KeepCosignature.Answer.Kept(var size, var witnesses) -> {
                out.println("kept: size " + size + ", cosigned by " + String.join(", ", witnesses));
                yield DONE;
            }
            case KeepCosignature.Answer.Refused(var reason) -> refuse(reason);
            case KeepCosignature.Answer.Forked(var fork) -> fork(fork.sentence());
        };
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("no readable file " + file);
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }

    private static String described(SignedNote note) {
        var checkpoint = Checkpoint.parse(note.text());
        return checkpoint.origin() + " at size " + checkpoint.size();
    }

    private int fork(String why) {
        out.println("FORK, the evidence is kept: " + why);
        return FORK;
    }

    private int refuse(String why) {
        err.println("refused: " + why);
        return REFUSED;
    }

    /// What the program makes of its settings, made here without it.
    private record Parts(
            DatabaseAtHand database, WitnessSettings settings, JdbcClient client, TransactionTemplate transaction) {
        Parts(DatabaseAtHand database, WitnessSettings settings) {
            var source = database.dataSource();
            this(database, settings, JdbcClient.create(source), new TransactionTemplate(database.transactions(source)));
        }

        CosignCheckpoint cosign() {
            return new CosignCheckpoint(
                    transaction,
                    new SeenLogs(client),
                    new Forks(client),
                    settings,
                    database.random(),
                    database.clock());
        }

        KeepCosignature keep() {
            return new KeepCosignature(
                    transaction,
                    new Tree(client),
                    new Cosignatures(client),
                    new Forks(client),
                    settings,
                    database.clock());
        }

        AskWitness ask() {
            return new AskWitness(transaction, new Tree(client), new Cosignatures(client));
        }
    }
}

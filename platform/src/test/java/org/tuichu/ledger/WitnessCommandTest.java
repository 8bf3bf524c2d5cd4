package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.note.WitnessRequest;

/// Two deployments watch one another by files.
@LedgerTest
class WitnessCommandTest extends CarriedFiles {
    WitnessCommandTest(
            Parcels parcels,
            Sequencer sequencer,
            LedgerKey key,
            Tree tree,
            ReadWitnesses witnesses,
            Environment settings) {
        super(parcels, sequencer, key, tree, witnesses, settings);
    }

    @Test
    void asksIsCosignedAndKeepsIt() {
        assertThat(run("request", file("ask"))).isZero();
        var request = WitnessRequest.parse(read("ask"));
        assertThat(request.growth().first()).isZero();
        write("answer", cosigned(request.note()));
        assertThat(run("accept", file("answer"))).isZero();
        assertThat(printed()).contains("cosigned by tuichu.example/city");
        long size = Checkpoint.parse(request.note().text()).size();
        assertThat(witnesses.watching())
                .extracting(ReadWitnesses.Watching::latest)
                .extracting(ReadWitnesses.Latest::witness, ReadWitnesses.Latest::size, ReadWitnesses.Latest::at)
                .containsExactly(tuple("tuichu.example/city", size, NINE));
        somethingIsDone();
        assertThat(run("request", file("ask"))).isZero();
        assertThat(WitnessRequest.parse(read("ask")).growth().first()).isEqualTo(size);
    }

    @Test
    void cosignsWhatContinuesTheLastAndNamesItsKey() {
        assertThat(run("key")).isZero();
        assertThat(printed()).startsWith("tuichu-witness/");
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.request(5, 9))).isZero();
        assertThat(sign(county.request(9, 9))).isZero();
        var answer = SignedNote.parse(read("answer"));
        assertThat(answer.text()).isEqualTo(county.checkpoint(9).text());
        assertThat(answer.signatures()).hasSize(2);
        assertThat(witnesses.forks()).isEmpty();
    }

    @Test
    void aReplayAndASmallerSizeAreRefusedWithWhatIsKnown() {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.request(5, 9))).isZero();
        for (var late : List.of(county.request(0, 5), county.request(5, 9), county.request(5, 7))) {
            assertThat(sign(late)).isEqualTo(2);
            assertThat(errors()).contains("does not begin at size 9");
            assertThat(SignedNote.parse(read("answer")).text())
                    .isEqualTo(county.checkpoint(9).text());
        }
        assertThat(witnesses.forks()).isEmpty();
    }

    @Test
    void whoIsNotKnownIsNotCosigned() {
        assertThat(sign(county.withAnotherKey().request(0, 5))).isEqualTo(2);
        assertThat(errors()).contains("not signed by a key of the log");
        assertThat(sign(WatchedCounty.named("tuichu.example/elsewhere").request(0, 5)))
                .isEqualTo(2);
        assertThat(errors()).contains("TUICHU_WITNESS_LOGS");
        assertThat(folder.resolve("answer")).doesNotExist();
    }

    @Test
    void filesThatWereCutAreRefused() {
        var whole = county.request(0, 5).text();
        write("ask", whole.substring(0, whole.length() - 1));
        assertThat(run("sign", file("ask"), file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("does not end in a line with a signature");
        write("answer", cosigned(newest()).substring(0, 60));
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(run("accept", file("nothing"))).isEqualTo(2);
        assertThat(errors()).contains("no readable file");
    }

    @Test
    void aWrongCosignatureAndAnotherRecordAreNotKept() {
        var other = SignerKey.generate("tuichu.example/city", Algorithm.COSIGNATURE_V1, new SecureRandom());
        write("answer", newest().with(other.cosign(newest().text(), NINE)).format());
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("no witness that is trusted here");
        write(
                "answer",
                newest().with(CITY.cosign(newest().text() + "x\n", NINE)).format());
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("the cosignature of tuichu.example/city is wrong");
        write("answer", cosigned(county.checkpoint(5)));
        assertThat(run("accept", file("answer"))).isEqualTo(2);
        assertThat(errors()).contains("no checkpoint signed by the key of this record");
        assertThat(witnesses.watching())
                .extracting(ReadWitnesses.Watching::latest)
                .containsOnlyNulls();
    }

    @Test
    void whatMakesNoSenseIsTold() {
        assertThat(run()).isEqualTo(64);
        assertThat(run("sign", "one")).isEqualTo(64);
        assertThat(run("key", "--witness", "x")).isEqualTo(64);
        assertThat(run("request", file("ask"), "--witness", "tuichu.example/nobody"))
                .isEqualTo(2);
        assertThat(errors()).contains("TUICHU_WITNESS_TRUSTED");
        logs.add("no key");
        assertThat(run("key")).isEqualTo(2);
        assertThat(errors()).contains("tuichu.witness.logs");
    }
}

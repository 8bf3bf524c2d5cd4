package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;

/// A record with two histories is found out, whichever side it is shown to; what a witness signed is verified.
@LedgerTest
class ForksTest extends CarriedFiles {
    private final MockMvc browser;
    private final WitnessLoop loop;

    ForksTest(
            Parcels parcels,
            Sequencer sequencer,
            LedgerKey key,
            Tree tree,
            ReadWitnesses witnesses,
            MockMvc browser,
            WitnessLoop loop,
            Environment settings) {
        super(parcels, sequencer, key, tree, witnesses, settings);
        this.browser = browser;
        this.loop = loop;
    }

    @Test
    void twoRootsForOneSizeAreKeptAndStand() {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.request(5, 9))).isZero();
        assertThat(sign(county.rewritten().request(0, 5))).isEqualTo(1);
        assertThat(printed()).contains("FORK", "two signed roots for size 5");
        assertThat(SignedNote.parse(read("answer")).text())
                .isEqualTo(county.checkpoint(5).text());
        assertThat(sign(county.rewritten().request(0, 5))).isEqualTo(1);
        assertThat(sign(county.request(9, 10))).isZero();
        assertThat(witnesses.forks()).singleElement().satisfies(fork -> {
            assertThat(fork.kind()).isEqualTo(Fork.Kind.TWO_ROOTS);
            assertThat(fork.kept().root()).isEqualTo(county.root(5));
            assertThat(fork.shown().root()).isEqualTo(county.rewritten().root(5));
            assertThat(fork.shown().note()).isEqualTo(county.rewritten().checkpoint(5));
        });
    }

    /// A rewritten record that has grown meanwhile; over once a valid proof has come, for anybody can send a wrong one.
    @Test
    void aSignedCheckpointWithoutAProofIsKeptUntilOneComes() {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.rewritten().request(5, 9))).isEqualTo(1);
        assertThat(sign(county.rewritten().request(5, 12))).isEqualTo(1);
        assertThat(witnesses.forks()).singleElement().satisfies(fork -> {
            assertThat(fork.kind()).isEqualTo(Fork.Kind.UNPROVED);
            assertThat(fork.shown().size()).isEqualTo(9);
        });
        assertThat(sign(county.request(5, 8))).isZero();
        assertThat(witnesses.forks()).hasSize(1);
        assertThat(sign(county.request(8, 9))).isZero();
        assertThat(witnesses.forks()).isEmpty();
    }

    @Test
    void whatTheOwnKeySignedAndTheOwnTreeDoesNotHaveIsAFork() {
        long size = Checkpoint.parse(newest().text()).size();
        var none = Hash.sha256(new byte[] {7});
        write("answer", cosigned(key.sign(size - 1, none)));
        assertThat(run("accept", file("answer"))).isEqualTo(1);
        write("answer", cosigned(key.sign(size + 1, none)));
        assertThat(run("accept", file("answer"))).isEqualTo(1);
        assertThat(witnesses.forks())
                .extracting(Fork::kind, fork -> fork.shown().root())
                .containsExactly(tuple(Fork.Kind.TWO_ROOTS, none), tuple(Fork.Kind.LOST, none));
    }

    @Test
    void theRecordIsVerifiedAndExportedWithWhatItsWitnessSigned() throws Exception {
        write("answer", cosigned(newest()));
        assertThat(run("accept", file("answer"))).isZero();
        browser.perform(get("/api/v1/checkpoint")).andExpect(content().string(cosigned(newest())));
        var checkpoint = newest();
        somethingIsDone();
        browser.perform(get("/api/v1/checkpoint/cosigned")).andExpect(content().string(cosigned(checkpoint)));
        var keys =
                List.of("--key", key.verifier().text(), "--key", CITY.verifier().text());
        assertThat(ledger("export", file("record.zip"), List.of())).isZero();
        assertThat(ledger("verify", file("record.zip"), keys)).isZero();
        assertThat(ledger("verify", null, keys)).isZero();
        parcels.behindTheBack(
                "ledger_cosignature",
                "UPDATE ledger_cosignature SET signature = "
                        + "substr(signature, 1, 40) || CASE substr(signature, 41, 1) WHEN 'A' THEN 'B' ELSE 'A' END"
                        + " || substr(signature, 42)");
        assertThat(ledger("verify", null, keys)).isEqualTo(1);
        assertThat(printed()).contains("the signature of tuichu.example/city is wrong");
        parcels.behindTheBack("ledger_cosignature", "DELETE FROM ledger_cosignature");
        assertThat(ledger("verify", null, keys)).isEqualTo(1);
        assertThat(printed()).contains("the witness tuichu.example/city has cosigned nothing");
    }

    @Test
    void forksAreShownToTheAuditorAndToWhoeverVerifies() throws Exception {
        assertThat(sign(county.request(0, 5))).isZero();
        assertThat(sign(county.rewritten().request(0, 5))).isEqualTo(1);
        assertThat(ledger("verify", null, List.of())).isEqualTo(1);
        assertThat(printed()).startsWith("sound: ").contains("FORK of tuichu.example/county (TWO_ROOTS)");
        write("answer", cosigned(key.sign(1, Hash.sha256(new byte[] {7}))));
        assertThat(run("accept", file("answer"))).isEqualTo(1);
        assertThat(ledger("verify", null, List.of())).isEqualTo(1);
        assertThat(printed())
                .startsWith("checkpoint refused: FORK of " + key.verifier().name());
        write("answer", cosigned(newest()));
        assertThat(run("accept", file("answer"))).isZero();
        assertThat(statePage())
                .contains("分叉：tuichu.example/county", county.root(5).hex())
                .contains(county.rewritten().root(5).hex())
                .contains("分叉：" + key.verifier().name(), "tuichu.example/city", "2026-03-02 17:00:00");
    }

    @Test
    void aWitnessThatIsNotReachedIsShownWithTheReason() throws Exception {
        loop.round();
        assertThat(statePage()).contains("tuichu.example/city", "从未联署：", "连接不上，或没有按时应答（");
        write("answer", cosigned(newest()));
        assertThat(run("accept", file("answer"))).isZero();
        assertThat(statePage()).contains("之后没有联署：").doesNotContain("从未联署：");
    }

    private String statePage() throws Exception {
        var auditor = Viewers.with(Viewers.office(Viewers.place()), Set.of(Role.AUDITOR), Set.of());
        return browser.perform(get("/record/state").with(Viewers.signedIn(auditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

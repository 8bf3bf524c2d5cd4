package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.tuichu.Meanwhile;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.database.Scope;
import org.tuichu.ledger.VerifyLedger.Answer;
import org.tuichu.proof.note.Algorithm;

/// A verification asked for by a person: alone, within a limit, in nobody's way, and silent about other places.
@LedgerTest
class VerifyingTest {
    private final VerifyLedger verify;
    private final JdbcClient database;
    private final Parcels parcels;
    private final Sequencer sequencer;
    private final MockMvc browser;
    private final ApplicationContext context;

    VerifyingTest(
            VerifyLedger verify,
            JdbcClient database,
            Parcels parcels,
            Sequencer sequencer,
            MockMvc browser,
            ApplicationContext context) {
        this.verify = verify;
        this.database = database;
        this.parcels = parcels;
        this.sequencer = sequencer;
        this.browser = browser;
        this.context = context;
    }

    @Test
    void aSecondOneIsToldThatItIsTooEarlyAndActsGoOn() throws Exception {
        var meanwhile = Scope.PROGRAM.call(() -> parcels.inTransaction(() -> {
            database.sql(VerifyLedger.LOCK).query(Boolean.class).single();
            var second = Meanwhile.begin(database, () -> verify.verify(List.of()));
            var act = Meanwhile.begin(database, () -> parcels.drawn(6_100, "地块"));
            return List.of(second, act);
        }));
        assertThat(meanwhile.getFirst().get()).isEqualTo(new Answer.Busy());
        assertThat(meanwhile.getLast().get()).isNotNull();
        assertThat(verify.verify(List.of())).isInstanceOf(Answer.Verified.class);
    }

    @Test
    void itIsBrokenOffAtTheLimitAndThenSaysNothing() {
        var settings =
                new LedgerSettings(Path.of("unused"), Algorithm.ED25519, Duration.ofMillis(10), 100, Duration.ZERO);
        var source = context.getBean(DataSource.class);
        var transactions = context.getBean(PlatformTransactionManager.class);
        var hasty = new VerifyLedger(
                source,
                transactions,
                context.getBean(Tree.class),
                context.getBean(LedgerKey.class),
                settings,
                context.getBean(WitnessSettings.class));
        assertThat(hasty.verify(List.of())).isEqualTo(new Answer.TookTooLong(Duration.ZERO));
    }

    @Test
    void aRowOfAnotherPlaceIsNotNamed() throws Exception {
        var person = parcels.drawn(6_200, "原名");
        while (sequencer.place()) {
            // until all have their places
        }
        parcels.behindTheBack("parcel", "UPDATE parcel SET name = '假名' WHERE id = 6200");
        assertThat(verifiedBy(person.jurisdictionPath())).contains("parcel[6200]");
        assertThat(verifiedBy(Viewers.place())).contains("alert-danger", "其他地区").doesNotContain("6200");
        parcels.behindTheBack("parcel", "UPDATE parcel SET name = '原名' WHERE id = 6200");
    }

    private String verifiedBy(String place) throws Exception {
        var auditor = Viewers.with(Viewers.office(place), Set.of(Role.AUDITOR), Set.of());
        return browser.perform(post("/record/state/verify").with(csrf()).with(Viewers.signedIn(auditor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

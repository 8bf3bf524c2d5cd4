package org.tuichu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.ledger.Placing;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;
import org.tuichu.ledger.RecordedAct;

@PlatformTest
class RecordPagesTest {
    private static final Pattern LOG =
            Pattern.compile("(?i)(?<!\\{)\\b(?:records?|logs?|ledger|audit|history|checkpoints?)\\b(?!\\.)");

    private final MockMvc browser;
    private final Ledger ledger;
    private final ReadRecord record;
    private final Placing placing;
    private final TransactionTemplate transaction;
    private final RequestMappingHandlerMapping mappings;
    private final Viewer person = Viewers.office(Viewers.place());

    RecordPagesTest(
            MockMvc browser,
            Ledger ledger,
            ReadRecord record,
            Placing placing,
            TransactionTemplate transaction,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.browser = browser;
        this.ledger = ledger;
        this.record = record;
        this.placing = placing;
        this.transaction = transaction;
        this.mappings = mappings;
    }

    @BeforeEach
    void somethingIsDone() throws Exception {
        person.<Boolean, Exception>call(() -> {
            transaction.executeWithoutResult(status -> ledger.record(
                    Act.of(DirectoryAct.UNIT_RENAMED, "unit", "u-7", Facts.NONE.change("name", "经信委", "工信局"))));
            return true;
        });
    }

    @Test
    void theAuditorOfThePlaceAndOfTheOneAboveFindIt() throws Exception {
        var above = person.jurisdictionPath().replaceFirst("Z[0-9]+/$", "");
        for (var place : List.of(person.jurisdictionPath(), above)) {
            browser.perform(get("/record").param("subject", "u-7").with(Viewers.signedIn(auditor(place))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("单位更名")))
                    .andExpect(content().string(containsString("Test Person")));
        }
    }

    @Test
    void theAuditorOfAnotherPlaceDoesNot() throws Exception {
        var stranger = auditor(Viewers.place());
        browser.perform(get("/record").with(Viewers.signedIn(stranger)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("单位更名"))));
        browser.perform(get("/record/{id}", act().id()).with(Viewers.signedIn(stranger)))
                .andExpect(status().isNotFound());
        browser.perform(get("/api/v1/record/{id}/proof", act().id()).with(Viewers.signedIn(stranger)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseMayLook() throws Exception {
        for (var role : Set.of(Role.CLERK, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)) {
            var other = Viewers.with(person, Set.of(role), Set.of());
            browser.perform(get("/record").with(Viewers.signedIn(other))).andExpect(status().isForbidden());
            browser.perform(post("/record/state/verify").with(csrf()).with(Viewers.signedIn(other)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void anAuditorsDayBeginsWithTheRecord() throws Exception {
        browser.perform(get("/").with(Viewers.signedIn(auditor(person.jurisdictionPath()))))
                .andExpect(redirectedUrl("/record"));
    }

    @Test
    void anAuditorReadsNoBusinessPage() throws Exception {
        browser.perform(get("/programmes").with(Viewers.signedIn(auditor(person.jurisdictionPath()))))
                .andExpect(status().isForbidden());
    }

    @Test
    void oneActShowsItsFacts() throws Exception {
        browser.perform(get("/record/{id}", act().id()).with(Viewers.signedIn(auditor(person.jurisdictionPath()))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name.before")))
                .andExpect(content().string(containsString("经信委")));
    }

    @Test
    void itsProofIsThereOnceItIsPlaced() throws Exception {
        placing.all();
        browser.perform(get("/api/v1/record/{id}/proof", act().id())
                        .with(Viewers.signedIn(auditor(person.jurisdictionPath()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entry").value(containsString("UNIT_RENAMED")))
                .andExpect(jsonPath("$.checkpoint").value(containsString("tuichu/")));
    }

    @Test
    void theRecordIsVerifiedFromThePage() throws Exception {
        placing.all();
        browser.perform(post("/record/state/verify")
                        .with(csrf())
                        .with(Viewers.signedIn(auditor(person.jurisdictionPath()))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-success")));
    }

    @Test
    void filtersNarrowAndSayWhatIsWrong() throws Exception {
        var reader = Viewers.signedIn(auditor(person.jurisdictionPath()));
        browser.perform(get("/api/v1/record")
                        .param("actor", "Test")
                        .param("act", "UNIT_RENAMED")
                        .with(reader))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].subject").value("u-7"))
                .andExpect(jsonPath("$[0].payload").value(containsString("工信局")));
        browser.perform(get("/api/v1/record").param("until", "2001-01-01").with(reader))
                .andExpect(jsonPath("$").isEmpty());
        browser.perform(get("/api/v1/record").param("from", "yesterday").with(reader))
                .andExpect(status().isBadRequest());
        browser.perform(get("/record").param("actor", "100%_").with(reader)).andExpect(status().isOk());
    }

    /// Of all that can be asked for, what is about a record or a log only reads; to verify writes nothing, and a
    /// witness only adds what it has seen of another record.
    @Test
    void nothingClearsOrEditsALog() {
        var writing = mappings.getHandlerMethods().keySet().stream()
                .filter(one -> one.getPatternValues().stream().anyMatch(LOG.asPredicate()))
                .filter(one -> !one.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
                .flatMap(one -> one.getPatternValues().stream());
        assertThat(writing).containsExactlyInAnyOrder("/record/state/verify", "/witness/add-checkpoint");
        var audit = mappings.getHandlerMethods().values().stream()
                .filter(one -> one.getBeanType().getPackageName().equals("org.tuichu.audit"));
        assertThat(audit).hasSizeGreaterThan(7);
    }

    @Test
    void theCheckpointIsForEverybody() throws Exception {
        browser.perform(get("/api/v1/checkpoint/key"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("tuichu/")));
        browser.perform(get("/api/v1/checkpoint/consistency").param("first", "-1"))
                .andExpect(status().isUnprocessableContent());
    }

    private RecordedAct act() {
        var query = new RecordQuery(null, null, Set.of(), "u-7", null, null, null);
        var found = person.scope().call(() -> record.search(query, 1));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Viewer auditor(String place) {
        return Viewers.with(Viewers.office(place), Set.of(Role.AUDITOR), Set.of());
    }
}

package org.tuichu.rulebook.verification;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.proof.Hash;
import org.tuichu.rulebook.RuleText;
import org.tuichu.shell.Fault;
import org.tuichu.statute.rule.Rule;

/// One person of the office compares a rule with the official text, another one decides; either may withdraw it later.
@Component
class KeepVerification {
    private final JdbcClient database;
    private final VerificationReader reader;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final Clock clock;

    KeepVerification(
            JdbcClient database, VerificationReader reader, EvidenceStore evidence, Ledger ledger, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.evidence = evidence;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Nothing where all is done, else what stands against it.
    @Transactional
    List<Fault> propose(Rule rule, VerificationForm form, Examined source, Viewer viewer) throws IOException {
        database.sql(VerificationSql.ONE_AT_A_TIME)
                .param("rule", rule.id())
                .query((row, at) -> 1)
                .list();
        if (reader.of(rule.id()).stream().anyMatch(one -> one.standsInTheWayOf(viewer))) {
            return List.of(Fault.of("", "rulebook.fault.already"));
        }
        var place = Objects.requireNonNull(VerificationForm.text(form.place()));
        var note = VerificationForm.text(form.note());
        var file = evidence.keep(source);
        database.sql(VerificationSql.PROPOSE)
                .param("id", UUID.randomUUID())
                .param("path", viewer.jurisdictionPath())
                .param("rule", rule.id())
                .param("text", RuleText.of(rule))
                .param("file", file.id().value())
                .param("name", file.name())
                .param("place", place)
                .param("note", note)
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .update();
        var facts = Facts.of("text", RuleText.of(rule)).and("place", place).and("note", note);
        ledger.record(act(RuleAct.RULE_VERIFICATION_PROPOSED, rule, facts)
                .with(List.of(Hash.ofHex(file.fingerprint().sha256()))));
        return List.of();
    }

    @Transactional
    List<Fault> decide(Rule rule, Verification one, VerificationForm form, Viewer viewer) {
        if (one.proposed().isOf(viewer)) {
            return List.of(Fault.of("decision", "rulebook.fault.own"));
        }
        var approved = "APPROVED".equals(form.decision());
        if (approved && !one.text().equals(RuleText.of(rule))) {
            return List.of(Fault.of("decision", "rulebook.fault.changed"));
        }
        var reason = VerificationForm.text(form.reason());
        var written = database.sql(VerificationSql.DECIDE)
                .param("id", one.id())
                .param("decision", form.decision())
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
        if (written == 0) {
            return List.of(Fault.of("decision", "rulebook.fault.decided"));
        }
        ledger.record(act(
                approved ? RuleAct.RULE_VERIFIED : RuleAct.RULE_VERIFICATION_DECLINED,
                rule,
                Facts.of("verification", one.id()).and("text", one.text()).and("reason", reason)));
        return List.of();
    }

    @Transactional
    List<Fault> withdraw(Rule rule, Verification one, VerificationForm form, Viewer viewer) {
        var reason = Objects.requireNonNull(VerificationForm.text(form.reason()));
        var written = database.sql(VerificationSql.WITHDRAW)
                .param("id", one.id())
                .param("by", Person.of(viewer))
                .param("behalf", behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
        if (written == 0) {
            return List.of(Fault.of("", "rulebook.fault.decided"));
        }
        var facts = Facts.of("verification", one.id()).and("reason", reason);
        ledger.record(act(RuleAct.RULE_VERIFICATION_WITHDRAWN, rule, facts));
        return List.of();
    }

    private static @Nullable String behalf(Viewer viewer) {
        var behalf = viewer.onBehalfOf();
        return behalf == null ? null : behalf.displayName();
    }

    private static Act act(RuleAct kind, Rule rule, Facts facts) {
        return Act.of(kind, "rule", rule.id(), facts.and("about", rule.summary()));
    }
}

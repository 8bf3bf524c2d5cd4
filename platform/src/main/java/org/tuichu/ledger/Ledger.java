package org.tuichu.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Actor.Named;
import org.tuichu.proof.Hash;
import org.tuichu.proof.entry.Entry;

/// Puts acts on record. The rows of watched tables that a transaction writes belong to the last act it records; without
/// one the database refuses the commit.
@Component
public class Ledger {
    /// The name of the program as an actor.
    static final String PROGRAM = "program";

    private static final String RECORD = """
            INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor, actor_name, unit_id, unit_name, on_behalf_of,
                on_behalf_of_name, act, subject_kind, subject_id, payload, payload_hash, files)
            VALUES (:at, :path, :actor, :actorName, :unit, :unitName, :onBehalfOf, :onBehalfOfName, :act, :subjectKind,
                :subject, :payload, :payloadHash, :files)""";

    private final JdbcClient database;
    private final Clock clock;

    Ledger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Records the act in the transaction under way, so that both happen or neither.
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        var actor = Actor.current();
        var payload = act.facts().text();
        var place = act.place();
        database.sql(RECORD)
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("path", place == null ? Scope.current().writes() : place)
                .param("actor", id(actor.person()))
                .param("actorName", actor.person() == null ? PROGRAM : name(actor.person()))
                .param("unit", id(actor.unit()))
                .param("unitName", name(actor.unit()))
                .param("onBehalfOf", id(actor.onBehalfOf()))
                .param("onBehalfOfName", name(actor.onBehalfOf()))
                .param("act", act.kind().name())
                .param("subjectKind", act.subject().kind())
                .param("subject", act.subject().id())
                .param("payload", payload)
                .param("payloadHash", Entry.payloadHash(payload).bytes())
                .param("files", act.files().stream().map(Hash::hex).toArray(String[]::new))
                .update();
    }

    private static @Nullable UUID id(@Nullable Named named) {
        return named == null ? null : named.id();
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }
}

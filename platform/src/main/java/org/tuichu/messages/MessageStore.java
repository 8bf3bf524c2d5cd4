package org.tuichu.messages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps messages, many at a time.
@Component
class MessageStore {
    private static final String KNOWN = """
            SELECT id FROM message WHERE id = ANY (:ids::uuid[])
            UNION ALL SELECT id FROM message_told WHERE id = ANY (:ids::uuid[])""";

    private static final String INSERT_TOLD = """
            INSERT INTO message_told (id, message_id, jurisdiction_path, assignment_id)
            SELECT t.id, m.id, m.jurisdiction_path, t.assignment
            FROM unnest(:ids::uuid[], :messages::uuid[], :assignments::uuid[]) AS t (id, message, assignment)
            JOIN message m ON m.id = t.message""";

    private static final String INSERT = """
            INSERT INTO message (id, kind, sender_path, jurisdiction_path, unit_id, unit_name, audience, step,
                business_date, overdue, soon, items, sent_at)
            SELECT t.id, t.kind, :sender, t.place, t.unit, t.name, t.audience, t.step, :today, t.overdue, t.soon,
                t.items::jsonb, :at
            FROM unnest(:ids::uuid[], :kinds::text[], :places::text[], :units::uuid[], :names::text[],
                :audiences::text[], :steps::int[], :overdues::int[], :soons::int[], :items::text[]) WITH ORDINALITY
                AS t (id, kind, place, unit, name, audience, step, overdue, soon, items, n)
            ORDER BY t.n""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    MessageStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Those that were sent before, or told of by an escalation.
    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(database.sql(KNOWN)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list());
    }

    /// `messages`, not empty, of one place and day.
    void insert(List<Message> messages) {
        database.sql(INSERT)
                .param("sender", messages.getFirst().senderPath())
                .param("today", messages.getFirst().today())
                .param("at", OffsetDateTime.now(clock))
                .param("ids", array(messages, Message::id, UUID[]::new))
                .param("kinds", array(messages, message -> message.kind().name(), String[]::new))
                .param("places", array(messages, Message::place, String[]::new))
                .param("units", array(messages, Message::unit, UUID[]::new))
                .param("names", array(messages, Message::unitName, String[]::new))
                .param(
                        "audiences",
                        array(messages, message -> message.audience().name(), String[]::new))
                .param("steps", array(messages, Message::step, Integer[]::new))
                .param("overdues", array(messages, Message::overdue, Integer[]::new))
                .param("soons", array(messages, Message::soon, Integer[]::new))
                .param("items", array(messages, message -> json.writeValueAsString(message.items()), String[]::new))
                .update();
    }

    /// All that escalations tell of, also what they count only.
    void insertTold(List<Escalation> escalations) {
        var messages = new ArrayList<UUID>();
        var told = new ArrayList<Reached>();
        for (var escalation : escalations) {
            told.addAll(escalation.told());
            messages.addAll(Collections.nCopies(
                    escalation.told().size(), escalation.message().id()));
        }
        database.sql(INSERT_TOLD)
                .param("ids", array(told, Reached::name, UUID[]::new))
                .param("messages", messages.toArray(UUID[]::new))
                .param("assignments", array(told, one -> one.due().assignment(), UUID[]::new))
                .update();
    }

    private static <S, T> T[] array(
            List<S> things,
            Function<S, ? extends @org.jspecify.annotations.Nullable T> part,
            java.util.function.IntFunction<T[]> made) {
        return things.stream().map(part).toArray(made);
    }
}

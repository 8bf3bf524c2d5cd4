package org.tuichu.messages;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.messages.MessagesConfiguration.WaysOut;
import org.tuichu.messages.OutgoingMessages.Outgoing;

/// Messages on their way out. An attempt is claimed in a transaction that puts the next one off, so that a node that
/// dies with it loses nothing; the sending itself is in no transaction. So each is sent at least once, and never by two
/// nodes at a time.
@Component
class Outbox {
    /// Claimed at a time.
    private static final int BATCH = 20;

    private static final int LONGEST_FAULT = 300;

    private static final String CLAIM = """
            UPDATE delivery SET attempts = attempts + 1,
                next_at = :now + least(interval '1 hour', :retry * interval '1 second' * power(2, least(attempts, 12)))
            WHERE (message_id, channel) IN (
                SELECT message_id, channel FROM delivery
                WHERE state = 'WAITING' AND next_at <= :now AND channel IN (:channels)
                ORDER BY next_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING message_id, channel, address, attempts""";

    private static final String WEBHOOK = """
            INSERT INTO delivery (message_id, channel, next_at)
            SELECT id, 'WEBHOOK', :now FROM unnest(:ids::uuid[]) AS t (id)""";

    private static final String EMAIL = """
            INSERT INTO delivery (message_id, channel, address, next_at)
            SELECT m.id, 'EMAIL', a.email, :now
            FROM message m JOIN message_address a ON a.unit_id = m.unit_id WHERE m.id = ANY (:ids::uuid[])""";

    private static final String END = """
            UPDATE delivery SET state = :state, fault = :fault WHERE message_id = :id AND channel = :channel""";

    private final JdbcClient database;
    private final Map<Channel, OutgoingMessages> ways;
    private final ReadMessages messages;
    private final MessageWords words;
    private final MessagesSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Outbox(
            JdbcClient database,
            WaysOut ways,
            ReadMessages messages,
            MessageWords words,
            MessagesSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.ways = ways.all().stream().collect(Collectors.toMap(OutgoingMessages::channel, Function.identity()));
        this.messages = messages;
        this.words = words;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Of a message on one way out.
    enum State {
        WAITING,
        SENT,
        FAILED
    }

    private record Attempt(
            UUID message, Channel channel, @Nullable String address, int number) {}

    /// Puts messages that were just kept on every way out that is open; e-mail where the unit has an address.
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(List<Message> fresh) {
        var ids = fresh.stream().map(Message::id).toArray(UUID[]::new);
        if (ways.containsKey(Channel.EMAIL)) {
            database.sql(EMAIL).param("ids", ids).param("now", now()).update();
        }
        if (ways.containsKey(Channel.WEBHOOK)) {
            database.sql(WEBHOOK).param("ids", ids).param("now", now()).update();
        }
    }

    /// Attempts what is due; answers whether there may be more.
    boolean send() {
        if (ways.isEmpty()) {
            return false;
        }
        return Scope.PROGRAM.call(() -> {
            var claimed = claim();
            var found = messages.findAll(claimed.stream().map(Attempt::message).toList());
            claimed.forEach(attempt -> attempt(attempt, found.get(attempt.message())));
            return claimed.size() == BATCH;
        });
    }

    private List<Attempt> claim() {
        return Objects.requireNonNull(transaction.execute(begun -> database.sql(CLAIM)
                .param("now", now())
                .param("retry", settings.retry().toSeconds())
                .param("channels", ways.keySet().stream().map(Channel::name).toList())
                .param("most", BATCH)
                .query((row, number) -> new Attempt(
                        Objects.requireNonNull(row.getObject("message_id", UUID.class)),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("address"),
                        row.getInt("attempts")))
                .list()));
    }

    private void attempt(Attempt attempt, @Nullable Message message) {
        if (message == null) {
            throw new IllegalStateException("message " + attempt.message() + " is gone");
        }
        try {
            Objects.requireNonNull(ways.get(attempt.channel())).send(outgoing(attempt, message));
            end(attempt, State.SENT, null);
        } catch (IOException e) {
            end(attempt, attempt.number() >= settings.attempts() ? State.FAILED : State.WAITING, fault(e));
        }
    }

    private void end(Attempt attempt, State state, @Nullable String fault) {
        transaction.executeWithoutResult(begun -> database.sql(END)
                .param("id", attempt.message())
                .param("channel", attempt.channel().name())
                .param("state", state.name())
                .param("fault", fault)
                .update());
    }

    private static String fault(IOException e) {
        var text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.substring(0, Math.min(LONGEST_FAULT, text.length()));
    }

    private Outgoing outgoing(Attempt attempt, Message message) {
        var locale = Locale.SIMPLIFIED_CHINESE;
        return new Outgoing(
                message.id(),
                attempt.address(),
                message.kind(),
                message.place(),
                message.unit(),
                message.unitName(),
                message.audience(),
                message.today(),
                message.overdue(),
                message.soon(),
                words.titleOutside(message, locale),
                words.textOutside(message, locale));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

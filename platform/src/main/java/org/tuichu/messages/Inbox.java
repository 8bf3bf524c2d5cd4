package org.tuichu.messages;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.shell.InboxCount;

/// What a person was told: the messages for the person's unit and roles. Who has read them is kept for each person.
@Component
class Inbox implements InboxCount {
    /// Counted no further.
    static final int MOST_UNREAD = 99;

    private final JdbcClient database;
    private final ReadMessages messages;
    private final Clock clock;

    Inbox(JdbcClient database, ReadMessages messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    /// A message in the inbox.
    record Entry(Message message, long number, Instant at, boolean seen) {}

    /// A message that was given up on its way out.
    record Failed(
            String unit,
            Instant at,
            Channel channel,
            @Nullable String address,
            int attempts,
            String fault) {}

    @Override
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return mine(InboxSql.UNREAD, viewer)
                .param("most", MOST_UNREAD + 1)
                .query(Integer.class)
                .single();
    }

    /// At most `most`, the latest first; of those below the number `before` where it is given.
    @Transactional(readOnly = true)
    public List<Entry> page(Viewer viewer, @Nullable Long before, int most) {
        return mine(InboxSql.PAGE, viewer)
                .param("before", before, Types.BIGINT)
                .param("most", most)
                .query((row, number) -> new Entry(
                        messages.message(row),
                        row.getLong("number"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("seen")))
                .list();
    }

    /// Answers whether there is such a message for this person.
    @Transactional
    public boolean read(Viewer viewer, UUID id) {
        var mine = database.sql(InboxSql.EXISTS)
                .param("units", viewer.unitRecords().toArray(UUID[]::new))
                .param(
                        "audiences",
                        Audience.of(viewer).stream().map(Audience::name).toList())
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (mine) {
            mine(InboxSql.READ_ONE, viewer)
                    .param("id", id)
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
        return mine;
    }

    /// All up to the number `until`: what came after the page was shown stays unread.
    @Transactional
    public void readAll(Viewer viewer, long until) {
        mine(InboxSql.READ_ALL, viewer)
                .param("until", until)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /// What was given up on its way out: for the office of the whole place, for others of the own unit.
    @Transactional(readOnly = true)
    public List<Failed> failed(Viewer viewer, int most) {
        return database.sql(InboxSql.FAILED)
                .param("place", viewer.jurisdictionPath())
                .param("units", viewer.unitRecords().toArray(UUID[]::new))
                .param("most", most)
                .query((row, number) -> new Failed(
                        row.getString("unit_name"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("address"),
                        row.getInt("attempts"),
                        row.getString("fault")))
                .list();
    }

    private StatementSpec mine(String sql, Viewer viewer) {
        return database.sql(sql)
                .param("units", viewer.unitRecords().toArray(UUID[]::new))
                .param(
                        "audiences",
                        Audience.of(viewer).stream().map(Audience::name).toList())
                .param("account", viewer.accountId());
    }
}

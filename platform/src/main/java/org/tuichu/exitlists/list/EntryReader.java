package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.database.LikePattern;
import org.tuichu.enterprises.LineId;
import org.tuichu.shell.Paging;

/// Reads entries of lists, and what is in force. What the viewer may not see is not there.
@Component
public class EntryReader {
    /// Entries in force that one form offers.
    private static final int MOST_OFFERED = 200;

    private final JdbcClient database;

    EntryReader(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    List<Entry> of(UUID list) {
        return database.sql(EntrySql.OF_LIST)
                .param("id", list)
                .query(EntryRows::entry)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Entry> find(UUID list, UUID entry) {
        return database.sql(EntrySql.FIND)
                .param("id", list)
                .param("entry", entry)
                .query(EntryRows::entry)
                .optional();
    }

    /// What an amendment does, in the order in which it was drafted.
    @Transactional(readOnly = true)
    List<Change> changes(UUID list) {
        var after = of(list).stream()
                .filter(entry -> entry.replaces() != null)
                .collect(Collectors.toMap(Entry::replaces, Function.identity()));
        return database.sql(EntrySql.DROPPED)
                .param("id", list)
                .query((row, at) -> {
                    var before = EntryRows.numbered(row, at);
                    return new Change(
                            before,
                            row.getString("reason"),
                            after.get(before.entry().id()));
                })
                .list();
    }

    /// Entries that held on a day, of lists kept at a path or below it.
    public record Held(String path, int year, LocalDate day) {}

    @Transactional(readOnly = true)
    public int count(Held held) {
        return asked(EntrySql.COUNT_HELD, held).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public List<Change.Numbered> held(Held held, Paging paging) {
        return asked(EntrySql.LIST_HELD, held)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(EntryRows::numbered)
                .list();
    }

    /// The same added up by place below `place`, the id of the path, by industry, month and unit.
    @Transactional(readOnly = true)
    public List<Portion> portions(Held held, String place) {
        return asked(EntrySql.PORTIONS, held)
                .param("place", place)
                .query((row, at) -> new Portion(
                        row.getString("at"),
                        row.getString("industry"),
                        row.getInt("month"),
                        row.getInt("lines"),
                        EntryRows.capacity(row)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Held held) {
        return database.sql(sql)
                .param("path", held.path())
                .param("year", held.year())
                .param("day", held.day());
    }

    /// The entry in force of each of these lines that has one.
    @Transactional(readOnly = true)
    Map<LineId, UUID> listed(Collection<LineId> lines) {
        var listed = new HashMap<LineId, UUID>();
        if (!lines.isEmpty()) {
            database.sql(EntrySql.LISTED)
                    .param("lines", lines.stream().map(LineId::value).toList())
                    .query(row -> {
                        listed.put(
                                new LineId(Objects.requireNonNull(row.getObject("line_id", UUID.class))),
                                Objects.requireNonNull(row.getObject("id", UUID.class)));
                    });
        }
        return listed;
    }

    /// In force on the lists of the place and year of `list`.
    @Transactional(readOnly = true)
    List<Change.Numbered> inForce(ExitList list, String words) {
        return database.sql(EntrySql.IN_FORCE)
                .param("place", list.keeper().id())
                .param("year", list.about().year())
                .param("words", LikePattern.escape(words.strip()))
                .param("most", MOST_OFFERED)
                .query(EntryRows::numbered)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Change.Numbered> inForce(ExitList list, UUID entry) {
        return database.sql(EntrySql.FIND_IN_FORCE)
                .param("place", list.keeper().id())
                .param("year", list.about().year())
                .param("entry", entry)
                .query(EntryRows::numbered)
                .optional();
    }
}

package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.LineId;

/// Lists the lines that are written alike and wait for a person, page by page in the order of places: what is kept, and
/// what nobody has compared since it changed.
@Component
class OpenLikenesses {
    /// On a page.
    static final int MOST = 200;

    /// Lines that a page compares itself.
    static final int MOST_UNCOMPARED = 200;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient database;

    OpenLikenesses(JdbcClient database) {
        this.database = database;
    }

    /// What a list goes on behind: the last one of a page; `other` is null where that is out of sight.
    record Last(LineId line, @Nullable UUID other) {
        /// Null where the list is read from the beginning.
        static @Nullable Last of(@Nullable UUID line, @Nullable UUID other) {
            return line == null ? null : new Last(new LineId(line), other);
        }
    }

    /// - `more`: there is a next page, behind the last one of this
    /// - `comparing`: so much was entered or read anew that there may be others still
    record Page(List<Likeness> likenesses, boolean more, boolean comparing) {
        public @Nullable Likeness last() {
            return more ? likenesses.getLast() : null;
        }
    }

    private record Placed(String path, Likeness likeness) {
        private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::path)
                .thenComparing(one -> one.likeness().one().line().value().toString())
                .thenComparing(one -> Optional.ofNullable(one.likeness().other())
                        .map(other -> other.line().value())
                        .orElse(LAST)
                        .toString());
    }

    /// What comes first behind a place in the list.
    static final class Found {
        static final Found NONE = new Found(List.of(), false);

        private final List<Placed> placed;
        private final boolean comparing;

        private Found(List<Placed> placed, boolean comparing) {
            this.placed = placed;
            this.comparing = comparing;
        }

        Page with(Found other) {
            var all = Stream.concat(placed.stream(), other.placed.stream())
                    .sorted(Placed.ORDER)
                    .toList();
            return new Page(
                    all.stream().limit(MOST).map(Placed::likeness).toList(),
                    all.size() > MOST,
                    comparing || other.comparing);
        }
    }

    /// Where a list goes on: path of the place, and ids.
    record Behind(String at, UUID one, UUID other) {
        static Behind start(String place) {
            return new Behind(place, FIRST, FIRST);
        }
    }

    /// None where the line is out of sight.
    @Transactional(readOnly = true)
    Optional<Behind> behind(Last last) {
        return database.sql(LikenessListSql.PLACE)
                .param("line", last.line().value())
                .query(String.class)
                .optional()
                .map(at -> new Behind(at, last.line().value(), Objects.requireNonNullElse(last.other(), LAST)));
    }

    /// All within the scope; the statements see one state.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Found inSight(Behind behind) {
        var lines = uncompared();
        var kept = asked(LikenessListSql.OPEN, behind)
                .param("reads", Scope.current().reads());
        var others = asked(LikenessListSql.OPEN_UNCOMPARED, behind).param("lines", some(lines));
        return found(lines, kept, others, (row, at) -> placed(row, LikenessReader.side(row, "other_")));
    }

    /// Of lines of a place with those out of its sight; needs the scope of the program.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Found elsewhere(String place, Behind behind) {
        var lines = uncompared();
        var kept = asked(LikenessListSql.ELSEWHERE, behind).param("place", place);
        var others = asked(LikenessListSql.ELSEWHERE_UNCOMPARED, behind)
                .param("place", place)
                .param("lines", some(lines));
        return found(lines, kept, others, (row, at) -> placed(row, null));
    }

    private List<UUID> uncompared() {
        database.sql(LikenessSql.ANY_ORDER).query().listOfRows();
        return database.sql(LikenessListSql.UNCOMPARED)
                .param("most", MOST_UNCOMPARED + 1)
                .query((row, at) -> Objects.requireNonNull(row.getObject("line_id", UUID.class)))
                .list();
    }

    private static List<UUID> some(List<UUID> lines) {
        return lines.subList(0, Math.min(lines.size(), MOST_UNCOMPARED));
    }

    private static Found found(
            List<UUID> lines,
            JdbcClient.StatementSpec kept,
            JdbcClient.StatementSpec ofLines,
            RowMapper<Placed> mapper) {
        var asked = lines.isEmpty() ? List.of(kept) : List.of(kept, ofLines);
        return new Found(
                asked.stream().flatMap(one -> one.query(mapper).list().stream()).toList(),
                lines.size() > MOST_UNCOMPARED);
    }

    private JdbcClient.StatementSpec asked(String sql, Behind behind) {
        return database.sql(sql)
                .param("at", behind.at())
                .param("one", behind.one())
                .param("other", behind.other())
                .param("most", MOST + 1);
    }

    private static Placed placed(ResultSet row, Likeness.@Nullable Side other) throws SQLException {
        return new Placed(Objects.requireNonNull(row.getString("location_path")), LikenessReader.likeness(row, other));
    }
}

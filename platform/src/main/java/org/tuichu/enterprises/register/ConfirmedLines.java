package org.tuichu.enterprises.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.database.LikePattern;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineCapacity;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.RegisteredLine;
import org.tuichu.enterprises.RegisteredLines;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.line.Capacity.Period;

/// Gives confirmed lines to other modules, screened place by place.
@Component
class ConfirmedLines implements RegisteredLines {
    private final JdbcClient database;
    private final ScreenRegister screen;
    private final Likenesses likenesses;

    ConfirmedLines(JdbcClient database, ScreenRegister screen, Likenesses likenesses) {
        this.database = database;
        this.screen = screen;
        this.likenesses = likenesses;
    }

    /// A line with what the register says of its enterprise.
    private record Held(Line line, RegisteredLine.Holder holder, String locationId, String locationPath) {}

    @Override
    @Transactional(readOnly = true)
    public List<RegisteredLine> confirmed(String place, String words, LocalDate asOf) {
        var held = database.sql(LineSql.CONFIRMED)
                .param("place", place)
                .param("words", LikePattern.escape(words.strip()))
                .param("most", MOST)
                .query(ConfirmedLines::held)
                .list();
        return screened(held, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<LineId, RegisteredLine> find(Collection<LineId> ids, LocalDate asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var held = database.sql(LineSql.CONFIRMED_OF)
                .param("ids", values(ids))
                .query(ConfirmedLines::held)
                .list();
        return screened(held, asOf).stream().collect(Collectors.toMap(RegisteredLine::id, Function.identity()));
    }

    @Override
    public Set<LineId> inConflict(Collection<LineId> ids, Viewer viewer) {
        return likenesses.openAmong(new HashSet<>(ids), viewer);
    }

    /// In the order they came, with one question to the rulebook for each place.
    private List<RegisteredLine> screened(List<Held> held, LocalDate asOf) {
        var byPlace = held.stream()
                .collect(Collectors.groupingBy(
                        Held::locationPath, LinkedHashMap::new, Collectors.mapping(Held::line, Collectors.toList())));
        var verdicts = new LinkedHashMap<LineId, Screened>();
        byPlace.forEach((place, lines) -> verdicts.putAll(screen.screened(place, lines, asOf)));
        return held.stream()
                .map(one -> registered(
                        one, Objects.requireNonNull(verdicts.get(one.line().id()))))
                .toList();
    }

    private static RegisteredLine registered(Held held, Screened screened) {
        var is = held.line().specification();
        return new RegisteredLine(
                held.line().id(),
                held.holder(),
                held.locationId(),
                held.locationPath(),
                held.line().edition(),
                is.words(),
                is.kind(),
                capacity(is.capacity()),
                screened);
    }

    static @Nullable LineCapacity capacity(Specification.@Nullable Capacity is) {
        if (is == null) {
            return null;
        }
        var value = new BigDecimal(Described.plain(is.value()));
        return switch (is.period()) {
            case null -> new LineCapacity(value, is.unit());
            case HOUR -> new LineCapacity(value, is.unit() + "/h");
            case DAY, MONTH, YEAR ->
                new LineCapacity(
                        value,
                        is.unit() + "/" + Period.valueOf(is.period().name()).word());
        };
    }

    private static Held held(ResultSet row, int at) throws SQLException {
        return new Held(
                LineReader.line(row, at),
                new RegisteredLine.Holder(
                        new EnterpriseId(Objects.requireNonNull(row.getObject("enterprise_id", UUID.class))),
                        row.getString("enterprise"),
                        row.getString("credit_code")),
                row.getString("location_id"),
                row.getString("location_path"));
    }

    private static List<UUID> values(Collection<LineId> ids) {
        return ids.stream().map(LineId::value).toList();
    }
}

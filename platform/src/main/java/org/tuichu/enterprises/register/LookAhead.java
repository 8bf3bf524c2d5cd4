package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.statute.rule.Preview;

/// Says what becomes outdated of the lines of a place when: rules that begin to hold, last days that pass.
@Component
class LookAhead {
    /// Lines that are asked about; a page does not wait for more.
    static final int MOST = 20_000;

    /// Events that are named one by one; all count in the totals.
    static final int NAMED = 500;

    private final JdbcClient database;
    private final ScreenRegister screen;

    LookAhead(JdbcClient database, ScreenRegister screen) {
        this.database = database;
        this.screen = screen;
    }

    private record Held(Line line, EnterpriseId enterprise, String name, String place) {}

    /// Of enterprises that lie at a jurisdiction path or below it.
    @Transactional(readOnly = true)
    Outlook of(String place, LocalDate today, LocalDate until) {
        var held = database.sql(LineSql.STANDING_IN)
                .param("place", place)
                .param("most", MOST + 1)
                .query(LookAhead::held)
                .list();
        var asked = held.subList(0, Math.min(MOST, held.size()));
        var events = happens(asked, today, until);
        events.sort(Comparator.<Outlook.Happens, LocalDate>comparing(
                        one -> one.what().day())
                .thenComparing(Outlook.Happens::name));
        var totals = Preview.totals(events.stream().map(Outlook.Happens::what).toList());
        var named = events.subList(0, Math.min(NAMED, events.size()));
        return new Outlook(today, until, asked.size(), held.size() > MOST, totals, List.copyOf(named), events.size());
    }

    private List<Outlook.Happens> happens(List<Held> all, LocalDate today, LocalDate until) {
        var events = new ArrayList<Outlook.Happens>();
        all.stream().collect(Collectors.groupingBy(Held::place)).forEach((place, held) -> {
            var outdated = screen.outdated(place, held.stream().map(Held::line).toList(), today, until);
            held.forEach(one -> outdated.getOrDefault(one.line().id(), List.of())
                    .forEach(what ->
                            events.add(new Outlook.Happens(one.line().id(), one.enterprise(), one.name(), what))));
        });
        return events;
    }

    private static Held held(ResultSet row, int at) throws SQLException {
        return new Held(
                LineReader.line(row, at),
                new EnterpriseId(Objects.requireNonNull(row.getObject("enterprise_id", UUID.class))),
                row.getString("enterprise"),
                row.getString("location_path"));
    }
}

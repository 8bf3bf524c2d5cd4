package org.tuichu.enterprises.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.LinesElsewhere.Said;
import org.tuichu.enterprises.LinesKnown;
import org.tuichu.enterprises.Register;
import org.tuichu.statute.survey.Fingerprint;
import org.tuichu.statute.survey.SizedDevice;

/// Looks in the register of a place for what a report says, with two statements however much it says.
@Component
class FindKnown implements LinesKnown {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    FindKnown(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /// A device of what was said at `ordinal`.
    private record Device(int ordinal, Register.SurveyedLine line, Fingerprint read) {
        Device(int ordinal, Register.SurveyedLine line) {
            this(ordinal, line, Fingerprints.of(line));
        }
    }

    @Override
    public Map<String, Set<LineId>> of(Collection<Said> said) {
        var all = List.copyOf(said);
        return all.isEmpty()
                ? Map.of()
                : Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> found(all))));
    }

    private Map<String, Set<LineId>> found(List<Said> said) {
        var held = asked(KnownSql.HELD_AT_ALL, said)
                .query((row, at) -> row.getInt("ordinal"))
                .list();
        var devices = new ArrayList<Device>();
        held.forEach(at -> said.get(at).lines().get().forEach(line -> devices.add(new Device(at, line))));
        var found = new HashMap<String, Set<LineId>>();
        if (!devices.isEmpty()) {
            alike(said, devices).query(row -> {
                found.computeIfAbsent(said.get(row.getInt("ordinal")).key(), none -> new HashSet<>())
                        .add(new LineId(Objects.requireNonNull(row.getObject("line", UUID.class))));
            });
        }
        return found;
    }

    private JdbcClient.StatementSpec asked(String sql, List<Said> said) {
        var ordinals = new Integer[said.size()];
        for (var at = 0; at < ordinals.length; at++) {
            ordinals[at] = at;
        }
        return SaidTexts.of(database.sql(sql), said).param("ordinals", ordinals);
    }

    private JdbcClient.StatementSpec alike(List<Said> said, List<Device> devices) {
        return asked(KnownSql.ALIKE, said)
                .param("device", devices.stream().map(Device::ordinal).toArray(Integer[]::new))
                .param("kinds", SaidTexts.texts(devices, one -> one.line().kind()))
                .param("names", SaidTexts.texts(devices, one -> one.line().name()))
                .param("models", SaidTexts.texts(devices, one -> one.line().model()))
                .param("sites", SaidTexts.texts(devices, one -> one.line().siteNumber()))
                .param("serials", SaidTexts.texts(devices, one -> one.line().serial()))
                .param("devices", SaidTexts.joined(devices, one -> one.read().devices()))
                .param(
                        "sizes",
                        SaidTexts.joined(
                                devices,
                                one -> SizedDevice.saidWithLess(one.read().devices())))
                .param("read", SaidTexts.joined(devices, one -> one.read().kinds()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Known> inSight(Collection<LineId> lines) {
        return lines.isEmpty()
                ? List.of()
                : database.sql(KnownSql.IN_SIGHT)
                        .param("lines", lines.stream().map(LineId::value).toArray(UUID[]::new))
                        .query((row, at) -> new Known(
                                new LineId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                                row.getString("words"),
                                row.getString("state"),
                                row.getObject("state_since", LocalDate.class),
                                row.getString("source")))
                        .list();
    }
}

package org.tuichu.enterprises.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.LinesElsewhere;
import org.tuichu.enterprises.Register;
import org.tuichu.statute.survey.Fingerprint;

/// Looks in all registers for what a report says, with two statements however much it says.
@Component
class FindElsewhere implements LinesElsewhere {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    FindElsewhere(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /// A device of what was said at `ordinal`.
    private record Device(int ordinal, Said said, Register.SurveyedLine line, Fingerprint read) {
        Device(int ordinal, Said said, Register.SurveyedLine line) {
            this(ordinal, said, line, Fingerprints.of(line));
        }
    }

    @Override
    public Map<String, Set<LineId>> of(Collection<Said> said) {
        var all = List.copyOf(said);
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> found(all))));
    }

    private Map<String, Set<LineId>> found(List<Said> said) {
        var near = near(said);
        var devices = new ArrayList<Device>();
        near.forEach(at -> said.get(at).lines().get().forEach(line -> devices.add(new Device(at, said.get(at), line))));
        var found = new HashMap<String, Set<LineId>>();
        if (!devices.isEmpty()) {
            alike(devices).query(row -> {
                found.computeIfAbsent(said.get(row.getInt("ordinal")).key(), none -> new HashSet<>())
                        .add(new LineId(Objects.requireNonNull(row.getObject("line", UUID.class))));
            });
        }
        return found;
    }

    /// Places in `said` where a code or a number on the nameplate stands elsewhere.
    private List<Integer> near(List<Said> said) {
        var ordinals = new ArrayList<Integer>();
        for (var at = 0; at < said.size(); at++) {
            if (SurveyedMatches.code(said.get(at).creditCode()) != null
                    || said.get(at).serial() != null) {
                ordinals.add(at);
            }
        }
        return ordinals.isEmpty()
                ? List.of()
                : asked(ElsewhereSql.NEAR_AT_ALL, ordinals, said::get)
                        .param("ordinals", ordinals.toArray(Integer[]::new))
                        .param(
                                "serials",
                                SaidTexts.texts(ordinals, at -> said.get(at).serial()))
                        .query((row, number) -> row.getInt("ordinal"))
                        .list();
    }

    private JdbcClient.StatementSpec alike(List<Device> devices) {
        return asked(ElsewhereSql.ALIKE, devices, Device::said)
                .param("ordinals", devices.stream().map(Device::ordinal).toArray(Integer[]::new))
                .param("serials", SaidTexts.texts(devices, one -> one.line().serial()))
                .param("kinds", SaidTexts.texts(devices, one -> one.line().kind()))
                .param("names", SaidTexts.texts(devices, one -> one.line().name()))
                .param("models", SaidTexts.texts(devices, one -> one.line().model()))
                .param("sites", SaidTexts.texts(devices, one -> one.line().siteNumber()))
                .param("devices", SaidTexts.joined(devices, one -> one.read().devices()))
                .param("read", SaidTexts.joined(devices, one -> one.read().kinds()));
    }

    private <T> JdbcClient.StatementSpec asked(String sql, List<T> all, Function<T, Said> said) {
        return SaidTexts.of(database.sql(sql), all.stream().map(said).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Register.Confirmed> inSight(Collection<LineId> lines) {
        return database.sql(ElsewhereSql.IN_SIGHT)
                .param("lines", lines.stream().map(LineId::value).toArray(UUID[]::new))
                .query(SurveyedMatches::confirmed)
                .list();
    }
}

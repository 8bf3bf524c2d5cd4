package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.EnterprisesAlike;
import org.tuichu.enterprises.LinesElsewhere.Said;
import org.tuichu.statute.line.EnterpriseName;
import org.tuichu.statute.line.NameCandidate;
import org.tuichu.statute.survey.Fingerprint;

/// Looks in the register of a place for names like those of a report, with one statement however much it says; what it
/// finds is compared part by part.
@Component
class FindAlike implements EnterprisesAlike {
    /// That are named for one report.
    private static final int MOST = 3;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final SayName say;

    FindAlike(JdbcClient database, PlatformTransactionManager transactions, SayName say) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        this.say = say;
    }

    /// One that has a key in common with what was said at `ordinal`.
    private record Near(
            int ordinal, EnterpriseId id, @Nullable String code, EnterpriseName name, Set<String> sizes) {}

    @Override
    public Map<String, List<Likely>> of(Collection<Said> said) {
        var all = List.copyOf(said);
        var names = new HashMap<String, EnterpriseName>();
        all.forEach(one -> names.computeIfAbsent(one.enterprise(), name -> EnterpriseKeys.named(name, List.of())));
        return all.isEmpty()
                ? Map.of()
                : Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> found(all, names))));
    }

    private Map<String, List<Likely>> found(List<Said> said, Map<String, EnterpriseName> names) {
        var found = new HashMap<String, List<Likely>>();
        for (var near : near(said, names)) {
            var one = said.get(near.ordinal());
            var score = named(one, names)
                    .compare(near.name())
                    .filter(NameCandidate::likely)
                    .map(NameCandidate::score);
            if (score.isEmpty()) {
                continue;
            }
            var device = hasDevice(near, one);
            if (device || !differs(SurveyedMatches.code(one.creditCode()), near.code())) {
                found.computeIfAbsent(one.key(), none -> new ArrayList<>())
                        .add(new Likely(near.id(), score.get(), device));
            }
        }
        found.replaceAll((key, likely) -> likely.stream()
                .sorted(Comparator.comparing(Likely::device)
                        .thenComparingDouble(Likely::score)
                        .reversed()
                        .thenComparing(one -> one.enterprise().value()))
                .limit(MOST)
                .toList());
        return found;
    }

    private static EnterpriseName named(Said said, Map<String, EnterpriseName> names) {
        return Objects.requireNonNull(names.get(said.enterprise()));
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean hasDevice(Near near, Said said) {
        return !near.sizes().isEmpty()
                && said.lines().get().stream()
                        .flatMap(line -> Fingerprints.of(line).stream())
                        .map(Fingerprint::sized)
                        .anyMatch(near.sizes()::contains);
    }

    private List<Near> near(List<Said> said, Map<String, EnterpriseName> names) {
        var ordinals = new ArrayList<Integer>();
        var keyed = new ArrayList<Integer>();
        var keys = new ArrayList<String>();
        for (var at = 0; at < said.size(); at++) {
            ordinals.add(at);
            for (var key : named(said.get(at), names).keys()) {
                keyed.add(at);
                keys.add(key);
            }
        }
        return SaidTexts.of(database.sql(NamedSql.NEAR), said)
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .param("keyed", keyed.toArray(Integer[]::new))
                .param("keys", keys.toArray(String[]::new))
                .query(FindAlike::near)
                .list();
    }

    private static Near near(ResultSet row, int at) throws SQLException {
        return new Near(
                row.getInt("ordinal"),
                new EnterpriseId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("credit_code"),
                EnterpriseKeys.named(Objects.requireNonNull(row.getString("name")), List.of((String[])
                        row.getArray("former").getArray())),
                Set.of((String[]) row.getArray("sizes").getArray()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EnterpriseId, String> inSight(Collection<EnterpriseId> enterprises) {
        return enterprises.isEmpty()
                ? Map.of()
                : database
                        .sql(NamedSql.IN_SIGHT)
                        .param(
                                "enterprises",
                                enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                        .query((row, at) -> Map.entry(
                                new EnterpriseId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                                Objects.requireNonNull(row.getString("name"))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public org.tuichu.shell.Answer say(EnterpriseId enterprise, Naming naming, Viewer viewer) {
        return say.say(enterprise, naming, viewer);
    }
}

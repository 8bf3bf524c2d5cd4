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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.tuichu.statute.survey.SizedDevice;

/// Looks in the register of a place for names like those of a report, with two statements however much it says; what
/// the first finds is compared part by part.
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

    /// An enterprise with a name like that of what was said at `ordinal`.
    private record Alike(int ordinal, UUID enterprise, double score) {}

    /// One of them that is asked about, with its devices.
    private record Open(
            int ordinal, EnterpriseId id, @Nullable String code, List<SizedDevice> devices) {}

    @Override
    public Map<String, List<Likely>> of(Collection<Said> said) {
        var all = List.copyOf(said);
        return all.isEmpty()
                ? Map.of()
                : Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> found(all))));
    }

    private Map<String, List<Likely>> found(List<Said> said) {
        database.sql(NamedSql.PLANNED_ANEW).update();
        var alike = new HashMap<Integer, Map<UUID, Double>>();
        for (var one : alike(said)) {
            alike.computeIfAbsent(one.ordinal(), none -> new HashMap<>())
                    .merge(one.enterprise(), one.score(), Double::max);
        }
        var found = new HashMap<String, List<Likely>>();
        for (var open : open(said, alike)) {
            var one = said.get(open.ordinal());
            var score = Objects.requireNonNull(alike.get(open.ordinal()))
                    .getOrDefault(open.id().value(), 0.0);
            var device = hasDevice(open, one);
            if (device
                    || (NameCandidate.likely(score) && !differs(SurveyedMatches.code(one.creditCode()), open.code()))) {
                found.computeIfAbsent(one.key(), none -> new ArrayList<>()).add(new Likely(open.id(), score, device));
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

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean hasDevice(Open open, Said said) {
        return !open.devices().isEmpty()
                && said.lines().get().stream()
                        .flatMap(line -> Fingerprints.of(line).devices().stream())
                        .map(SizedDevice::of)
                        .anyMatch(one -> open.devices().stream().anyMatch(one::sizedLike));
    }

    private List<Alike> alike(List<Said> said) {
        return IntStream.range(0, said.size())
                .boxed()
                .collect(Collectors.groupingBy(at -> said.get(at).place()))
                .entrySet()
                .stream()
                .flatMap(place -> alike(said, place.getKey(), place.getValue()).stream())
                .toList();
    }

    /// In the registers of a place and of those above and below it; each name is compared once.
    private List<Alike> alike(List<Said> said, String place, List<Integer> ordinals) {
        var names = new HashMap<String, List<Integer>>();
        ordinals.forEach(at -> names.computeIfAbsent(said.get(at).enterprise(), none -> new ArrayList<>())
                .add(at));
        var written = names.keySet().stream().map(EnterpriseKeys::named).toList();
        var found = new ArrayList<Alike>();
        near(place, written).query(row -> {
            var one = Objects.requireNonNull(written.get(row.getInt("ordinal")));
            var enterprise = Objects.requireNonNull(row.getObject("id", UUID.class));
            one.compare(EnterpriseKeys.named(Objects.requireNonNull(row.getString("name"))))
                    .filter(NameCandidate::possible)
                    .ifPresent(like -> names.getOrDefault(one.written(), List.of())
                            .forEach(at -> found.add(new Alike(at, enterprise, like.score()))));
        });
        return found;
    }

    private JdbcClient.StatementSpec near(String place, List<EnterpriseName> names) {
        var ordinals = new ArrayList<Integer>();
        var keys = new ArrayList<String>();
        for (var at = 0; at < names.size(); at++) {
            for (var key : names.get(at).keys()) {
                ordinals.add(at);
                keys.add(key);
            }
        }
        return database.sql(NamedSql.NEAR)
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("place", place)
                .param("above", above(place));
    }

    /// Itself and the paths of the places above it.
    private static String[] above(String place) {
        return IntStream.range(1, place.length() + 1)
                .filter(end -> place.charAt(end - 1) == '/')
                .mapToObj(end -> place.substring(0, end))
                .toArray(String[]::new);
    }

    private List<Open> open(List<Said> said, Map<Integer, Map<UUID, Double>> alike) {
        var ordinals = List.copyOf(alike.keySet());
        return ordinals.isEmpty()
                ? List.of()
                : SaidTexts.of(
                                database.sql(NamedSql.OPEN),
                                ordinals.stream().map(said::get).toList())
                        .param("ordinals", ordinals.toArray(Integer[]::new))
                        .param(
                                "pairs",
                                ordinals.stream()
                                        .map(at -> Objects.requireNonNull(alike.get(at)).keySet().stream()
                                                .map(UUID::toString)
                                                .collect(Collectors.joining(" ")))
                                        .toArray(String[]::new))
                        .query(FindAlike::open)
                        .list();
    }

    private static Open open(ResultSet row, int at) throws SQLException {
        return new Open(
                row.getInt("ordinal"),
                new EnterpriseId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("credit_code"),
                Stream.of((String[]) row.getArray("devices").getArray())
                        .map(SizedDevice::of)
                        .toList());
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

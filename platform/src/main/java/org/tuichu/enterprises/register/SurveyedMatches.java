package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.Register;
import org.tuichu.statute.line.CreditCode;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.EnterpriseName;
import org.tuichu.statute.line.KnownNames;
import org.tuichu.statute.line.NameCandidate;
import org.tuichu.statute.survey.SizedDevice;

/// Finds in the register what a survey may mean. What the viewer may not see is not there.
@Component
class SurveyedMatches {
    private static final int MOST = 10;

    private final JdbcClient database;
    private final Clock clock;

    SurveyedMatches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(
            EnterpriseId id, String name, @Nullable String creditCode, EnterpriseName parts) {}

    @Transactional(readOnly = true)
    List<Register.Candidate> candidates(String name, @Nullable String written, Viewer viewer) {
        var known = known(viewer);
        var code = code(written);
        var found = new ArrayList<Register.Candidate>();
        var names = new IdentityHashMap<EnterpriseName, Known>();
        known.forEach(one -> names.put(one.parts(), one));
        for (var candidate : likely(name, known)) {
            var one = Objects.requireNonNull(names.get(candidate.name()));
            found.add(candidate(one, candidate.score(), candidate, code));
        }
        known.stream()
                .filter(one -> code != null && code.equals(one.creditCode()))
                .filter(one -> found.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(one -> found.addFirst(candidate(one, 0, null, code)));
        return found;
    }

    private static List<NameCandidate> likely(String name, List<Known> known) {
        try {
            var written = EnterpriseName.of(name);
            return new KnownNames(known.stream().map(Known::parts).toList()).candidates(written, MOST);
        } catch (DescriptionRefused tooLong) {
            return List.of();
        }
    }

    private static Register.Candidate candidate(
            Known one, double score, @Nullable NameCandidate by, @Nullable String code) {
        return new Register.Candidate(
                one.id(),
                one.name(),
                one.creditCode(),
                score,
                by == null ? Set.of() : by.differences(),
                code != null && code.equals(one.creditCode()));
    }

    private List<Known> known(Viewer viewer) {
        return database.sql(SurveyedSql.NAMES)
                .param("path", viewer.jurisdictionPath())
                .query((row, at) -> {
                    var name = Objects.requireNonNull(row.getString("name"));
                    var parts = EnterpriseName.of(name);
                    var former = List.of((String[]) row.getArray("former").getArray());
                    return new Known(
                            new EnterpriseId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                            name,
                            row.getString("credit_code"),
                            parts.withFormer(former));
                })
                .list();
    }

    /// As the register keeps it; null where nobody wrote one that can be kept.
    static @Nullable String code(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            var code = CreditCode.of(written);
            return code.kind() == CreditCode.Kind.NEITHER ? null : code.code();
        } catch (DescriptionRefused tooLong) {
            return null;
        }
    }

    @Transactional(readOnly = true)
    Optional<Register.Candidate> certain(String name, @Nullable String written, Viewer viewer) {
        var code = code(written);
        return code == null
                ? Optional.empty()
                : database.sql(SurveyedSql.CERTAIN)
                        .param("path", viewer.jurisdictionPath())
                        .param("creditCode", code)
                        .param("name", name)
                        .query((row, at) -> new Register.Candidate(
                                new EnterpriseId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                                Objects.requireNonNull(row.getString("name")),
                                code,
                                1,
                                Set.of(),
                                true))
                        .optional();
    }

    @Transactional(readOnly = true)
    List<Register.Alike> alike(
            @Nullable EnterpriseId enterprise, @Nullable String creditCode, Register.SurveyedLine line) {
        var read = Fingerprints.of(line);
        return database.sql(SurveyedSql.ALIKE)
                .param("enterprise", enterprise == null ? null : enterprise.value())
                .param("creditCode", code(creditCode))
                .param("kind", line.kind())
                .param("name", line.name())
                .param("model", blank(line.model()))
                .param("site", blank(line.siteNumber()))
                .param("serial", blank(line.serial()))
                .param("devices", read.devices().toArray(String[]::new))
                .param("sizes", SizedDevice.saidWithLess(read.devices()).toArray(String[]::new))
                .param("kinds", read.kinds().toArray(String[]::new))
                .query((row, at) -> new Register.Alike(
                        new LineId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        row.getString("words"),
                        new EnterpriseId(Objects.requireNonNull(row.getObject("enterprise_id", UUID.class))),
                        row.getString("enterprise"),
                        row.getString("why")))
                .list();
    }

    @Transactional(readOnly = true)
    List<Register.Confirmed> confirmedBy(UUID row) {
        return database.sql(SurveyedSql.CONFIRMED)
                .param("row", row)
                .query(SurveyedMatches::confirmed)
                .list();
    }

    static Register.Confirmed confirmed(ResultSet row, int at) throws SQLException {
        return new Register.Confirmed(
                new LineId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("words"),
                new EnterpriseId(Objects.requireNonNull(row.getObject("enterprise_id", UUID.class))),
                row.getString("enterprise"));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// In the transaction of the caller.
    void different(LineId one, LineId other, String reason, Viewer viewer) {
        database.sql(LikenessSql.DECIDE)
                .param("one", one.value())
                .param("other", other.value())
                .param("path", viewer.jurisdictionPath())
                .param("decision", Likeness.Decision.DIFFERENT.name())
                .param("reason", reason)
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Editions.behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}

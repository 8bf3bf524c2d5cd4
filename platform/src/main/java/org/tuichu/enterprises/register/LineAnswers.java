package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;
import org.tuichu.ledger.Facts;
import org.tuichu.rulebook.FoundOut;
import org.tuichu.rulebook.ReadLines;

/// Keeps what somebody found out about lines. Of a locked line what was answered is put right by another person than
/// who answered.
@Component
class LineAnswers {
    private static final String OF_LINES = """
            SELECT DISTINCT ON (line_id, fact, rule) line_id, fact, rule, value, basis, said_by, said_account, said_on_behalf_of, said_at
            FROM line_answer WHERE line_id = ANY (:lines) ORDER BY line_id, fact, rule, ordinal DESC""";

    private static final String SAY = """
            INSERT INTO line_answer (line_id, ordinal, jurisdiction_path, fact, rule, value, basis, said_by, said_account,
                said_on_behalf_of, said_at)
            SELECT :line, coalesce(max(ordinal), 0) + 1, :path, :fact, :rule, :value, :basis, :by, :account, :behalf, :at
            FROM line_answer WHERE line_id = :line""";

    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_BASIS = 200;

    private final JdbcClient database;
    private final LineVersions versions;
    private final ReadLines read;
    private final Clock clock;

    LineAnswers(JdbcClient database, LineVersions versions, ReadLines read, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.read = read;
        this.clock = clock;
    }

    /// The latest of each fact; lines of which nothing was found out are left out. One round trip.
    @Transactional(readOnly = true)
    Map<LineId, List<LineAnswer>> of(Collection<LineId> lines) {
        var ids = lines.stream().map(LineId::value).toArray(UUID[]::new);
        var answers = new HashMap<LineId, List<LineAnswer>>();
        database.sql(OF_LINES).param("lines", ids).query(row -> {
            answers.computeIfAbsent(new LineId(id(row, "line_id")), none -> new ArrayList<>())
                    .add(answer(row));
        });
        return answers;
    }

    @Transactional
    Answer say(LineId id, AnswerForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var fields = new Fields();
        var fact = fields.required("fact", form.fact(), 60);
        var rule = Optional.ofNullable(form.rule())
                .filter(one -> !one.isBlank())
                .map(String::strip)
                .orElse(null);
        var value = fields.required("value", form.value(), LONGEST_VALUE);
        var basis = fields.required("basis", form.basis(), LONGEST_BASIS);
        if (fields.faults().isEmpty() && !read.takes(new FoundOut(fact, rule, value))) {
            fields.wrong("value", "enterprises.fault.answer");
        }
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var whole = found.get();
        var before = before(of(List.of(id)).getOrDefault(id, List.of()), fact, rule);
        return versions.change(whole, form.version(), () -> obstacle(whole.line(), before, viewer), () -> {
            database.sql(SAY)
                    .param("line", id.value())
                    .param("path", viewer.jurisdictionPath())
                    .param("fact", fact)
                    .param("rule", rule)
                    .param("value", value)
                    .param("basis", basis)
                    .param("by", Person.of(viewer))
                    .param("account", viewer.accountId())
                    .param("behalf", Editions.behalf(viewer))
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            var facts = Facts.of("fact", fact)
                    .and("rule", rule)
                    .and("basis", basis)
                    .change("value", before.map(LineAnswer::value).orElse(null), value);
            versions.record(
                    RegisterAct.LINE_FACT_FOUND_OUT,
                    whole.line().enterprise(),
                    id,
                    whole.line().specification(),
                    facts);
        });
    }

    /// What was said of all exceptions alike was said of this one too.
    private static Optional<LineAnswer> before(List<LineAnswer> answers, String fact, @Nullable String rule) {
        return answers.stream()
                .filter(one -> one.fact().equals(fact)
                        && (one.rule() == null || one.rule().equals(rule)))
                .max(Comparator.comparing(one -> one.rule() != null));
    }

    private static Optional<Answer> obstacle(Line line, Optional<LineAnswer> before, Viewer viewer) {
        var bySecond = viewer.may(Permission.DECIDE_LINE_CHANGES)
                && before.filter(one -> one.isOf(viewer)).isEmpty();
        return line.locked() == null || before.isEmpty() || bySecond
                ? Optional.empty()
                : Optional.of(Answer.Faulty.of("value", "enterprises.fault.answered"));
    }

    private static LineAnswer answer(ResultSet row) throws SQLException {
        return new LineAnswer(
                row.getString("fact"),
                row.getString("rule"),
                row.getString("value"),
                row.getString("basis"),
                row.getString("said_by"),
                id(row, "said_account"),
                row.getString("said_on_behalf_of"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}

package org.tuichu.survey.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.statute.rule.Judgement;
import tools.jackson.databind.json.JsonMapper;

/// Writes down verdicts that differ from those before; runs in the transaction of the caller.
@Component
class KeepVerdicts {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Ledger ledger;
    private final Clock clock;

    KeepVerdicts(JdbcClient database, JsonMapper json, Ledger ledger, Clock clock) {
        this.database = database;
        this.json = json;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A row with the verdict that holds from now on.
    record Changed(ScreenSurvey.Row row, List<Part> parts, List<Cause> causes) {
        int ordinal() {
            return row.verdict() + 1;
        }
    }

    /// `same` are rows that were changed and are judged as before. One that got another verdict since it was read keeps
    /// that.
    void write(ScreenSurvey.Round round, List<Changed> judged, List<ScreenSurvey.Row> same) {
        var held = held(judged);
        var changed = judged.stream()
                .filter(one -> held.getOrDefault(one.row().id(), 0) == one.row().verdict())
                .toList();
        if (!changed.isEmpty()) {
            heads(round, changed);
            verdicts(round, changed);
        }
        if (!same.isEmpty()) {
            database.sql(ScreeningSql.SAME)
                    .param("rows", array(same, ScreenSurvey.Row::id, UUID[]::new))
                    .param("versions", array(same, ScreenSurvey.Row::version, Long[]::new))
                    .update();
        }
        record(round, changed, same.size());
    }

    /// Numbers of the verdicts that hold.
    private Map<UUID, Integer> held(List<Changed> judged) {
        var held = new HashMap<UUID, Integer>();
        database.sql(ScreeningSql.HELD)
                .param("rows", array(judged, one -> one.row().id(), UUID[]::new))
                .query(row -> {
                    held.put(Objects.requireNonNull(row.getObject("row_id", UUID.class)), row.getInt("verdict"));
                });
        return held;
    }

    private void verdicts(ScreenSurvey.Round round, List<Changed> changed) {
        database.sql(ScreeningSql.VERDICTS)
                .param("path", round.place())
                .param("rules", round.edition())
                .param("asOf", round.asOf())
                .param("at", OffsetDateTime.now(clock))
                .param("rows", array(changed, one -> one.row().id(), UUID[]::new))
                .param("tasks", array(changed, one -> one.row().task(), UUID[]::new))
                .param("ordinals", array(changed, Changed::ordinal, Integer[]::new))
                .param("parts", array(changed, one -> json.writeValueAsString(one.parts()), String[]::new))
                .param("causes", array(changed, one -> json.writeValueAsString(one.causes()), String[]::new))
                .update();
    }

    private void heads(ScreenSurvey.Round round, List<Changed> changed) {
        database.sql(ScreeningSql.HEADS)
                .param("survey", round.survey())
                .param("path", round.place())
                .param("rows", array(changed, one -> one.row().id(), UUID[]::new))
                .param("tasks", array(changed, one -> one.row().task(), UUID[]::new))
                .param("versions", array(changed, one -> one.row().version(), Long[]::new))
                .param("ordinals", array(changed, Changed::ordinal, Integer[]::new))
                .param(
                        "judgements",
                        array(changed, one -> Parts.judgement(one.parts()).name(), String[]::new))
                .param("carried", array(changed, one -> Parts.carried(one.parts()), Boolean[]::new))
                .param("dues", array(changed, one -> Objects.toString(Parts.due(one.parts()), ""), String[]::new))
                .update();
    }

    private void record(ScreenSurvey.Round round, List<Changed> changed, int same) {
        var judgements = new EnumMap<Judgement, Integer>(Judgement.class);
        var causes = new TreeMap<Cause.Kind, Integer>();
        for (var one : changed) {
            judgements.merge(Parts.judgement(one.parts()), 1, Integer::sum);
            one.causes().stream().map(Cause::kind).distinct().forEach(kind -> causes.merge(kind, 1, Integer::sum));
        }
        ledger.record(Act.of(
                        ReviewAct.SURVEY_ROWS_SCREENED,
                        "survey",
                        round.survey(),
                        Facts.of("asOf", round.asOf())
                                .and("rules", round.edition())
                                .and("changed", changed.size())
                                .and("same", same)
                                .and("judgements", judgements)
                                .and("causes", causes))
                .in(round.place()));
    }

    private static <T, V> V[] array(List<T> rows, Function<T, ? extends V> value, IntFunction<V[]> empty) {
        return rows.stream().map(value).toArray(empty);
    }
}

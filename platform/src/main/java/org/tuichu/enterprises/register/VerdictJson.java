package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.rule.Conflict;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.statute.rule.Outcome;
import org.tuichu.statute.rule.Preview;
import org.tuichu.statute.rule.RuleClass;

/// What the rules say of lines, with why, as other programs get it.
final class VerdictJson {
    private VerdictJson() {}

    @Schema(
            name = "EnterpriseVerdicts",
            description = "`outdated` is what becomes outdated from today until the day asked for.")
    record OfEnterprise(LocalDate asOf, List<OfLine> lines, List<OutdatedItem> outdated) {
        static OfEnterprise of(LineVerdicts verdicts, List<Line> lines) {
            return new OfEnterprise(
                    verdicts.asOf(),
                    lines.stream().map(line -> OfLine.of(verdicts, line)).toList(),
                    verdicts.outdated().stream().map(OutdatedItem::of).toList());
        }
    }

    @Schema(
            name = "LineVerdict",
            description =
                    "`due` is the last day where a rule of elimination names one. `carried`: a verified rule carries it, an "
                            + "act may rest on it; `warnsOnly`: a rule fired and none that is verified. `missing` would decide an open "
                            + "verdict; `answers` are what somebody found out about the line.")
    record OfLine(
            UUID line,
            String words,
            LocalDate asOf,
            Judgement judgement,
            @Nullable LocalDate due,
            boolean carried,
            boolean warnsOnly,
            List<MissingFact> missing,
            List<RuleItem> fired,
            List<RuleItem> nearly,
            List<ConflictItem> conflicts,
            List<Answered> answers) {
        static OfLine of(LineVerdicts verdicts, Line line) {
            var screened = verdicts.screened().get(line.id());
            if (screened == null) {
                throw new IllegalStateException("not screened: " + line.id());
            }
            return new OfLine(
                    line.id().value(),
                    line.specification().words(),
                    verdicts.asOf(),
                    screened.verdict().judgement(),
                    screened.due(),
                    screened.carried(),
                    screened.warnsOnly(),
                    MissingFact.of(screened.questions()),
                    screened.fired().stream().map(RuleItem::of).toList(),
                    screened.nearly().stream().map(RuleItem::of).toList(),
                    screened.conflicts().stream().map(ConflictItem::of).toList(),
                    verdicts.answers(line).stream().map(Answered::of).toList());
        }
    }

    @Schema(
            name = "VerdictRule",
            description = "A rule that fired, or nearly did, with the facts it used and those it lacks.")
    record RuleItem(
            String rule,
            String summary,
            RuleClass ruleClass,
            String citation,
            boolean verified,
            Outcome outcome,
            List<UsedFact> facts,
            List<MissingFact> missing) {
        static RuleItem of(Screened.Explained one) {
            var rule = one.rule();
            return new RuleItem(
                    rule.id(),
                    rule.summary(),
                    rule.ruleClass(),
                    rule.citation(),
                    one.verified(),
                    one.outcome(),
                    one.facts().stream().map(UsedFact::of).toList(),
                    MissingFact.of(one.questions()));
        }
    }

    @Schema(
            name = "VerdictFact",
            description = "`value` in the `unit` of the fact; `said` are the words it was read from.")
    record UsedFact(
            String name,
            String meaning,
            String value,
            @Nullable String unit,
            @Nullable String said) {
        static UsedFact of(Screened.Consulted known) {
            var fact = known.fact();
            return new UsedFact(fact.name(), fact.meaning(), known.value().toString(), fact.unit(), known.said());
        }
    }

    @Schema(
            name = "VerdictMissingFact",
            description =
                    "What somebody has to find out, and of what kind the answer is; `rule` is the one whose exception it is.")
    record MissingFact(
            String name,
            String about,
            Screened.Question.Kind kind,
            @Nullable String rule) {
        static List<MissingFact> of(List<Screened.Question> questions) {
            return questions.stream()
                    .map(one -> new MissingFact(one.name(), one.about(), one.kind(), one.rule()))
                    .toList();
        }
    }

    @Schema(
            name = "VerdictConflict",
            description = "Two binding lists that say different things of one line: for a person.")
    record ConflictItem(String stricter, String other, boolean otherFired) {
        static ConflictItem of(Conflict one) {
            return new ConflictItem(one.stricter().id(), one.other().id(), one.otherFired());
        }
    }

    @Schema(
            name = "LineAnswer",
            description =
                    "`basis` says how it was found out; `rule` is the one whose exception it is, absent for a fact "
                            + "and for what was said of all exceptions alike.")
    record Answered(
            String fact,
            @Nullable String rule,
            String value,
            String basis,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {
        static Answered of(LineAnswer one) {
            return new Answered(one.fact(), one.rule(), one.value(), one.basis(), one.by(), one.onBehalfOf(), one.at());
        }
    }

    @Schema(name = "BecomesOutdated", description = "`rule` is the strictest that fires on that day.")
    record OutdatedItem(
            String words,
            LocalDate day,
            Preview.Event event,
            String rule,
            @Nullable BigDecimal tonnesPerYear) {
        static OutdatedItem of(Preview.Outdated one) {
            return new OutdatedItem(
                    one.line().name(),
                    one.day(),
                    one.event(),
                    one.rule().id(),
                    one.line().tonnesPerYear());
        }
    }
}

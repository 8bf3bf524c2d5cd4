package org.tuichu.survey.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.Register;
import org.tuichu.rulebook.Screened;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.survey.campaign.RowField;

/// Reviewed rows as other programs get and send them.
final class ReviewJson {
    private ReviewJson() {}

    @Schema(name = "Screening", description = "How far a screening is; `ended` is absent while it runs.")
    record ScreeningItem(
            LocalDate asOf, int rows, int changed, @Nullable Instant ended, boolean failed) {
        static ScreeningItem of(Screenings.State state) {
            return new ScreeningItem(state.asOf(), state.rows(), state.changed(), state.ended(), state.failed());
        }
    }

    @Schema(
            name = "ReviewedRow",
            description =
                    "`version` is that of the review and absent until the row was screened; `acts` are those that the"
                            + " caller may do now; `answered` says that it was sent back and signed anew.")
    record RowItem(
            UUID id,
            UUID task,
            String unitName,
            int ordinal,
            Map<RowField, String> cells,
            @Nullable Long version,
            @Nullable Judgement judgement,
            @Nullable LocalDate due,
            boolean warnsOnly,
            ReviewMove.State state,
            boolean answered,
            @Nullable String reason,
            List<ReviewMove.Act> acts) {
        static RowItem of(ReviewedRow row, Viewer viewer) {
            var head = row.head();
            return new RowItem(
                    row.id(),
                    row.report().task(),
                    row.report().unitName(),
                    row.ordinal(),
                    row.cells().texts(),
                    head == null ? null : head.version(),
                    head == null ? null : head.judgement(),
                    head == null ? null : head.due(),
                    head != null && head.warnsOnly(),
                    row.state(),
                    head != null && head.answered(),
                    row.reason(),
                    row.moves(viewer).stream().map(ReviewMove::act).toList());
        }
    }

    @Schema(name = "ReviewedRows", description = "One page; `total` counts all rows that match.")
    record RowList(List<RowItem> rows, int page, int size, int total) {
        static RowList of(ReviewReader.Page page, Viewer viewer) {
            return new RowList(
                    page.rows().stream().map(row -> RowItem.of(row, viewer)).toList(),
                    page.paging().number(),
                    page.paging().size(),
                    page.paging().total());
        }
    }

    @Schema(
            name = "ReviewedRowWhole",
            description =
                    "Verdicts and acts, the latest first, and the lines of the register; `questions` are exceptions that only"
                            + " a person can establish, `answers` what was said of them; `asked` are facts that somebody can find out,"
                            + " `facts` what was found out. `others` are rows of other units with the same devices and"
                            + " those of its report with its number on the nameplate and a kind in common, `unseen` how"
                            + " many more there are out of sight; `standing` are lines of the register with them, of another"
                            + " enterprise or in the register of another place, `standingUnseen` how many more there are;"
                            + " `known` are lines of its enterprise in the register of its place, `mayBe` enterprises of it that"
                            + " its name may mean in other words.")
    record Whole(
            RowItem row,
            List<VerdictItem> verdicts,
            List<DoneItem> acts,
            List<LineItem> lines,
            List<QuestionItem> questions,
            List<AnswerItem> answers,
            List<AskedItem> asked,
            List<FactItem> facts,
            List<UUID> others,
            int unseen,
            List<LineItem> standing,
            int standingUnseen,
            List<RowInRegisterJson.KnownItem> known,
            List<RowInRegisterJson.CandidateItem> mayBe) {
        static Whole of(RowPage page, Viewer viewer) {
            var timeline = page.timeline();
            return new Whole(
                    RowItem.of(page.row(), viewer),
                    timeline.entries().stream()
                            .flatMap(entry -> entry instanceof Timeline.Judged judged
                                    ? Stream.of(VerdictItem.of(judged))
                                    : Stream.empty())
                            .toList(),
                    timeline.entries().stream()
                            .flatMap(entry ->
                                    entry instanceof Timeline.Done done ? Stream.of(DoneItem.of(done)) : Stream.empty())
                            .toList(),
                    page.confirmed().stream().map(LineItem::of).toList(),
                    each(page, (part, at) -> page.exceptions(at).stream().map(one -> QuestionItem.of(part, one))),
                    each(page, (part, at) -> page.answers(at).stream().map(AnswerItem::of)),
                    each(page, (part, at) -> page.asked(at).stream().map(one -> AskedItem.of(part, one))),
                    each(page, (part, at) -> page.facts(at).stream().map(FactItem::of)),
                    page.reported().seen().stream().map(ReviewedRow::id).toList(),
                    page.reported().unseen(),
                    page.standing().seen().stream().map(LineItem::of).toList(),
                    page.standing().unseen(),
                    page.known().stream().map(RowInRegisterJson.KnownItem::of).toList(),
                    page.mayBe().stream()
                            .map(RowInRegisterJson.CandidateItem::of)
                            .toList());
        }

        private static <T> List<T> each(RowPage page, PartItems<T> items) {
            return IntStream.range(0, page.lines().size())
                    .boxed()
                    .flatMap(at -> items.of(at + 1, at))
                    .toList();
        }

        private interface PartItems<T> {
            Stream<T> of(int part, int at);
        }
    }

    @Schema(
            name = "RowExceptionQuestion",
            description =
                    "`part` is the number of the line in the row, from 1; `about` the text of the exception of `rule`.")
    record QuestionItem(int part, String rule, String about) {
        static QuestionItem of(int part, Screened.Question question) {
            return new QuestionItem(part, Objects.requireNonNull(question.rule()), question.about());
        }
    }

    @Schema(name = "RowExceptionAnswer", description = "`basis` says how it was found out.")
    record AnswerItem(
            int part,
            String rule,
            boolean applies,
            String basis,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {
        static AnswerItem of(RowAnswer one) {
            return new AnswerItem(
                    one.part(), one.rule(), one.applies(), one.basis(), one.by(), one.onBehalfOf(), one.at());
        }
    }

    @Schema(
            name = "RowFactQuestion",
            description = "`part` is the number of the line in the row, from 1; `kind` is NUMBER or FLAG.")
    record AskedItem(int part, String fact, String about, Screened.Question.Kind kind) {
        static AskedItem of(int part, Screened.Question question) {
            return new AskedItem(part, question.name(), question.about(), question.kind());
        }
    }

    @Schema(name = "RowFact", description = "`value` is in the unit of the fact, or `true` and `false`.")
    record FactItem(
            int part,
            String fact,
            String value,
            RowFact.Source source,
            LocalDate foundOn,
            String basis,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {
        static FactItem of(RowFact one) {
            return new FactItem(
                    one.part(),
                    one.fact(),
                    one.value(),
                    one.source(),
                    one.foundOn(),
                    one.basis(),
                    one.by(),
                    one.onBehalfOf(),
                    one.at());
        }
    }

    @Schema(
            name = "FindOutRowFact",
            description =
                    "With the version that the review of the row was seen in. `basis` says what was looked at, or who said it.")
    record Finding(
            @Nullable Long version,
            @Nullable Integer part,
            @Nullable String fact,
            @Nullable String value,
            RowFact.@Nullable Source source,
            @Nullable String foundOn,
            @Nullable String basis) {
        SayFact.Said said() {
            return new SayFact.Said(part, fact, value, source, foundOn, basis);
        }
    }

    @Schema(name = "AnswerRowException", description = "With the version that the review of the row was seen in.")
    record Saying(
            @Nullable Long version,
            @Nullable Integer part,
            @Nullable String rule,
            @Nullable Boolean applies,
            @Nullable String basis) {
        AnswerRow.Said said() {
            return new AnswerRow.Said(part, rule, applies, basis);
        }
    }

    @Schema(
            name = "SurveyVerdict",
            description =
                    "`rules` is the edition of the rules, `parts` are the lines that the row describes, `causes` why it"
                            + " differs from the verdict before.")
    record VerdictItem(int ordinal, String rules, LocalDate asOf, List<Part> parts, List<Cause> causes, Instant at) {
        static VerdictItem of(Timeline.Judged judged) {
            return new VerdictItem(
                    judged.ordinal(), judged.rules(), judged.asOf(), judged.parts(), judged.causes(), judged.at());
        }
    }

    @Schema(name = "ReviewEntry", description = "`missing` are the facts that the unit was asked for.")
    record DoneItem(
            ReviewMove.Act act,
            ReviewMove.State to,
            @Nullable String reason,
            List<String> missing,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at) {
        static DoneItem of(Timeline.Done done) {
            return new DoneItem(
                    done.act(),
                    done.to(),
                    done.reason(),
                    done.missing(),
                    done.person(),
                    done.unit(),
                    done.onBehalfOf(),
                    done.on(),
                    done.at());
        }
    }

    @Schema(name = "ConfirmedLine")
    record LineItem(UUID line, String words, UUID enterprise, String enterpriseName) {
        static LineItem of(Register.Confirmed one) {
            return new LineItem(
                    one.line().value(), one.words(), one.enterprise().value(), one.enterpriseName());
        }
    }

    @Schema(name = "ActOnRows", description = "An act on all of the rows, with the versions they were seen in.")
    record Acting(
            ReviewMove.@Nullable Act act,
            @Nullable String reason,
            @Nullable List<Seen> rows) {
        List<Picked> picked() {
            return rows == null
                    ? List.of()
                    : rows.stream()
                            .map(row -> new Picked(row.id(), row.version()))
                            .toList();
        }
    }

    @Schema(name = "SeenRow")
    record Seen(UUID id, long version) {}
}

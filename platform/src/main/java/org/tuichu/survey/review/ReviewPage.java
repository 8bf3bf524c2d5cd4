package org.tuichu.survey.review;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Address;
import org.tuichu.shell.Fault;
import org.tuichu.shell.Paging;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.survey.campaign.Survey;

/// The reported rows of a survey as the office goes through them.
///
/// - `screening`: how far it is, null while nobody asked for one
/// - `elsewhere`: rows whose devices other units, or other rows of the report, have reported too
/// - `stands`: rows whose devices stand in the register of another enterprise or another place
/// - `keeps`: the viewer's office opened the survey
record ReviewPage(
        Survey survey,
        ReviewReader.Filter filter,
        ReviewReader.Page list,
        Set<UUID> elsewhere,
        Set<UUID> stands,
        List<ReviewReader.Total> totals,
        List<ReviewReader.Source> sources,
        Screenings.@Nullable State screening,
        boolean keeps,
        Viewer viewer,
        Tried tried) {
    /// An act that was not done, with the rows that were picked.
    record Tried(
            ReviewMove.@Nullable Act act,
            Set<String> picked,
            String reason,
            AnswerRow.@Nullable Said said,
            SayFact.@Nullable Said found,
            NameRow.@Nullable Said naming,
            List<Fault.Said> faults,
            boolean stale) {
        static final Tried NOTHING = new Tried(null, Set.of(), "", null, null, null, List.of(), false);

        static Tried act(
                ReviewMove.Act act, Set<String> picked, String reason, List<Fault.Said> faults, boolean stale) {
            return new Tried(act, picked, reason, null, null, null, faults, stale);
        }

        static Tried answer(AnswerRow.Said said, List<Fault.Said> faults, boolean stale) {
            return new Tried(null, Set.of(), "", said, null, null, faults, stale);
        }

        static Tried fact(SayFact.Said found, List<Fault.Said> faults, boolean stale) {
            return new Tried(null, Set.of(), "", null, found, null, faults, stale);
        }

        static Tried naming(NameRow.Said naming, List<Fault.Said> faults) {
            return new Tried(null, Set.of(), "", null, null, naming, faults, false);
        }
    }

    public Paging paging() {
        return list.paging();
    }

    public String toPage(int number) {
        return address(filter.judgement(), filter.state())
                .unless(1, "page", number)
                .toString();
    }

    public String toJudgement(Judgement judgement) {
        return address(judgement == filter.judgement() ? null : judgement, filter.state())
                .toString();
    }

    public String toState(ReviewMove.State state) {
        return address(filter.judgement(), state == filter.state() ? null : state)
                .toString();
    }

    private Address address(@Nullable Judgement judgement, ReviewMove.@Nullable State state) {
        return Address.of("/surveys/" + survey.id() + "/rows")
                .with("report", filter.task())
                .with("judgement", judgement)
                .with("state", state);
    }

    public Judgement[] judgements() {
        return Judgement.values();
    }

    public ReviewMove.State[] states() {
        return ReviewMove.State.values();
    }

    public int judged(Judgement judgement) {
        return sum(totals.stream().filter(one -> one.judgement() == judgement));
    }

    public int standing(ReviewMove.State state) {
        return sum(totals.stream().filter(one -> one.state() == state));
    }

    public int unscreened() {
        return sum(totals.stream().filter(one -> one.judgement() == null));
    }

    private static int sum(Stream<ReviewReader.Total> totals) {
        return totals.mapToInt(ReviewReader.Total::rows).sum();
    }

    public boolean narrowed() {
        return Stream.of(filter.task(), filter.judgement(), filter.state()).anyMatch(Objects::nonNull);
    }

    public boolean running() {
        return screening != null && screening.ended() == null;
    }

    public boolean mayRegister() {
        return standing(ReviewMove.State.CONFIRMED) > 0;
    }

    public boolean picked(ReviewedRow row) {
        return tried.picked().contains(row.picked());
    }

    public boolean comesFrom(UUID task) {
        return task.equals(filter.task());
    }

    /// What can be done with one of the rows shown, for all that are picked.
    public List<ReviewMove.Act> acts() {
        return Arrays.stream(ReviewMove.Act.values())
                .filter(ReviewMove.Act::plain)
                .filter(act -> list.rows().stream()
                        .flatMap(row -> row.moves(viewer).stream())
                        .anyMatch(move -> move.act() == act))
                .toList();
    }
}

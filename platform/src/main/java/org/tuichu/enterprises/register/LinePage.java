package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.SurveyedPhotos.Picture;
import org.tuichu.rulebook.Screened;
import org.tuichu.shell.Fault;

/// What the page of a line shows: what it is and was, what the viewer may do, and what was typed where it could not be
/// done. `stale` says that it was made from an earlier version, `reported` are the pictures of its sources.
record LinePage(
        Enterprise enterprise,
        Line.Whole whole,
        LineVerdicts verdicts,
        List<Likeness> alike,
        List<LineEnding> endings,
        List<LinePhotos.Photo> photos,
        List<LineSources.Source> sources,
        Map<UUID, List<Picture>> reported,
        Viewer viewer,
        @Nullable LineInput typed,
        List<Fault.Said> faults,
        boolean stale) {

    LinePage typed(@Nullable LineInput input, List<Fault.Said> wrong, boolean late) {
        return new LinePage(
                enterprise, whole, verdicts, alike, endings, photos, sources, reported, viewer, input, wrong, late);
    }

    public List<Picture> photosOf(LineSources.Source source) {
        return reported.getOrDefault(source.row(), List.of());
    }

    public boolean mayKeep() {
        return EnterprisePage.mayKeep(enterprise, viewer) && line().withdrawn() == null;
    }

    /// Another person than who wrote it.
    private boolean maySecond(Line.Written written) {
        return mayKeep() && viewer.may(Permission.DECIDE_LINE_CHANGES) && !written.isOf(viewer);
    }

    public boolean mayDecide() {
        return whole.proposal().filter(one -> maySecond(one.written())).isPresent();
    }

    /// That it ends, and waits for a second person; null where nothing does.
    public @Nullable LineEnding ending() {
        return endings.stream().filter(LineEnding::waits).findFirst().orElse(null);
    }

    public boolean mayEnd() {
        return endings.stream().anyMatch(one -> one.waits() && maySecond(one.written()));
    }

    public StateForm stand() {
        return typed instanceof StateForm form ? form : StateForm.of(line());
    }

    public DecisionForm decision() {
        return typed instanceof DecisionForm form ? form : DecisionForm.EMPTY;
    }

    /// What was typed answers this question.
    public boolean tried(Screened.Question question) {
        var form = answer();
        return question.name().equals(form.fact()) && Objects.equals(question.rule(), form.rule());
    }

    public AnswerForm answer() {
        return typed instanceof AnswerForm form ? form : AnswerForm.EMPTY;
    }

    public LikenessForm likeness() {
        return typed instanceof LikenessForm form ? form : LikenessForm.EMPTY;
    }

    public EndingForm end() {
        return typed instanceof EndingForm form ? form : EndingForm.EMPTY;
    }

    public Screened screened() {
        return Objects.requireNonNull(verdicts.of(line()));
    }

    /// Whether the viewer says if two lines are one.
    public boolean mayTell(Likeness one) {
        return one.isFor(viewer);
    }

    public Line line() {
        return whole.line();
    }

    public Map<String, String> facts() {
        return Described.of(line().specification());
    }

    /// Null where nothing waits for a second person.
    public Line.@Nullable Edition proposal() {
        return whole.proposal().orElse(null);
    }

    /// What a proposal would change in what holds now.
    public List<Difference> proposed() {
        return whole.proposal()
                .map(one -> Difference.between(facts(), Described.of(one.specification())))
                .orElse(List.of());
    }

    /// What an edition changed in the one that held before it was written.
    public List<Difference> changed(Line.Edition edition) {
        return whole.editions().stream()
                .filter(one -> one.number() < edition.number() && one.held())
                .findFirst()
                .map(before ->
                        Difference.between(Described.of(before.specification()), Described.of(edition.specification())))
                .orElse(List.of());
    }
}

package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.Register;
import org.tuichu.rulebook.Screened;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.campaign.Survey;
import org.tuichu.survey.campaign.Task;
import org.tuichu.survey.intake.MayBeKnown;
import org.tuichu.survey.intake.StandsAlready;

/// A reported row: what it says, what today's rules say of it, what became of it.
///
/// - `seen`: pictures of site verifications that show it
/// - `reported`: rows of other units with the same devices, and those of its report with its number on the nameplate
/// - `standing`: lines of the register with them, of another enterprise or in that of another place
/// - `known`: lines of its enterprise in the register of its place with them
/// - `mayBe`: enterprises of that register that its name may mean
record RowPage(
        Survey survey,
        Task task,
        ReviewedRow row,
        List<DescribedLine> lines,
        List<Screened> screened,
        List<RowAnswer> answers,
        List<RowFact> facts,
        LocalDate today,
        Timeline timeline,
        List<Register.Confirmed> confirmed,
        List<SiteVerification> verifications,
        List<SiteVerificationFiles.Photo> seen,
        Elsewhere<ReviewedRow> reported,
        Elsewhere<Register.Confirmed> standing,
        List<StandsAlready.Known> known,
        List<MayBeKnown.Candidate> mayBe,
        Viewer viewer,
        ReviewPage.Tried tried) {
    /// `unseen` is how many more there are out of the viewer's sight.
    record Elsewhere<T>(List<T> seen, int unseen) {
        public boolean any() {
            return !seen.isEmpty() || unseen > 0;
        }
    }

    public RowField[] fields() {
        return RowField.values();
    }

    /// The unit puts it right.
    public boolean mayWrite() {
        return task.mayWrite(viewer)
                && row.state() != ReviewMove.State.ON_SITE
                && !row.state().decided()
                && row.state() != ReviewMove.State.PROPOSED;
    }

    public boolean keeps() {
        return row.isKeptBy(viewer);
    }

    private List<ReviewMove> moves() {
        return row.moves(viewer).stream().filter(move -> move.act().plain()).toList();
    }

    /// Done at a click.
    public List<ReviewMove> plain() {
        return moves().stream().filter(move -> !asksReason(move)).toList();
    }

    /// Done by giving a reason.
    public List<ReviewMove> withReason() {
        return moves().stream().filter(this::asksReason).toList();
    }

    /// Or one may be given.
    private boolean asksReason(ReviewMove move) {
        var head = row.head();
        return move.reason()
                || (move.act() == ReviewMove.Act.PROPOSE && head != null && head.judgement() == Judgement.UNKNOWN);
    }

    /// Confirmed, and not in the register yet.
    public boolean mayRegister() {
        return row.moves(viewer).stream().anyMatch(move -> move.act() == ReviewMove.Act.REGISTER);
    }

    public boolean mayOrderVerification() {
        return row.moves(viewer).stream().anyMatch(move -> move.act() == ReviewMove.Act.ORDER_VERIFICATION);
    }

    public boolean mayAnswer() {
        return keeps() && row.unanswerable() == null;
    }

    /// What was established about exceptions for a line of the row that still stands so.
    public List<RowAnswer> answers(int at) {
        return RowAnswer.of(answers, at + 1, lines.get(at));
    }

    /// What was found out about a line of the row that still stands so.
    public List<RowFact> facts(int at) {
        return RowFact.of(facts, at + 1, lines.get(at));
    }

    /// Facts of it that a rule asks for and somebody can find out.
    public List<Screened.Question> asked(int at) {
        return screened.get(at).questions().stream()
                .filter(one -> one.rule() == null && one.answerable())
                .toList();
    }

    public SayFact.@Nullable Said found(int part, String fact) {
        var found = tried.found();
        return found != null && found.isAbout(part, fact) ? found : null;
    }

    public RowFact.Source[] sources() {
        return RowFact.Source.values();
    }

    /// What only a person can establish about it.
    public List<Screened.Question> exceptions(int at) {
        return screened.get(at).questions().stream()
                .filter(one -> one.rule() != null)
                .toList();
    }

    public AnswerRow.@Nullable Said said(int part, String rule) {
        var said = tried.said();
        return said != null && said.isAbout(part, rule) ? said : null;
    }

    /// How many of [#mayBe] are out of the viewer's sight.
    public long namesUnseen() {
        return mayBe.stream().filter(one -> one.name() == null).count();
    }

    /// What somebody said of the enterprise just now.
    public NameRow.@Nullable Said naming(UUID enterprise) {
        var naming = tried.naming();
        return naming != null && enterprise.equals(naming.enterprise()) ? naming : null;
    }

    public List<Fault.Said> faults() {
        return tried.faults();
    }
}

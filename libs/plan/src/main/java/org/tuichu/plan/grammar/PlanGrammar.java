package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.plan.ProgrammeDraft.Jurisdiction;
import org.tuichu.plan.ProgrammeDraft.LegalBasis;
import org.tuichu.plan.ProgrammeDraft.Stage;

/// The grammar as a whole: from the text of a document to a programme draft, stage by stage.
public final class PlanGrammar {
    private static final Words SUBJECT = Vocabulary.of("structure.txt").words("subject");
    private static final int FEWEST_WITHOUT_TITLE = 3;

    private final Limits limits;

    public PlanGrammar(Limits limits) {
        this.limits = limits;
    }

    public ProgrammeDraft read(PlanText plan) {
        Brackets.refuseDeeper(plan.text(), limits.nesting());
        Source source = Source.of(plan.text());
        String text = source.view(0, source.raw().length()).text();
        var problems = new Problems();
        List<Paragraph> paragraphs = Paragraph.of(Line.of(source, plan.tables()));
        FrontMatter front = FrontMatter.of(paragraphs);
        int bodyStart = front.titleAt() + 1;
        int bodyEnd = Annexes.bodyEnd(paragraphs, bodyStart);
        Roster.Parted parted = Roster.part(paragraphs.subList(bodyStart, bodyEnd));
        List<View> body = views(parted.others());
        int year = ProgrammeYear.of(front, views(paragraphs), problems);
        Item root = Outline.of(body, problems);
        var places = new TablePlaces(root, endOffset(paragraphs, bodyEnd, source));
        places.mark(plan.tables());
        places.markRosters(parted.rows());
        List<Duty> duties = new ArrayList<>(new DutyReader(year, limits.nesting(), problems).read(root));
        List<View> behind = views(paragraphs.subList(bodyEnd, paragraphs.size()));
        duties.addAll(AnnexDuties.of(behind, year, limits.nesting(), problems));
        duties.addAll(AnnexTables.of(source, plan, places, year, problems));
        duties.sort(Comparator.comparingInt(duty -> duty.span().start()));
        refuseOther(text, front, duties);
        Contradictions.report(front, duties, problems);
        Unread.report(root, duties, limits.nesting(), problems);
        List<View> all = new ArrayList<>(views(paragraphs));
        List<View> cells = cells(source, plan);
        var bases = new ArrayList<>(all);
        bases.addAll(cells);
        List<LegalBasis> named = LegalBases.of(bases, front.title(), front.documentNumber(), problems);
        Misprints.report(views(paragraphs.subList(0, bodyEnd)), problems);
        return new ProgrammeDraft(
                front.title(),
                front.documentNumber(),
                front.issuer(),
                front.issueDate(),
                jurisdiction(front, text, problems),
                year,
                named,
                Industries.of(body),
                stages(source, plan, root, year, problems),
                LeadingGroup.of(paragraphs, RosterTables.of(source, plan.tables())),
                LeadingGroup.office(all),
                duties,
                problems.inOrder());
    }

    private static List<Stage> stages(Source source, PlanText plan, Item root, int year, Problems problems) {
        var stages = new ArrayList<>(Stages.of(root, year, problems));
        stages.addAll(StageTables.of(source, plan.tables(), year, problems));
        return stages;
    }

    /// Where in the text the body ends.
    private static int endOffset(List<Paragraph> paragraphs, int bodyEnd, Source source) {
        return bodyEnd < paragraphs.size()
                ? paragraphs.get(bodyEnd).view().origin()[0]
                : source.raw().length();
    }

    /// A plan has duties, and either a title like one or several duties that name units and speak of capacity.
    private static void refuseOther(String text, FrontMatter front, List<Duty> duties) {
        long ordered =
                duties.stream().filter(duty -> !duty.responsible().isEmpty()).count();
        if (duties.isEmpty() || !SUBJECT.in(text) || (front.titleAt() < 0 && ordered < FEWEST_WITHOUT_TITLE)) {
            String found = duties.size() + " duties, title \"" + front.title() + "\"";
            throw new PlanRefused(
                    PlanRefused.Reason.NOT_A_PLAN, found + " in " + text.length() + " characters that are not blank");
        }
    }

    private static Jurisdiction jurisdiction(FrontMatter front, String text, Problems problems) {
        var sources = new ArrayList<String>();
        sources.add(front.title());
        if (front.issuer() != null) {
            sources.add(front.issuer());
        }
        if (front.noticeTitle() != null) {
            sources.add(front.noticeTitle());
            sources.add(front.noticeTitle().replaceFirst("^关于(印发)?《?", ""));
        }
        return JurisdictionFinder.find(sources, text, front.titleSpan(), problems);
    }

    private static List<View> views(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::view).toList();
    }

    private static List<View> cells(Source source, PlanText plan) {
        return plan.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream().distinct())
                .map(cell -> source.view(cell.span().start(), cell.span().end()))
                .toList();
    }
}

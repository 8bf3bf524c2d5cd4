package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.FindProgramme;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;

/// Shows one programme as it stands on the business date of the viewer's place. Empty when the viewer may not
/// see it.
@Component
public class FollowProgramme implements FindProgramme {
    private static final int NEXT_DUTIES = 5;

    private final ProgrammeReader programmes;
    private final DutyReader duties;
    private final DutyDetails details;
    private final BusinessDates dates;

    FollowProgramme(ProgrammeReader programmes, DutyReader duties, DutyDetails details, BusinessDates dates) {
        this.programmes = programmes;
        this.duties = duties;
        this.details = details;
        this.dates = dates;
    }

    @Transactional(readOnly = true)
    public Optional<Overview> overview(Viewer viewer, ProgrammeId id) {
        return seen(viewer, id, (programme, today) -> {
            var all = duties.duties(programme, null, today);
            return new Overview(
                    programme,
                    today,
                    programmes.stages(id),
                    Count.by(Dimension.class, all, DutyLine::dimension),
                    Count.by(DeadlineState.Kind.class, all, duty -> duty.state().kind()),
                    next(all),
                    programmes.members(id, today),
                    programmes.legalBases(id),
                    programmes.industries(id),
                    all.size());
        });
    }

    private static List<DutyLine> next(List<DutyLine> all) {
        return all.stream()
                .filter(duty -> duty.state().on() != null)
                .filter(duty -> duty.state().kind() != DeadlineState.Kind.OVERDUE
                        && !duty.state().kind().reported())
                .sorted(Comparator.comparing(DutyLine::state, DeadlineState.BY_DAY))
                .limit(NEXT_DUTIES)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<DutyList> duties(Viewer viewer, ProgrammeId id, DutyFilter filter) {
        return seen(viewer, id, (programme, today) -> {
            var all = duties.duties(programme, null, today);
            var matching = filter.words() == null ? all : duties.duties(programme, filter.words(), today);
            var stages = programmes.stages(id);
            return new DutyList(
                    programme,
                    today,
                    filter,
                    filter.apply(matching, stages),
                    all.size(),
                    stages,
                    unitNames(all),
                    all.stream().map(DutyLine::dimension).distinct().sorted().toList());
        });
    }

    private static List<String> unitNames(List<DutyLine> all) {
        return all.stream()
                .flatMap(duty -> duty.units().stream())
                .map(DutyUnit::name)
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProgrammeHead> head(Viewer viewer, ProgrammeId id) {
        return programmes.find(id, viewer);
    }

    /// Empty also where no original is attached.
    @Transactional(readOnly = true)
    public Optional<Original> original(Viewer viewer, ProgrammeId id) {
        return programmes.find(id, viewer).flatMap(programme -> programmes.original(id));
    }

    @Transactional(readOnly = true)
    public Optional<ProgrammeCalendar> calendar(Viewer viewer, ProgrammeId id) {
        return seen(
                viewer,
                id,
                (programme, today) -> ProgrammeCalendar.of(programme, today, duties.duties(programme, null, today)));
    }

    @Transactional
    public Optional<DutyView> duty(Viewer viewer, ProgrammeId id, DutyId duty) {
        return seen(viewer, id, (programme, today) -> view(programme, today, duty))
                .flatMap(found -> found);
    }

    private Optional<DutyView> view(ProgrammeHead programme, LocalDate today, DutyId id) {
        var all = duties.duties(programme, null, today);
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                return Optional.of(view(programme, today, all, at));
            }
        }
        return Optional.empty();
    }

    private DutyView view(ProgrammeHead programme, LocalDate today, List<DutyLine> all, int at) {
        var duty = all.get(at);
        var read = Sentence.of(details.text(duty.id()), details.marks(duty.id()));
        return new DutyView(
                programme,
                today,
                duty,
                read.text(),
                read.sentence(),
                read.elsewhere(),
                stagesOf(duty, programmes.stages(programme.id())),
                details.contacts(duty),
                details.corrections(duty.id()),
                at == 0 ? null : all.get(at - 1),
                at == all.size() - 1 ? null : all.get(at + 1));
    }

    private static List<Stage> stagesOf(DutyLine duty, List<Stage> stages) {
        return stages.stream()
                .filter(stage -> duty.dues().stream().anyMatch(due -> stage.covers(due.timing())))
                .toList();
    }

    private <T> Optional<T> seen(Viewer viewer, ProgrammeId id, BiFunction<ProgrammeHead, LocalDate, T> show) {
        return programmes
                .find(id, viewer)
                .map(programme -> show.apply(programme, dates.today(viewer.jurisdictionId())));
    }
}

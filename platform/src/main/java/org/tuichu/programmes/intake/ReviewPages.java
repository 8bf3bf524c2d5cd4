package org.tuichu.programmes.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.PersonalNumbers;

/// Makes the review page of a programme.
@Component
class ReviewPages {
    /// How much of a passage is quoted beside a problem, in UTF-16 code units; the rest is one click away.
    private static final int LONGEST_QUOTE = 40;

    private final Programmes programmes;
    private final FactWords words;
    private final PersonalNumbers numbers;

    ReviewPages(Programmes programmes, FactWords words, PersonalNumbers numbers) {
        this.programmes = programmes;
        this.words = words;
        this.numbers = numbers;
    }

    ReviewPage of(ProgrammeView view, Viewer viewer, ReviewPage.@Nullable Editor editor, Locale locale) {
        var programme = view.programme();
        numbers.shown("programme", programme.id(), programme.title(), view.telephones());
        var reading = programmes.reading(programme.programmeId());
        var text = reading.map(one -> Annotator.annotate(one.text(), view)).orElse(null);
        var words = reading.map(one -> one.text().text()).orElse("");
        return new ReviewPage(
                programme,
                mayEdit(programme, viewer),
                view.duties().stream().map(duty -> card(view, duty, locale)).toList(),
                text,
                view.stages(),
                view.problems().stream()
                        .map(problem -> new ReviewPage.Problem(problem, dutyAt(view, problem), quote(words, problem)))
                        .toList(),
                changes(view, null, locale),
                counts(view),
                editor);
    }

    static boolean mayEdit(ProgrammeRow programme, Viewer viewer) {
        return programme.isDraft()
                && viewer.may(Permission.WORK_PLANS)
                && viewer.jurisdictionPath().equals(programme.jurisdictionPath());
    }

    private static ReviewPage.Counts counts(ProgrammeView view) {
        return new ReviewPage.Counts(
                view.valid().size(),
                view.duties().size() - view.valid().size(),
                view.corrections().size(),
                view.openProblems().size());
    }

    private static @Nullable String quote(String text, ProgrammeView.Problem problem) {
        var start = problem.spanStart();
        var end = problem.spanEnd();
        if (start == null || end == null || end > text.length()) {
            return null;
        }
        var whole = text.substring(start, end).strip().replaceAll("\\s+", " ");
        if (whole.length() <= LONGEST_QUOTE) {
            return whole.isEmpty() ? null : whole;
        }
        var cut = Character.isHighSurrogate(whole.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return whole.substring(0, cut) + "…";
    }

    private static @Nullable Integer dutyAt(ProgrammeView view, ProgrammeView.Problem problem) {
        var start = problem.spanStart();
        if (start == null) {
            return null;
        }
        return view.valid().stream()
                .map(DutyView::duty)
                .filter(duty -> covers(duty, start))
                .map(DutyRow::ordinal)
                .findFirst()
                .orElse(null);
    }

    private static boolean covers(DutyRow duty, int place) {
        var start = duty.spanStart();
        var end = duty.spanEnd();
        return start != null && end != null && start <= place && place < end;
    }

    private ReviewPage.Card card(ProgrammeView view, DutyView duty, Locale locale) {
        var clock = duty.facts().clock();
        return new ReviewPage.Card(
                duty.duty().ordinal() + 1,
                duty,
                duty.units().stream()
                        .map(unit ->
                                new ReviewPage.UnitLine(unit.name(), unit.role().name(), unit.inherited()))
                        .toList(),
                duty.deadlines().stream()
                        .map(one -> new ReviewPage.DateLine(
                                words.date(
                                        new DutyFacts.When(one.quote(), one.startsOn(), one.endsOn(), one.recurrence()),
                                        locale),
                                one.inherited()))
                        .toList(),
                clock.rectifyMonths() == null ? null : words.clock(clock, locale),
                changes(view, duty, locale));
    }

    private List<ReviewPage.Change> changes(ProgrammeView view, @Nullable DutyView duty, Locale locale) {
        return view.corrections().stream()
                .filter(one -> Objects.equals(
                        one.dutyId(), duty == null ? null : duty.duty().id()))
                .map(one -> change(one, locale))
                .toList();
    }

    private ReviewPage.Change change(ProgrammeView.Correction one, Locale locale) {
        var field = CorrectionField.valueOf(one.field());
        return new ReviewPage.Change(
                field,
                words.ofJson(field, one.asRead(), locale),
                words.ofJson(field, one.corrected(), locale),
                one.correctedBy(),
                one.correctedOnBehalfOf(),
                one.correctedAt());
    }
}

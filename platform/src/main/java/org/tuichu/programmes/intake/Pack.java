package org.tuichu.programmes.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.plan.Span;

/// The facts of a published plan without any of its sentences: no texts, no spans, headings of at most 20 characters,
/// problems by kind, no telephone numbers.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pack(
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issueDate,
        ProgrammeDraft.Jurisdiction jurisdiction,
        int year,
        List<Basis> legalBases,
        List<String> industries,
        List<Stage> stages,
        List<Member> leadingGroup,
        @Nullable String office,
        List<Item> duties,
        List<ProgrammeDraft.Problem.Kind> problems) {
    static final int LONGEST_HEADING = 20;
    private static final Span NOWHERE = new Span(0, 0);

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Basis(@Nullable String title, @Nullable String number) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stage(
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(String role, String name, @Nullable String post) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String path,
            String heading,
            Duty.Dimension dimension,
            List<Responsible> responsible,
            List<When> deadlines,
            @Nullable Clock clock,
            List<Duty.Publication.Kind> publications) {}

    record Responsible(String unit, Duty.Role role, boolean inherited) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record When(
            String quote,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Duty.@Nullable Recurrence recurrence,
            boolean inherited) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clock(int rectifyMonths, @Nullable Integer extensionMonths) {}

    /// The facts of a draft.
    static Pack of(ProgrammeDraft draft) {
        return new Pack(
                draft.title(),
                draft.documentNumber(),
                draft.issuer(),
                draft.issueDate(),
                draft.jurisdiction(),
                draft.year(),
                draft.legalBases().stream()
                        .map(one -> new Basis(one.title(), one.number()))
                        .toList(),
                draft.industries(),
                draft.stages().stream()
                        .map(one -> new Stage(one.name(), one.start(), one.end()))
                        .toList(),
                draft.leadingGroup().stream()
                        .map(one -> new Member(one.role(), one.name(), one.post()))
                        .toList(),
                draft.office(),
                draft.duties().stream().map(Pack::item).toList(),
                draft.problems().stream().map(ProgrammeDraft.Problem::kind).toList());
    }

    private static Item item(Duty duty) {
        var clock = duty.clock();
        return new Item(
                duty.path(),
                shortened(duty.heading()),
                duty.dimension(),
                duty.responsible().stream()
                        .map(one -> new Responsible(one.unit(), one.role(), one.inherited()))
                        .toList(),
                duty.deadlines().stream()
                        .map(one -> new When(one.quote(), one.start(), one.end(), one.recurrence(), one.inherited()))
                        .toList(),
                clock == null ? null : new Clock(clock.rectifyMonths(), clock.extensionMonths()),
                duty.publications().stream().map(Duty.Publication::kind).toList());
    }

    static String shortened(String heading) {
        return heading.substring(0, Math.min(heading.length(), LONGEST_HEADING));
    }

    /// As a draft without a document: all spans are empty.
    ProgrammeDraft draft() {
        return new ProgrammeDraft(
                title,
                documentNumber,
                issuer,
                issueDate,
                jurisdiction,
                year,
                legalBases.stream()
                        .map(one -> new ProgrammeDraft.LegalBasis(one.title(), one.number(), NOWHERE))
                        .toList(),
                industries,
                stages.stream()
                        .map(one -> new ProgrammeDraft.Stage(one.name(), one.start(), one.end(), NOWHERE))
                        .toList(),
                leadingGroup.stream()
                        .map(one -> new ProgrammeDraft.Member(one.role(), one.name(), one.post(), NOWHERE))
                        .toList(),
                office,
                duties.stream().map(Pack::duty).toList(),
                problems.stream()
                        .map(kind -> new ProgrammeDraft.Problem(kind, "", NOWHERE))
                        .toList());
    }

    private static Duty duty(Item item) {
        var clock = item.clock();
        return new Duty(
                item.path(),
                item.heading(),
                "",
                NOWHERE,
                item.dimension(),
                item.responsible().stream()
                        .map(one -> new Duty.Responsible(one.unit(), one.role(), one.inherited(), NOWHERE))
                        .toList(),
                item.deadlines().stream()
                        .map(one -> new Duty.Deadline(
                                one.quote(), one.start(), one.end(), one.recurrence(), one.inherited(), NOWHERE))
                        .toList(),
                clock == null ? null : new Duty.Clock(clock.rectifyMonths(), clock.extensionMonths(), NOWHERE),
                item.publications().stream()
                        .map(kind -> new Duty.Publication(kind, NOWHERE))
                        .toList(),
                List.of());
    }
}

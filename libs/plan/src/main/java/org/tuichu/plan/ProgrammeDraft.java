package org.tuichu.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a careful reader makes of a work plan: a programme that a person has still to confirm.
///
/// `documentNumber`, `issuer`, `issueDate` and `office` are null where the document does not say.
/// `year` is the programme year. Lists are in document order.
public record ProgrammeDraft(
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issueDate,
        Jurisdiction jurisdiction,
        int year,
        List<LegalBasis> legalBases,
        List<String> industries,
        List<Stage> stages,
        List<Member> leadingGroup,
        @Nullable String office,
        List<Duty> duties,
        List<Problem> problems) {
    public ProgrammeDraft {
        legalBases = List.copyOf(legalBases);
        industries = List.copyOf(industries);
        stages = List.copyOf(stages);
        leadingGroup = List.copyOf(leadingGroup);
        duties = List.copyOf(duties);
        problems = List.copyOf(problems);
    }

    /// The division a plan is for: its official name (`盘锦市大洼区`) and GB/T 2260 code, null where none was found.
    public record Jurisdiction(String name, @Nullable String code) {}

    /// A law, catalogue, standard or numbered paper to be obeyed; at least one of `title` and `number` is there.
    public record LegalBasis(
            @Nullable String title, @Nullable String number, Span span) {}

    /// A dated phase, first and last day inclusive; null where that side is open.
    public record Stage(
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Span span) {}

    /// One role held in the leading group; `post` is null where none is printed.
    public record Member(String role, String name, @Nullable String post, Span span) {}

    /// Something a person should look at, and where.
    public record Problem(Kind kind, String message, Span span) {
        /// What sort of doubt it is.
        public enum Kind {
            /// A number lost or misprinted between its neighbours was restored.
            NUMBER_RESTORED,
            /// Nobody is named who has to act.
            DUTY_WITHOUT_UNIT,
            /// A date that the calendar does not have, or an end before its start.
            IMPOSSIBLE_DATE,
            /// Two places of the document disagree.
            CONTRADICTION,
            /// Something that looks like a slip of the pen or of the web editor.
            MISPRINT,
            /// The division or its code could not be told.
            UNKNOWN_JURISDICTION,
            /// The programme year could not be told from the title.
            UNKNOWN_YEAR,
            /// A part of the document that no rule could read.
            UNREAD
        }
    }
}

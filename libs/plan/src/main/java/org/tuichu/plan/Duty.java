package org.tuichu.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The smallest item of a plan that tells somebody to do something.
///
/// `path` is the normalised numbering (`二/(一)/1`, `三/(七)/p2`, `附件/3`); `text` is the item as read, line breaks
/// inside sentences removed; `span` covers it in the text that was read. `clock` is null where no rectification
/// period is set; `contacts` has entries for rows of an annex only.
public record Duty(
        String path,
        String heading,
        String text,
        Span span,
        Dimension dimension,
        List<Responsible> responsible,
        List<Deadline> deadlines,
        @Nullable Clock clock,
        List<Publication> publications,
        List<Contact> contacts) {
    public Duty {
        responsible = List.copyOf(responsible);
        deadlines = List.copyOf(deadlines);
        publications = List.copyOf(publications);
        contacts = List.copyOf(contacts);
    }

    /// The standard or instrument that a duty belongs to.
    public enum Dimension {
        SURVEY,
        ENERGY,
        ENVIRONMENT,
        QUALITY,
        SAFETY,
        TECHNOLOGY,
        CLOSURE,
        VERIFICATION,
        FUNDING,
        TECHNICAL_SUPPORT,
        PRICING,
        CREDIT,
        EMPLOYMENT,
        LAND,
        ENFORCEMENT,
        SANCTION,
        DISCLOSURE,
        TIP_OFF,
        SUPERVISION,
        REPORTING,
        ORGANISATION,
        PUBLICITY
    }

    /// How a unit takes part: 牵头 or sole, 配合, or named by the running text beside a bracket.
    public enum Role {
        LEAD,
        SUPPORT,
        NAMED
    }

    /// A unit as written, an elided prefix restored; `inherited` when it comes from a heading above.
    public record Responsible(String unit, Role role, boolean inherited, Span span) {}

    /// How often; a deadline without one happens once.
    public enum Recurrence {
        MONTHLY,
        QUARTERLY,
        SEMIANNUAL,
        ANNUAL,
        /// 定期, 定时: repeated, the interval not said.
        REGULAR
    }

    /// A time by which or in which to act: the bare expression and the days it means, both inclusive.
    public record Deadline(
            String quote,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable Recurrence recurrence,
            boolean inherited,
            Span span) {}

    /// A rectification period in months; `extensionMonths` is null where no extension is granted.
    public record Clock(int rectifyMonths, @Nullable Integer extensionMonths, Span span) {}

    /// What the duty makes somebody publish.
    public record Publication(Kind kind, Span span) {
        public enum Kind {
            EXIT_PLAN_LIST,
            YELLOW_LIST,
            RED_LIST,
            EXCEEDANCE_LIST,
            SERIOUS_EXCEEDANCE_LIST,
            VIOLATION_LIST,
            COMPLETED_LIST,
            COMMITMENT,
            SANCTION_NOTICE
        }
    }

    /// A contact as printed in an annex; any part may be missing.
    public record Contact(
            @Nullable String unit,
            @Nullable String section,
            @Nullable String phone) {}
}

package org.tuichu.programmes.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a corrected duty must be like; the first thing wrong is named with its field.
final class DutyFactsCheck {
    static final int LONGEST_HEADING = 200;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_QUOTE = 100;
    static final int MOST_MONTHS = 120;

    private DutyFactsCheck() {}

    static Optional<Edited.Invalid> check(DutyFacts facts) {
        if (facts.heading().isBlank() || facts.heading().length() > LONGEST_HEADING) {
            return invalid("heading", "intake.invalid.heading");
        }
        for (int i = 0; i < facts.units().size(); i++) {
            var name = facts.units().get(i).name();
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                return invalid("units[" + i + "].name", "intake.invalid.unit");
            }
        }
        for (int i = 0; i < facts.deadlines().size(); i++) {
            var wrong = wrong(facts.deadlines().get(i));
            if (wrong != null) {
                return invalid("deadlines[" + i + "]", wrong);
            }
        }
        return clock(facts);
    }

    private static @Nullable String wrong(DutyFacts.When when) {
        var start = when.start();
        var end = when.end();
        if (when.quote().isBlank() || when.quote().length() > LONGEST_QUOTE) {
            return "intake.invalid.quote";
        }
        if (start == null && end == null && when.recurrence() == null) {
            return "intake.invalid.saysWhen";
        }
        return start != null && end != null && end.isBefore(start) ? "intake.invalid.order" : null;
    }

    private static Optional<Edited.Invalid> clock(DutyFacts facts) {
        var rectify = facts.rectifyMonths();
        var extension = facts.extensionMonths();
        if (outside(rectify)) {
            return invalid("rectifyMonths", "intake.invalid.months");
        }
        if (outside(extension) || (extension != null && rectify == null)) {
            return invalid(
                    "extensionMonths",
                    extension != null && rectify == null ? "intake.invalid.extension" : "intake.invalid.months");
        }
        return Optional.empty();
    }

    private static boolean outside(@Nullable Integer months) {
        return months != null && (months < 1 || months > MOST_MONTHS);
    }

    private static Optional<Edited.Invalid> invalid(String field, String key) {
        return Optional.of(new Edited.Invalid(field, key));
    }
}

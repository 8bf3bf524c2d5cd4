package org.tuichu.rulebook.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;
import org.tuichu.shell.KeptText;

/// What somebody typed about a verification: where in the source the rule stands and a note, or why it is declined or
/// withdrawn.
record VerificationForm(
        @Nullable String place,
        @Nullable String note,
        @Nullable String decision,
        @Nullable String reason) {
    static final VerificationForm EMPTY = new VerificationForm(null, null, null, null);

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST = 500;

    List<Fault> proposing() {
        var faults = new ArrayList<Fault>();
        needed(faults, "place", place, LONGEST_PLACE);
        limited(faults, "note", note, LONGEST);
        return faults;
    }

    List<Fault> deciding() {
        var faults = new ArrayList<Fault>();
        if (!"APPROVED".equals(decision) && !"DECLINED".equals(decision)) {
            faults.add(Fault.of("decision", "rulebook.fault.decision"));
        }
        if ("DECLINED".equals(decision)) {
            needed(faults, "reason", reason, LONGEST);
        } else {
            limited(faults, "reason", reason, LONGEST);
        }
        return faults;
    }

    List<Fault> withdrawing() {
        var faults = new ArrayList<Fault>();
        needed(faults, "reason", reason, LONGEST);
        return faults;
    }

    private static void needed(List<Fault> faults, String field, @Nullable String typed, int longest) {
        if (text(typed) == null) {
            faults.add(Fault.of(field, "rulebook.fault.missing"));
        }
        limited(faults, field, typed, longest);
    }

    private static void limited(List<Fault> faults, String field, @Nullable String typed, int longest) {
        var text = Objects.requireNonNullElse(text(typed), "");
        if (text.length() > longest) {
            faults.add(Fault.of(field, "rulebook.fault.tooLong", longest));
        } else if (!KeptText.holds(text)) {
            faults.add(Fault.of(field, "rulebook.fault.unreadable"));
        }
    }

    /// Null where nothing was typed.
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

package org.tuichu.rulebook.verification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Address;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.RuleClass;

/// What the list of rules is narrowed by, as typed; null and empty do not narrow.
///
/// - `on`: in force on that day, yyyy-mm-dd; what is no day does not narrow
/// - `state`: `verified`, `unverified` or `waiting`
record RuleQuery(
        @Nullable String q,
        @Nullable String industry,
        @Nullable RuleClass ruleClass,
        @Nullable String edition,
        @Nullable String on,
        @Nullable String state) {
    RuleQuery {
        q = text(q);
        industry = text(industry);
        edition = text(edition);
        on = text(on);
        state = text(state);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    boolean narrowed() {
        return !toPage(1).equals("/rules");
    }

    boolean finds(Rule rule, Set<String> verified, Set<String> waiting) {
        var day = day();
        return (q == null || says(rule, q.toLowerCase(Locale.ROOT)))
                && (industry == null || rule.industry().equals(industry))
                && (ruleClass == null || rule.ruleClass() == ruleClass)
                && (edition == null || rule.edition().id().equals(edition))
                && (day == null || rule.window().contains(day))
                && stands(rule, verified, waiting);
    }

    private boolean stands(Rule rule, Set<String> verified, Set<String> waiting) {
        return switch (state == null ? "" : state) {
            case "verified" -> verified.contains(rule.id());
            case "unverified" -> !verified.contains(rule.id());
            case "waiting" -> waiting.contains(rule.id());
            default -> true;
        };
    }

    private static boolean says(Rule rule, String words) {
        return (rule.id() + " " + rule.summary() + " " + rule.clause() + " " + rule.note())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    @Nullable
    LocalDate day() {
        if (on == null) {
            return null;
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    String toPage(int number) {
        return Address.of("/rules")
                .with("q", q)
                .with("industry", industry)
                .with("ruleClass", ruleClass)
                .with("edition", edition)
                .with("on", day())
                .with("state", state)
                .unless(1, "page", number)
                .toString();
    }
}

package org.tuichu.rulebook;

import org.tuichu.statute.rule.Deadline;
import org.tuichu.statute.rule.Rule;

/// What of a rule was compared with the official text, as one text: what it says of whom from when to when. A rule
/// whose text differs from the verified one has to be verified anew.
public final class RuleText {
    private RuleText() {}

    public static String of(Rule rule) {
        return String.join(
                "\n",
                rule.citation(),
                rule.ruleClass().name(),
                rule.kind(),
                rule.summary(),
                rule.text(),
                exception(rule),
                deadline(rule),
                rule.window().toString());
    }

    private static String exception(Rule rule) {
        var exemption = rule.exemption();
        return exemption == null ? "" : exemption.text() + " " + exemption.scopeText();
    }

    private static String deadline(Rule rule) {
        return switch (rule.deadline()) {
            case Deadline.Immediate immediate -> "";
            case Deadline.By by -> by.last().toString();
            case Deadline.Undated undated -> undated.text();
        };
    }
}

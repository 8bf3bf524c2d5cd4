package org.tuichu.statute.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.condition.CheckedCondition;
import org.tuichu.statute.condition.ExactCondition;

/// One item of one edition.
///
/// @param id stable: the edition and the item
/// @param item the same in every edition of a list
/// @param kind the equipment type of lines it is about; [#ANY] for a finding about any line
/// @param summary in our own words, Chinese
/// @param text the condition as written
/// @param nearby the condition with its bounds moved outward by a tenth
/// @param clause where in the edition it stands
/// @param note what is uncertain, Chinese, may be empty
public record Rule(
        String id,
        String item,
        Edition edition,
        RuleClass ruleClass,
        String industry,
        String kind,
        String summary,
        String text,
        ExactCondition condition,
        CheckedCondition nearby,
        @Nullable Exemption exemption,
        Deadline deadline,
        String clause,
        Confidence confidence,
        String source,
        Window window,
        String note,
        List<Example> matching,
        List<Example> nonMatching) {
    /// The kind of a rule about a finding that any line can have.
    public static final String ANY = "any";

    public Rule {
        matching = List.copyOf(matching);
        nonMatching = List.copyOf(nonMatching);
    }

    /// Title of the edition and place in it.
    public String citation() {
        return edition.title() + " " + clause;
    }

    public boolean verified() {
        return confidence == Confidence.VERIFIED;
    }

    /// What the text excepts, in prose: only a person can establish it.
    ///
    /// @param scopeText the part that facts can tell, as written; empty where there is none
    /// @param scope where it is false the exception cannot apply and nobody is asked; null: it may always apply
    public record Exemption(
            String text, String scopeText, @Nullable CheckedCondition scope) {}
}

package org.tuichu.rulebook.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.rule.Rank;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.RuleClass;

/// Rules and their verification as other programs get and send them.
final class RuleJson {
    private RuleJson() {}

    @Schema(
            name = "Rule",
            description =
                    "One item of one edition in our own words. `verified` counts at the caller's place; `waiting` says "
                            + "that a second person of the own office has to decide.")
    record Item(
            String id,
            String summary,
            RuleClass ruleClass,
            String industry,
            String kind,
            String citation,
            LocalDate from,
            @Nullable LocalDate to,
            boolean verified,
            boolean waiting) {
        static Item of(Rule rule, boolean verified, boolean waiting) {
            return new Item(
                    rule.id(),
                    rule.summary(),
                    rule.ruleClass(),
                    rule.industry(),
                    rule.kind(),
                    rule.citation(),
                    rule.window().from(),
                    rule.window().to(),
                    verified,
                    waiting);
        }
    }

    @Schema(
            name = "RuleWhole",
            description =
                    "`condition` is what it asks of a line, `exception` what only a person can establish, `deadline` the "
                            + "last day where the text names one and `deadlineText` what it says where it names none; `others` are the "
                            + "same item in other editions. Verifications of the own place and those above, the latest first.")
    record Whole(
            Item rule,
            String condition,
            @Nullable String exception,
            boolean atOnce,
            @Nullable LocalDate deadline,
            String deadlineText,
            String edition,
            Rank rank,
            String source,
            String note,
            List<FactItem> facts,
            List<String> others,
            List<VerificationItem> verifications) {
        static Whole of(RulePage page) {
            var rule = page.rule();
            var exemption = rule.exemption();
            return new Whole(
                    Item.of(rule, page.verified(), page.waiting() != null),
                    rule.text(),
                    exemption == null ? null : exemption.text(),
                    rule.deadline().atOnce(),
                    rule.deadline().day().orElse(null),
                    rule.deadline().text(),
                    rule.edition().id(),
                    rule.edition().rank(),
                    rule.source(),
                    rule.note(),
                    page.facts().stream().map(FactItem::of).toList(),
                    page.others().stream().map(Rule::id).toList(),
                    page.verifications().stream()
                            .map(one -> VerificationItem.of(one, page.outdated(one)))
                            .toList());
        }
    }

    @Schema(name = "RuleFact", description = "A fact that the condition asks for.")
    record FactItem(String name, String meaning, @Nullable String unit) {
        static FactItem of(Fact fact) {
            return new FactItem(fact.name(), fact.meaning(), fact.unit());
        }
    }

    @Schema(
            name = "RuleVerification",
            description =
                    "`keeper` is the path of the place whose office compared the rule; it counts there and below. "
                            + "`outdated`: the rule reads differently by now. `decided` is absent while it waits for a second person.")
    record VerificationItem(
            UUID id,
            String keeper,
            String sourceName,
            String place,
            @Nullable String note,
            String proposedBy,
            @Nullable String proposedOnBehalfOf,
            Instant proposedAt,
            boolean outdated,
            Verification.@Nullable Decided decided,
            Verification.@Nullable Withdrawn withdrawn) {
        static VerificationItem of(Verification one, boolean outdated) {
            return new VerificationItem(
                    one.id(),
                    one.keeper(),
                    one.source().name(),
                    one.place(),
                    one.note(),
                    one.proposed().by(),
                    one.proposed().onBehalfOf(),
                    one.proposed().at(),
                    outdated,
                    one.decided(),
                    one.withdrawn());
        }
    }

    @Schema(name = "DecideRuleVerification", description = "To decline needs a reason, up to 500 characters.")
    record Deciding(
            Verification.@Nullable Decision decision,
            @Nullable String reason) {
        VerificationForm form() {
            return new VerificationForm(null, null, decision == null ? null : decision.name(), reason);
        }
    }

    @Schema(name = "WithdrawRuleVerification", description = "Why it counts no more, up to 500 characters.")
    record Withdrawing(@Nullable String reason) {
        VerificationForm form() {
            return new VerificationForm(null, null, null, reason);
        }
    }
}

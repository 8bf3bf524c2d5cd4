package org.tuichu.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The lists of values that columns are checked against (`CHECK (… IN (…))`), beside the enums they repeat.
final class ValueLists {
    /// Every such constraint of the schema and its enum; a new one is added here, or the test fails.
    private static final Map<String, String> ENUMS = Map.ofEntries(
            Map.entry("account_roles_known", "org.tuichu.access.Role"),
            Map.entry("session_method_known", "org.tuichu.access.SignInMethod"),
            Map.entry("sign_in_method_known", "org.tuichu.access.SignInMethod"),
            Map.entry("sign_in_outcome_known", "org.tuichu.access.SignInOutcome"),
            Map.entry("jurisdiction_level_known", "org.tuichu.directory.JurisdictionLevel"),
            Map.entry("unit_kind_known", "org.tuichu.directory.UnitKind"),
            Map.entry("enterprise_datum_known", "org.tuichu.enterprises.register.Particulars$Datum"),
            Map.entry(
                    "enterprise_industry_edition_known",
                    "org.tuichu.enterprises.register.Particulars$Industry$Edition"),
            Map.entry("permit_kind_known", "org.tuichu.enterprises.register.Permit$Kind"),
            Map.entry("permit_state_known", "org.tuichu.enterprises.register.Permit$State"),
            Map.entry("encumbrance_kind_known", "org.tuichu.enterprises.register.Encumbrance$Kind"),
            Map.entry("enterprise_naming_decision_known", "org.tuichu.enterprises.EnterprisesAlike$Meant"),
            Map.entry("line_likeness_why_known", "org.tuichu.enterprises.register.Likeness$Why"),
            Map.entry("line_identity_decision_known", "org.tuichu.enterprises.register.Likeness$Decision"),
            Map.entry("line_ending_kind_known", "org.tuichu.enterprises.register.LineEnding$Kind"),
            Map.entry("register_withdrawal_decision_known", "org.tuichu.enterprises.register.Line$Decision"),
            Map.entry("line_ending_decision_known", "org.tuichu.enterprises.register.Line$Decision"),
            Map.entry("line_state_known", "org.tuichu.enterprises.register.Line$State"),
            Map.entry(
                    "line_specification_capacity_period_known", "org.tuichu.enterprises.register.Specification$Period"),
            Map.entry("line_specification_decision_known", "org.tuichu.enterprises.register.Line$Decision"),
            Map.entry("rule_verification_decision_known", "org.tuichu.rulebook.verification.Verification$Decision"),
            Map.entry("programme_status_known", "org.tuichu.programmes.ProgrammeStatus"),
            Map.entry("duty_unit_role_known", "org.tuichu.plan.Duty$Role"),
            Map.entry("deadline_recurrence_known", "org.tuichu.plan.Duty$Recurrence"),
            Map.entry("deadline_decided_recurrence_known", "org.tuichu.plan.Duty$Recurrence"),
            Map.entry("assignment_share_known", "org.tuichu.programmes.work.chain.Share"),
            Map.entry("assignment_state_known", "org.tuichu.programmes.work.chain.State"),
            Map.entry("work_act_known", "org.tuichu.programmes.work.chain.Act"),
            Map.entry("message_kind_known", "org.tuichu.messages.Message$Kind"),
            Map.entry("message_audience_known", "org.tuichu.messages.Audience"),
            Map.entry("delivery_channel_known", "org.tuichu.messages.Channel"),
            Map.entry("delivery_state_known", "org.tuichu.messages.Outbox$State"),
            Map.entry("responsibility_letter_state_known", "org.tuichu.programmes.responsibility.Move$State"),
            Map.entry("responsibility_act_known", "org.tuichu.programmes.responsibility.Move$Act"),
            Map.entry("supervision_kind_known", "org.tuichu.programmes.supervision.Supervision$Kind"),
            Map.entry("survey_task_state_known", "org.tuichu.survey.campaign.Move$State"),
            Map.entry("survey_import_state_known", "org.tuichu.survey.intake.Import$State"),
            Map.entry("survey_import_row_fate_known", "org.tuichu.survey.intake.Fate"),
            Map.entry("survey_review_state_known", "org.tuichu.survey.review.ReviewMove$State"),
            Map.entry("survey_review_proposal_known", "org.tuichu.survey.review.ReviewMove$Proposal"),
            Map.entry("survey_review_judgement_known", "org.tuichu.statute.rule.Judgement"),
            Map.entry("survey_review_act_known", "org.tuichu.survey.review.ReviewMove$Act"),
            Map.entry("site_verification_state_known", "org.tuichu.survey.review.SiteVerification$State"),
            Map.entry("site_verification_party_answer_known", "org.tuichu.survey.review.SiteVerification$Signature"),
            Map.entry("survey_fact_source_known", "org.tuichu.survey.review.RowFact$Source"),
            Map.entry("survey_act_known", "org.tuichu.survey.campaign.Move$Act"),
            Map.entry("exit_list_kind_known", "org.tuichu.exitlists.list.ExitList$Kind"),
            Map.entry("exit_list_state_known", "org.tuichu.exitlists.list.Move$State"),
            Map.entry("exit_list_act_known", "org.tuichu.exitlists.list.Move$Act"),
            Map.entry("exit_list_entry_judgement_known", "org.tuichu.statute.rule.Judgement"),
            Map.entry("exit_list_entry_measure_known", "org.tuichu.exitlists.list.Entry$Measure"),
            Map.entry("exit_list_file_format_known", "org.tuichu.exitlists.paper.Format"),
            Map.entry("ledger_fork_kind_known", "org.tuichu.ledger.Fork$Kind"),
            Map.entry("evidence_file_kind_known", "org.tuichu.evidence.content.FileKind"),
            Map.entry("evidence_file_taken_absent_known", "org.tuichu.evidence.picture.Absence"),
            Map.entry("evidence_file_position_absent_known", "org.tuichu.evidence.picture.Absence"),
            Map.entry("evidence_file_scan_known", "org.tuichu.evidence.Scan"));

    private static final String CONSTRAINTS = """
            SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ '^CHECK \\(\\(\\w+ (= ANY \\(|<@ )ARRAY\\[[^]]*\\]\\)+( NOT VALID)?$'""";

    private static final Pattern VALUE = Pattern.compile("'([^']*)'::text");

    private ValueLists() {}

    static Map<String, Set<String>> inJava() {
        var lists = new TreeMap<String, Set<String>>();
        ENUMS.forEach((constraint, name) -> lists.put(constraint, constants(name)));
        return lists;
    }

    static Map<String, Set<String>> inDatabase(Connection owner) throws SQLException {
        var lists = new TreeMap<String, Set<String>>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(CONSTRAINTS)) {
            while (rows.next()) {
                var values = new TreeSet<String>();
                VALUE.matcher(rows.getString(2)).results().forEach(value -> values.add(value.group(1)));
                lists.put(rows.getString(1), values);
            }
        }
        return lists;
    }

    private static Set<String> constants(String enumName) {
        try {
            var values = new TreeSet<String>();
            Arrays.stream(Class.forName(enumName).getEnumConstants())
                    .forEach(constant -> values.add(((Enum<?>) constant).name()));
            return values;
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no enum " + enumName, e);
        }
    }
}

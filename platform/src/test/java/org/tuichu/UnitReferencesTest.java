package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.directory.UnitReferences;

/// Whoever refers to a unit follows it when two units are merged.
@PlatformTest
class UnitReferencesTest {
    /// Columns outside the directory that keep the id of a unit, and the bean that lets their rows follow.
    private static final Map<String, String> FOLLOWED_BY = Map.of(
            "account.unit_id", "accounts",
            "officer.unit_id", "officers",
            "message_address.unit_id", "mailAddresses",
            "programme_unit.unit_id", "names",
            "assignment.unit_id", "assignments",
            "assignment.giver_unit_id", "assignments",
            "supervision.unit_id", "supervisions",
            "responsibility_letter.below_unit_id", "letters",
            "survey_task.unit_id", "surveyTasks");

    /// Columns whose rows never change: the scope of a unit covers the records that were merged into it.
    private static final Set<String> FOR_EVER = Set.of(
            "site_verification.units",
            "site_verification_party.unit_id",
            "evidence_file.unit_id",
            "evidence_shown.unit_id",
            "ledger_entry.unit_id",
            "message.unit_id");

    /// Those of the directory itself, which merges them.
    private static final Set<String> OWN = Set.of(
            "closing.successor_id",
            "closing.unit_id",
            "first_day.unit_id",
            "unit.merged_into",
            "unit_alias.unit_id",
            "unit_member.class_id",
            "unit_member.member_id");

    /// Ids of other things without a foreign key. A new column of type uuid is added to one of the lists, or the test
    /// fails.
    private static final Set<String> NO_UNIT = Set.of(
            "assignment.passed_by",
            "assignment.signed_by",
            "assignment.submitted_by",
            "account.enterprise_id",
            "account.officer_id",
            "contact.programme_id",
            "deadline.programme_id",
            "duty_unit.programme_id",
            "exit_list.handed_in_by",
            "exit_list.programme_id",
            "exit_list_act.account_id",
            "exit_list_entry.enterprise_id",
            "exit_list_entry.line_id",
            "enterprise_naming.decided_account",
            "exit_list_file.file_id",
            "ledger_entry.actor",
            "ledger_entry.on_behalf_of",
            "line_answer.said_account",
            "line_ending.decided_account",
            "line_ending.written_account",
            "register_withdrawal.decided_account",
            "register_withdrawal.written_account",
            "line_identity.decided_account",
            "line_photo.file_id",
            "line_source.survey_row",
            "line_specification.decided_account",
            "line_specification.written_account",
            "message_read.account_id",
            "message_told.assignment_id",
            "publication.programme_id",
            "responsibility_act.account_id",
            "rule_verification.decided_account",
            "rule_verification.proposed_account",
            "rule_verification.source_file",
            "session.id",
            "supervision_file.file_id",
            "site_verification_file.file_id",
            "site_verification_party.account_id",
            "survey.programme_id",
            "survey_act.account_id",
            "survey_answer.said_account",
            "survey_fact.said_account",
            "survey_import.file_id",
            "survey_import_row.row_id",
            "survey_device.by_code",
            "survey_device.by_name",
            "survey_row.by_serial",
            "survey_row_photo.file_id",
            "survey_review.decided_by",
            "survey_review.proposed_by",
            "survey_review_act.account_id",
            "survey_verdict.row_id",
            "survey_task.handed_in_by",
            "survey_task.signed_by",
            "work_file.file_id");

    /// Every column of ids but the key of its own table and those that a foreign key binds to another table than unit.
    private static final String COLUMNS = """
            SELECT t.relname || '.' || c.attname
            FROM pg_attribute c
            JOIN pg_class t ON t.oid = c.attrelid AND t.relkind IN ('r', 'p')
            JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
            WHERE c.atttypid IN ('uuid'::regtype, 'uuid[]'::regtype)
              AND NOT EXISTS (
                  SELECT FROM pg_constraint k
                  WHERE k.conrelid = t.oid AND c.attnum = ANY (k.conkey)
                    AND ((k.contype = 'f' AND k.confrelid <> 'unit'::regclass)
                         OR (k.contype = 'p' AND cardinality(k.conkey) = 1)))""";

    private final JdbcClient database;
    private final Environment settings;
    private final List<UnitReferences> references;
    private final MessageSource messages;

    UnitReferencesTest(
            JdbcClient database, Environment settings, List<UnitReferences> references, MessageSource messages) {
        this.database = database;
        this.settings = settings;
        this.references = references;
        this.messages = messages;
    }

    @Test
    void everyColumnThatKeepsUnitsHasSomebodyWhoLetsItFollow() {
        var known = new HashSet<>(FOLLOWED_BY.keySet());
        known.addAll(FOR_EVER);
        known.addAll(OWN);
        known.addAll(NO_UNIT);
        assertThat(columns(database)).isEqualTo(known);
        assertThat(references)
                .extracting(UnitReferences::kind)
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(FOLLOWED_BY.values()));
    }

    @Test
    void aColumnOfAnyNameIsFound() {
        var owner = owner();
        var found = new TransactionTemplate(new DataSourceTransactionManager(owner)).execute(begun -> {
            begun.setRollbackOnly();
            JdbcClient.create(owner)
                    .sql("CREATE TABLE planted (id uuid PRIMARY KEY, lead_by uuid, supported_by uuid[])")
                    .update();
            return columns(JdbcClient.create(owner));
        });
        assertThat(found).contains("planted.lead_by", "planted.supported_by").doesNotContain("planted.id");
    }

    @Test
    void everyKindIsSaidInWords() {
        for (var one : references) {
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage("directory.references." + one.kind(), new Object[] {7}, locale))
                        .contains("7");
            }
        }
    }

    private static Set<String> columns(JdbcClient database) {
        return Set.copyOf(
                database.sql(COLUMNS).query((row, number) -> row.getString(1)).list());
    }

    private DriverManagerDataSource owner() {
        return new DriverManagerDataSource(
                settings.getRequiredProperty("tuichu.db.url"),
                settings.getRequiredProperty("tuichu.db.owner-user"),
                settings.getRequiredProperty("tuichu.db.owner-password"));
    }
}

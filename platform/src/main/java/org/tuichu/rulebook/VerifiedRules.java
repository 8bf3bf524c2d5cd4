package org.tuichu.rulebook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.statute.rule.Rule;

/// Which rules count as verified: those that were when the program was shipped, and those that an office verified
/// since.
@Component
public class VerifiedRules {
    private static final String AT = """
            SELECT rule_id, verified_text FROM rule_verification
            WHERE decision = 'APPROVED' AND withdrawn_at IS NULL AND starts_with(:place, jurisdiction_path)""";

    private final JdbcClient database;
    private final TransactionOperations transaction;

    VerifiedRules(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /// Ids, with what the offices of `place`, a jurisdiction path, and of the places above it verified. A rule that has
    /// changed since is not verified any more.
    ///
    /// The same to whoever asks: an enterprise, which reads none of these rows, gets the verdict of the office.
    public Set<String> at(String place) {
        var ids = new TreeSet<String>();
        Shipped.RULEBOOK.rules().stream().filter(Rule::verified).map(Rule::id).forEach(ids::add);
        for (var row : Scope.PROGRAM.call(() -> transaction.execute(begun -> rows(place)))) {
            Shipped.RULEBOOK
                    .find(row.id())
                    .filter(rule -> RuleText.of(rule).equals(row.text()))
                    .map(Rule::id)
                    .ifPresent(ids::add);
        }
        return ids;
    }

    private List<Row> rows(String place) {
        return database.sql(AT)
                .param("place", place)
                .query((row, at) -> new Row(row.getString("rule_id"), row.getString("verified_text")))
                .list();
    }

    private record Row(String id, String text) {}
}

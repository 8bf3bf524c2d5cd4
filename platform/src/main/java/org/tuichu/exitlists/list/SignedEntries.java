package org.tuichu.exitlists.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.SignedLists;

/// Tells whoever sees a line that a signed list carries it: signed, a list is public.
@Component
class SignedEntries implements SignedLists {
    private static final String SIGNED = """
            SELECT e.line_id, l.jurisdiction_name, l.year, l.number FROM exit_list_entry e JOIN exit_list l ON l.id = e.list_id
            WHERE e.in_force AND e.line_id = ANY (:lines)""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SignedEntries(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    @Override
    public Map<LineId, Listing> of(Collection<LineId> lines) {
        return lines.isEmpty()
                ? Map.of()
                : Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun -> signed(lines))));
    }

    private Map<LineId, Listing> signed(Collection<LineId> lines) {
        var signed = new HashMap<LineId, Listing>();
        database.sql(SIGNED)
                .param("lines", lines.stream().map(LineId::value).toArray(UUID[]::new))
                .query(row -> {
                    signed.put(
                            new LineId(Objects.requireNonNull(row.getObject("line_id", UUID.class))),
                            new Listing(
                                    Objects.requireNonNull(row.getString("jurisdiction_name")),
                                    row.getInt("year"),
                                    row.getInt("number")));
                });
        return signed;
    }
}

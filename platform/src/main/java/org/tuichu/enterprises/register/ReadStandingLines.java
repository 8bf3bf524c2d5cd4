package org.tuichu.enterprises.register;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.machine.Loop;
import org.tuichu.statute.survey.Fingerprint;

/// Reads once after a start the specifications that an earlier edition of the program wrote; till then their words are
/// compared.
@Component
class ReadStandingLines extends Loop {
    private static final String NEXT = """
            SELECT s.line_id, s.edition, s.name, s.kind, s.model, s.site_number FROM line_specification s
            WHERE NOT EXISTS (SELECT FROM line_fingerprint f
                WHERE f.line_id = s.line_id AND f.edition = s.edition AND f.reader = :reader)
            ORDER BY s.line_id, s.edition LIMIT 1000""";

    private final JdbcClient database;
    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    ReadStandingLines(JdbcClient database, Fingerprints fingerprints, PlatformTransactionManager transactions) {
        super("reading of specifications", Duration.ofSeconds(5), Duration.ofSeconds(10));
        this.database = database;
        this.fingerprints = fingerprints;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Standing(
            UUID line,
            int edition,
            String name,
            @Nullable String kind,
            @Nullable String model,
            @Nullable String siteNumber) {}

    @Override
    protected void round() {
        if (!done) {
            done = Scope.PROGRAM.call(this::read);
        }
    }

    /// False where the program ends before.
    boolean read() {
        while (isRunning()) {
            if (Objects.requireNonNull(transaction.execute(begun -> batch())) == 0) {
                return true;
            }
        }
        return false;
    }

    private int batch() {
        var standing = standing();
        standing.forEach(one -> fingerprints.keep(
                one.line(), one.edition(), Fingerprints.of(one.name(), one.kind(), one.model(), one.siteNumber())));
        return standing.size();
    }

    private List<Standing> standing() {
        return database.sql(NEXT)
                .param("reader", Fingerprint.EDITION)
                .query((row, at) -> new Standing(
                        Objects.requireNonNull(row.getObject("line_id", UUID.class)),
                        row.getInt("edition"),
                        Objects.requireNonNull(row.getString("name")),
                        row.getString("kind"),
                        row.getString("model"),
                        row.getString("site_number")))
                .list();
    }
}

package org.tuichu.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The day that counts as today. Production follows the clock (zone Asia/Shanghai); in the demo a jurisdiction may
/// have a day of its own, so that a programme of any year can be walked through.
@Component
public class BusinessDates {
    private static final String FIND = "SELECT today FROM business_date WHERE jurisdiction_id = :jurisdiction";

    private static final String SET = """
            INSERT INTO business_date (jurisdiction_id, jurisdiction_path, today)
            SELECT id, path, :today FROM jurisdiction WHERE id = :jurisdiction
            ON CONFLICT (jurisdiction_id) DO UPDATE SET today = excluded.today
            RETURNING jurisdiction_path""";

    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;

    BusinessDates(JdbcClient database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Today in a jurisdiction.
    @Transactional(readOnly = true)
    public LocalDate today(String jurisdictionId) {
        return moved(jurisdictionId).orElseGet(() -> LocalDate.now(clock));
    }

    /// The day set for a jurisdiction; empty where the clock decides.
    @Transactional(readOnly = true)
    public Optional<LocalDate> moved(String jurisdictionId) {
        return database.sql(FIND)
                .param("jurisdiction", jurisdictionId)
                .query(LocalDate.class)
                .optional();
    }

    /// Sets the day of a jurisdiction; the caller makes sure that this is a demo.
    @Transactional
    public void move(String jurisdictionId, LocalDate today) {
        var before = moved(jurisdictionId).orElse(null);
        database.sql(SET)
                .param("jurisdiction", jurisdictionId)
                .param("today", today)
                .query(String.class)
                .optional()
                .ifPresent(place -> ledger.record(Act.of(
                                DirectoryAct.BUSINESS_DATE_MOVED,
                                "jurisdiction",
                                jurisdictionId,
                                Facts.NONE.change("today", before, today))
                        .in(place)));
    }
}

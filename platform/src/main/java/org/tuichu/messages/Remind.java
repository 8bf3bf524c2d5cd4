package org.tuichu.messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Actor;
import org.tuichu.programmes.OpenWork;
import org.tuichu.programmes.OpenWork.Due;

/// Tells the units of a place what its programmes ask of them, on the place's business date, each thing once: whatever
/// was sent before is not sent again, also where the date moves back. Assignments are read and never moved.
@Component
class Remind {
    /// The number of the lock is that of no other; in ASCII it reads "remind".
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(x'72656d696e64'::bigint)";

    /// Looked at in one transaction.
    private static final int UNITS = 50;

    /// What a digest lists beside what is overdue: due within so many days.
    private static final int DIGEST_DAYS = 7;

    private final OpenWork work;
    private final BusinessDates dates;
    private final Send send;
    private final Escalate escalate;
    private final MessagesSettings settings;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    Remind(
            OpenWork work,
            BusinessDates dates,
            Send send,
            Escalate escalate,
            MessagesSettings settings,
            JdbcClient database,
            TransactionOperations transaction) {
        this.work = work;
        this.dates = dates;
        this.send = send;
        this.escalate = escalate;
        this.settings = settings;
        this.database = database;
        this.transaction = transaction;
    }

    /// Places whose units may have to be reminded.
    List<String> places() {
        return Scope.PROGRAM.call(work::keepers);
    }

    /// Sends what is to be sent in the place with this path, as the program and with the scope of that place.
    void remind(String place) {
        Scope.of(place)
                .run(() -> Actor.PROGRAM.run(() -> {
                    var today = dates.today(Send.jurisdiction(place));
                    var forOffice = new ArrayList<Reached>();
                    UUID last = OpenWork.NO_UNIT;
                    while (last != null) {
                        var after = last;
                        last = transaction.execute(begun -> batch(place, today, after, forOffice));
                    }
                    transaction.executeWithoutResult(begun -> {
                        if (alone()) {
                            escalate.toOffice(forOffice, place, today);
                        }
                    });
                }));
    }

    /// The last unit that was looked at, null where there are no more, or another node is at it. What the office has to
    /// be told of is gathered in `forOffice`, for it is told of all units at once.
    private @Nullable UUID batch(String place, LocalDate today, UUID after, List<Reached> forOffice) {
        if (!alone()) {
            forOffice.clear();
            return null;
        }
        var rules = settings.rules();
        var due = work.due(place, today, Math.max(rules.ahead(), DIGEST_DAYS), after, UNITS);
        if (due.isEmpty()) {
            return null;
        }
        var reached = Reached.of(due, rules).toList();
        send.fresh(
                Stream.concat(reminders(reached, place, today), digests(due, place, today))
                        .toList(),
                place,
                today);
        escalate.toSigners(of(reached, Audience.SIGNERS), place, today);
        forOffice.addAll(of(reached, Audience.OFFICE));
        return due.getLast().unit();
    }

    private boolean alone() {
        return database.sql(LOCK).query(Boolean.class).single();
    }

    private static List<Reached> of(List<Reached> reached, Audience audience) {
        return reached.stream().filter(one -> one.isFor(audience)).toList();
    }

    private static Stream<Message> reminders(List<Reached> reached, String place, LocalDate today) {
        return reached.stream()
                .filter(one -> !one.isFor(Audience.SIGNERS) && !one.isFor(Audience.OFFICE))
                .map(one -> Message.reminder(one, place, today));
    }

    private Stream<Message> digests(List<Due> due, String place, LocalDate today) {
        if (settings.digest() == DigestPeriod.OFF) {
            return Stream.empty();
        }
        var from = settings.digest().start(today);
        return due.stream()
                .filter(one -> one.daysLate() >= -DIGEST_DAYS)
                .collect(Collectors.groupingBy(Due::unit))
                .values()
                .stream()
                .map(ofUnit -> Message.digest(ofUnit, place, from, today));
    }
}

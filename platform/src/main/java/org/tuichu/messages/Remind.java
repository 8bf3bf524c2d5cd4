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
import org.tuichu.directory.Unit;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
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
    private final Units units;
    private final MessageStore messages;
    private final Outbox outbox;
    private final Ledger ledger;
    private final MessagesSettings settings;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    Remind(
            OpenWork work,
            BusinessDates dates,
            Units units,
            MessageStore messages,
            Outbox outbox,
            Ledger ledger,
            MessagesSettings settings,
            JdbcClient database,
            TransactionOperations transaction) {
        this.work = work;
        this.dates = dates;
        this.units = units;
        this.messages = messages;
        this.outbox = outbox;
        this.ledger = ledger;
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
                    UUID last = OpenWork.NO_UNIT;
                    while (last != null) {
                        var after = last;
                        last = transaction.execute(begun -> batch(place, after));
                    }
                }));
    }

    /// The last unit that was looked at, null where there are no more, or another node is at it.
    private @Nullable UUID batch(String place, UUID after) {
        if (!database.sql(LOCK).query(Boolean.class).single()) {
            return null;
        }
        var today = dates.today(id(place));
        var rules = settings.rules();
        var due = work.due(place, today, Math.max(rules.ahead(), DIGEST_DAYS), after, UNITS);
        if (due.isEmpty()) {
            return null;
        }
        var made = Stream.concat(reminders(due, rules, place, today), digests(due, place, today))
                .toList();
        send(place, today, made);
        return due.getLast().unit();
    }

    private static Stream<Message> reminders(List<Due> due, ReminderRules rules, String place, LocalDate today) {
        return due.stream()
                .flatMap(one ->
                        rules.due(one.daysLate()).stream().map(rule -> Message.reminder(one, rule, place, today)));
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

    private void send(String place, LocalDate today, List<Message> made) {
        var known = messages.known(made.stream().map(Message::id).toList());
        var fresh = addressed(
                place,
                made.stream().filter(message -> !known.contains(message.id())).toList());
        if (fresh.isEmpty()) {
            return;
        }
        messages.insert(fresh);
        outbox.queue(fresh);
        ledger.record(Act.of(
                MessageAct.REMINDERS_SENT,
                "jurisdiction",
                id(place),
                Facts.of("messages", fresh.size()).and("today", today)));
    }

    /// For the office: to the unit that houses it. Where none does they wait until one does.
    private List<Message> addressed(String place, List<Message> fresh) {
        if (fresh.stream().noneMatch(message -> message.audience() == Audience.OFFICE)) {
            return fresh;
        }
        var office =
                units.inJurisdiction(id(place)).stream().filter(Unit::office).findFirst();
        var all = new ArrayList<Message>();
        for (var message : fresh) {
            if (message.audience() != Audience.OFFICE) {
                all.add(message);
            } else {
                office.ifPresent(unit -> all.add(message.to(unit.id().value(), unit.name(), place)));
            }
        }
        return all;
    }

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/', place.length() - 2) + 1, place.length() - 1);
    }
}

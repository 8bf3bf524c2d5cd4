package org.tuichu.messages;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Keeps messages, queues them on their ways out and puts on record that they were sent.
@Component
class Send {
    private final MessageStore messages;
    private final Outbox outbox;
    private final Ledger ledger;

    Send(MessageStore messages, Outbox outbox, Ledger ledger) {
        this.messages = messages;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /// Of `made`, messages of one place and day, sends those that were not sent before, and answers which.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Message> fresh(List<Message> made, String place, LocalDate today) {
        var known = messages.known(made.stream().map(Message::id).toList());
        var fresh =
                made.stream().filter(message -> !known.contains(message.id())).toList();
        if (!fresh.isEmpty()) {
            messages.insert(fresh);
            outbox.queue(fresh);
            ledger.record(Act.of(
                    MessageAct.REMINDERS_SENT,
                    "jurisdiction",
                    jurisdiction(place),
                    Facts.of("messages", fresh.size()).and("today", today)));
        }
        return fresh;
    }

    /// The id of the place with this path.
    static String jurisdiction(String place) {
        return place.substring(place.lastIndexOf('/', place.length() - 2) + 1, place.length() - 1);
    }
}

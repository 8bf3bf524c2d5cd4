package org.tuichu.messages;

import java.time.LocalDate;
import java.util.List;

/// What a message tells those above of, all of it; the message itself lists the worst.
record Escalation(Message message, List<Reached> told) {
    static Escalation of(List<Reached> told, Receiver receiver, String senderPath, LocalDate today) {
        return new Escalation(Message.escalation(told, receiver, senderPath, today), told);
    }
}

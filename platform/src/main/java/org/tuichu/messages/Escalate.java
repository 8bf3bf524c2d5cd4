package org.tuichu.messages;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Unit;
import org.tuichu.directory.Units;

/// Tells those above of what was not reported long after its last day: one message for each unit that receives it and
/// day, of what it was not told before. What comes up on a day on which it was told already waits for the next.
@Component
class Escalate {
    private final Units units;
    private final MessageStore messages;
    private final Send send;

    Escalate(Units units, MessageStore messages, Send send) {
        this.units = units;
        this.messages = messages;
        this.send = send;
    }

    /// Each unit's own signers.
    void toSigners(List<Reached> reached, String place, LocalDate today) {
        tell(reached, one -> Receiver.of(one.due()), place, today);
    }

    /// The unit that houses the office. Where none does it waits until one does.
    void toOffice(List<Reached> reached, String place, LocalDate today) {
        if (!reached.isEmpty()) {
            units.inJurisdiction(Send.jurisdiction(place)).stream()
                    .filter(Unit::office)
                    .findFirst()
                    .map(unit -> Receiver.of(unit, place))
                    .ifPresent(office -> tell(reached, one -> office, place, today));
        }
    }

    private void tell(List<Reached> reached, Function<Reached, Receiver> receiver, String place, LocalDate today) {
        var known = messages.known(reached.stream().map(Reached::name).toList());
        var escalations = reached.stream()
                .filter(one -> !known.contains(one.name()))
                .collect(Collectors.groupingBy(one -> receiver.apply(one).unit()))
                .values()
                .stream()
                .map(told -> Escalation.of(told, receiver.apply(told.getFirst()), place, today))
                .toList();
        var sent = new HashSet<>(
                send.fresh(escalations.stream().map(Escalation::message).toList(), place, today));
        messages.insertTold(
                escalations.stream().filter(one -> sent.contains(one.message())).toList());
    }
}

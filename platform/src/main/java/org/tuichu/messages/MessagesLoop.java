package org.tuichu.messages;

import java.time.Duration;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.tuichu.machine.Loop;

/// Reminds and sends out; what fails in the one does not keep the other from being done.
@Component
class MessagesLoop extends Loop {
    private final Remind remind;
    private final Outbox outbox;

    MessagesLoop(Remind remind, Outbox outbox, MessagesSettings settings) {
        super("sending of messages", settings.pause(), Duration.ofSeconds(10));
        this.remind = remind;
        this.outbox = outbox;
    }

    @Override
    protected void round() {
        try {
            remindAll();
        } finally {
            sendOut();
        }
    }

    /// What fails in one place does not keep the next from being told.
    private void remindAll() {
        var failed = new ArrayList<RuntimeException>();
        for (var place : remind.places()) {
            try {
                remind.remind(place);
            } catch (RuntimeException e) {
                failed.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    private void sendOut() {
        boolean more = true;
        while (more && isRunning()) {
            more = outbox.send();
        }
    }
}

package org.tuichu.messages;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Carries messages out of the program on one channel. Another way - a text message, a work chat - is another
/// implementation and its [Channel].
interface OutgoingMessages {
    Channel channel();

    /// Hands it over. It may come twice, with the same id.
    ///
    /// @throws IOException where it is not sure that it arrived; it is tried again
    void send(Outgoing message) throws IOException;

    /// What leaves: `address` the mailbox of an e-mail, null elsewhere; `title` and `text` in words, without numbers of
    /// persons.
    record Outgoing(
            UUID id,
            @Nullable String address,
            Message.Kind kind,
            String place,
            UUID unit,
            String unitName,
            Audience audience,
            LocalDate businessDate,
            int overdue,
            int soon,
            String title,
            String text) {}
}

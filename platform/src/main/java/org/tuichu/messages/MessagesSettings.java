package org.tuichu.messages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tuichu.machine.SafeAddress;

/// When who is reminded, and how messages leave the program.
///
/// - `pause`: between two looks at what is due and what waits to go out
/// - `before`: days before the last day on which clerks are reminded, 0 on it
/// - `overdue`, `signers`, `office`: days after it on which clerks and reviewers, signers, the office are
/// - `digest`: how often each unit is told all that is due and overdue
/// - `attempts`: to send a message before it is given up; `retry` the time before the second, doubled each time up to
/// an
///   hour, and no less than `patience`
/// - `patience`: for one answer of the mail server or the webhook
@ConfigurationProperties("tuichu.messages")
record MessagesSettings(
        @DefaultValue("30s") Duration pause,
        @DefaultValue({"30", "7", "1", "0"}) List<Integer> before,
        @DefaultValue("1") int overdue,
        @DefaultValue("7") int signers,
        @DefaultValue("15") int office,
        @DefaultValue("weekly") DigestPeriod digest,
        @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration retry,
        @DefaultValue("10s") Duration patience,
        @DefaultValue Mail mail,
        @DefaultValue Webhook webhook) {
    private static final int LONGEST_STEP = 366;

    MessagesSettings {
        before = List.copyOf(before);
        for (int days : before) {
            require(days >= 0 && days <= LONGEST_STEP, "before", days + " is not between 0 and " + LONGEST_STEP);
        }
        require(overdue >= 1, "overdue", overdue + " is not 1 or more");
        require(signers >= overdue, "signers", signers + " comes before overdue, " + overdue);
        require(office >= signers, "office", office + " comes before signers, " + signers);
        require(office <= LONGEST_STEP, "office", office + " is more than " + LONGEST_STEP);
        require(attempts >= 1 && attempts <= 20, "attempts", attempts + " is not between 1 and 20");
        require(retry.compareTo(patience) >= 0, "retry", retry + " is less than patience, " + patience);
        require(patience.isPositive(), "patience", patience + " is not positive");
    }

    ReminderRules rules() {
        return ReminderRules.of(before, overdue, signers, office);
    }

    private static void require(boolean holds, String name, String why) {
        if (!holds) {
            throw new IllegalArgumentException("tuichu.messages." + name + ": " + why);
        }
    }

    /// How the line to the mail server is kept secret.
    enum Security {
        /// From the first byte.
        TLS,
        /// By a command, without which nothing is sent.
        STARTTLS,
        /// Not at all: for a server on this machine.
        NONE
    }

    /// The mail server; without a `host` no e-mail is sent. `user` and `password` where it asks for them.
    record Mail(
            @Nullable String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") Security security,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from) {
        Mail {
            require(host == null || from != null, "mail.from", "missing");
            require(
                    from == null || EmailAddress.read(from).isPresent(),
                    "mail.from",
                    from + " is no address of a mailbox");
        }
    }

    /// Where each message is posted; without a `url` nowhere. `secret` signs it.
    record Webhook(@Nullable URI url, @Nullable String secret) {
        /// Bytes of a secret that cannot be guessed.
        private static final int SHORTEST_SECRET = 16;

        Webhook {
            if (url != null) {
                require(SafeAddress.is(url), "webhook.url", SafeAddress.WANTED);
                require(
                        secret != null && secret.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_SECRET,
                        "webhook.secret",
                        "less than " + SHORTEST_SECRET + " bytes");
            }
        }
    }
}

package org.tuichu.access;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long sessions last and how much guessing is allowed.
///
/// - `idle`: a session ends when it was not used for this long
/// - `absolute`: a session ends this long after the sign-in, used or not
/// - `attempts`: this many wrong passwords in a row lock the user name
/// - `lock`: for this long
/// - `hashes`: passwords checked at the same time; each takes 19 MiB of memory and one core for about 0.1 s
/// - `secondFactor`: whether everybody has to set one
/// - `keyFile`: what the secrets of second factors are encrypted with; made at the first start, never replaced
/// - `patience`: how long a sign-in waits for its turn before it is told to come back later
@ConfigurationProperties("tuichu.access")
record AccessSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("2") int hashes,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("optional") SecondFactor secondFactor,
        Path keyFile) {
    /// Whether a second factor has to be set before anything else.
    enum SecondFactor {
        OPTIONAL,
        REQUIRED
    }
}

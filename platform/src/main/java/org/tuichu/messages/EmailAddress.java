package org.tuichu.messages;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mailbox as one writes it, `name@host`: nothing that a header could be smuggled in with, nor a name beside it.
record EmailAddress(String text) {
    /// RFC 5321 §4.5.3.1: 64 before the at, 254 in all.
    static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    static Optional<EmailAddress> read(String typed) {
        return typed.length() <= LONGEST && FORM.matcher(typed).matches()
                ? Optional.of(new EmailAddress(typed))
                : Optional.empty();
    }
}

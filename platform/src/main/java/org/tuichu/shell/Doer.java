package org.tuichu.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// How pages name who did something: the person, and the colleague whose roles were lent for it.
@Component("doer")
public class Doer {
    private final MessageSource messages;

    Doer(MessageSource messages) {
        this.messages = messages;
    }

    /// `onBehalfOf` is null where the person acted by own roles.
    public String of(String person, @Nullable String onBehalfOf, Locale locale) {
        return onBehalfOf == null
                ? person
                : messages.getMessage("shell.onBehalf", new Object[] {person, onBehalfOf}, locale);
    }
}

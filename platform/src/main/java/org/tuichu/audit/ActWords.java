package org.tuichu.audit;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// How acts and their subjects are called on screen. One without words is shown as it stands on record: an older
/// edition of the program may have known it.
@Component("actWords")
public class ActWords {
    private final MessageSource messages;

    ActWords(MessageSource messages) {
        this.messages = messages;
    }

    public String act(String act, Locale locale) {
        return words("audit.acts." + act, act, locale);
    }

    public String subject(String kind, Locale locale) {
        return words("audit.subjects." + kind, kind, locale);
    }

    private String words(String key, String otherwise, Locale locale) {
        var words = messages.getMessage(key, null, otherwise, locale);
        return words == null ? otherwise : words;
    }
}

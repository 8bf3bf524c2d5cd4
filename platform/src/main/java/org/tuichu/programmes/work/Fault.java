package org.tuichu.programmes.work;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// What is wrong with a field of a form; an empty field means the whole.
public record Fault(String field, MessageSourceResolvable words) {
    /// The same in the language of whoever reads it.
    public record Said(String field, String words) {}

    public static Fault of(String field, String key, Object... arguments) {
        return new Fault(field, new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }

    public Said say(MessageSource messages, Locale locale) {
        return new Said(field, messages.getMessage(words, locale));
    }
}

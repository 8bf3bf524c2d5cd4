package org.tuichu.shell;

import java.util.List;
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

    public static List<Said> say(List<Fault> faults, MessageSource messages, Locale locale) {
        return faults.stream().map(fault -> fault.say(messages, locale)).toList();
    }

    public Said say(MessageSource messages, Locale locale) {
        return new Said(field, messages.getMessage(words, locale));
    }
}

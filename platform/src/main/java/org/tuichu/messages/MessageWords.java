package org.tuichu.messages;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.messages.Message.Item;
import org.tuichu.programmes.DutyPaths;

/// A message in words, for the inbox and for outside: which duty, which day, and by which rule it was sent.
@Component("messageWords")
class MessageWords {
    /// Digits that may be those of a telephone, an identity card or an account: seven or more with nothing but blanks
    /// and hyphens between, if they are no day.
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?!\\d{4}-\\d{2}-\\d{2}(?!\\d))\\d(?:[ -]?\\d){6,}[Xx]?");

    private final MessageSource messages;
    private final DutyPaths paths;

    MessageWords(MessageSource messages, DutyPaths paths) {
        this.messages = messages;
        this.paths = paths;
    }

    public String title(Message message, Locale locale) {
        return message.kind() == Message.Kind.DIGEST
                ? digest(message, locale)
                : reminder(
                        message.items().getFirst(), message.items().getFirst().what(), locale);
    }

    /// Which duty of which plan, and its last day.
    public String duty(Item item, Locale locale) {
        return say("inbox.duty", locale, item.programme(), paths.words(item.dutyPath(), locale), item.heading());
    }

    public String lastDay(Item item, Locale locale) {
        return say("inbox.lastDay", locale, item.lastDay()) + say("inbox.semicolon", locale) + standing(item, locale);
    }

    /// Why it was sent.
    public String reason(Message message, Locale locale) {
        var step = message.step();
        if (step == null) {
            return say("inbox.rule.DIGEST", locale, message.today());
        }
        var rule = step > 0 ? message.audience().name() : step == 0 ? "TODAY" : "BEFORE";
        return say("inbox.rule." + rule, locale, Math.abs(step), message.today());
    }

    /// The title without what people typed and without numbers of persons.
    String titleOutside(Message message, Locale locale) {
        return withoutNumbers(
                message.kind() == Message.Kind.DIGEST
                        ? digest(message, locale)
                        : reminder(
                                message.items().getFirst(),
                                message.items().getFirst().heading(),
                                locale));
    }

    /// The same for all that it says: the duties, and the reason.
    String textOutside(Message message, Locale locale) {
        var lines = message.items().stream()
                .map(item -> withoutNumbers(duty(item, locale)) + "\n  " + lastDay(item, locale))
                .collect(Collectors.joining("\n"));
        return say("inbox.outside.to", locale, message.unitName()) + "\n\n" + lines + "\n\n" + reason(message, locale)
                + "\n" + say("inbox.outside.foot", locale);
    }

    static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("***");
    }

    private String digest(Message message, Locale locale) {
        return say("inbox.title.DIGEST", locale, message.overdue(), message.soon());
    }

    private String reminder(Item item, String what, Locale locale) {
        return say("inbox.title.REMINDER", locale, standing(item, locale), what);
    }

    private String standing(Item item, Locale locale) {
        long late = item.daysLate();
        var key = late > 0 ? "overdue" : late == 0 ? "today" : "soon";
        return say("inbox.standing." + key, locale, Math.abs(late));
    }

    /// Dates as text, for a message would write them as it likes.
    private String say(String key, Locale locale, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = String.valueOf(arguments[i]);
        }
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}

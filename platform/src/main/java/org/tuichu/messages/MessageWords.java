package org.tuichu.messages;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
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
        return title(message, Item::what, locale);
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
        return withoutNumbers(title(message, Item::heading, locale));
    }

    /// The same for all that it says: the duties, and the reason.
    String textOutside(Message message, Locale locale) {
        var lines = message.items().stream()
                .map(item -> withoutNumbers(duty(item, locale)) + "\n  " + lastDay(item, locale)
                        + worker(message, item, locale))
                .collect(Collectors.joining("\n"));
        var more = message.more() == 0 ? "" : "\n" + say("inbox.andMore", locale, message.more());
        return say("inbox.outside.to", locale, message.unitName()) + "\n\n" + lines + more + "\n\n"
                + reason(message, locale) + "\n" + say("inbox.outside.foot", locale);
    }

    static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("***");
    }

    private String title(Message message, Function<Item, String> what, Locale locale) {
        var worst = message.items().getFirst();
        return switch (message.kind()) {
            case REMINDER -> say("inbox.title.REMINDER", locale, standing(worst, locale), what.apply(worst));
            case DIGEST -> say("inbox.title.DIGEST", locale, message.overdue(), message.soon());
            case ESCALATION -> say("inbox.title.ESCALATION", locale, message.overdue(), worst.daysLate());
        };
    }

    /// Who works it, where the message is for others.
    private String worker(Message message, Item item, Locale locale) {
        return message.audience() == Audience.OFFICE
                ? say("inbox.semicolon", locale) + say("inbox.about", locale, item.unit())
                : "";
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

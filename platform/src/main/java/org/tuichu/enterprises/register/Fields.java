package org.tuichu.enterprises.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;
import org.tuichu.shell.KeptText;

/// Reads what somebody typed, field by field, and keeps what is wrong with it. Null is read from an empty field and
/// from one at fault.
final class Fields {
    /// Beyond every day that anybody keeps here.
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    /// As short as a telephone number without its area code.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{7}");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void wrong(String field, String key, Object... arguments) {
        faults.add(Fault.of(field, key, arguments));
    }

    static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    @Nullable
    String text(String field, @Nullable String typed, int longest) {
        var text = stripped(typed);
        if (text.length() > longest) {
            wrong(field, "enterprises.fault.tooLong", longest);
        } else if (!KeptText.holds(text)) {
            wrong(field, "enterprises.fault.unreadable");
        } else if (!text.isEmpty()) {
            return text;
        }
        return null;
    }

    /// The name of a person: the record keeps it for ever, so no telephone or identity number stands in it.
    @Nullable
    String person(String field, @Nullable String typed, int longest) {
        var name = text(field, typed, longest);
        if (name == null || !LONG_NUMBER.matcher(name).find()) {
            return name;
        }
        wrong(field, "enterprises.fault.person");
        return null;
    }

    /// Never null where no fault was found.
    String required(String field, @Nullable String typed, int longest) {
        if (stripped(typed).isEmpty()) {
            wrong(field, "enterprises.fault.missing");
        }
        return Objects.requireNonNullElse(text(field, typed, longest), "");
    }

    /// Of a shape; `key` says which.
    @Nullable
    String shaped(String field, @Nullable String typed, Pattern shape, String key) {
        var text = stripped(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!shape.matcher(text).matches()) {
            wrong(field, key);
            return null;
        }
        return text;
    }

    /// From `least` to `most`, with as many decimals as `most` has.
    @Nullable
    BigDecimal number(String field, @Nullable String typed, String least, String most) {
        var text = stripped(typed);
        if (text.isEmpty()) {
            return null;
        }
        var highest = new BigDecimal(most);
        // Nothing longer is parsed: a power of ten with a huge exponent is short and takes for ever.
        if (text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            var number = new BigDecimal(text);
            if (number.stripTrailingZeros().scale() <= highest.scale()
                    && number.compareTo(new BigDecimal(least)) >= 0
                    && number.compareTo(highest) <= 0) {
                return number;
            }
        }
        wrong(field, "enterprises.fault.number", least, most);
        return null;
    }

    @Nullable
    Integer whole(String field, @Nullable String typed, int least, int most) {
        var number = number(field, typed, Integer.toString(least), Integer.toString(most));
        return number == null ? null : number.intValueExact();
    }

    @Nullable
    LocalDate day(String field, @Nullable String typed, LocalDate latest) {
        var text = stripped(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && !day.isAfter(latest)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        wrong(field, "enterprises.fault.day", EARLIEST.toString(), latest.toString());
        return null;
    }

    @Nullable
    LocalDate day(String field, @Nullable String typed) {
        return day(field, typed, LATEST);
    }

    /// A fault where `to` is before `from`.
    void inOrder(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            wrong(field, "enterprises.fault.order", from.toString());
        }
    }

    <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> of) {
        var text = stripped(typed);
        if (text.isEmpty()) {
            return null;
        }
        for (var one : of.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        wrong(field, "enterprises.fault.choice");
        return null;
    }

    /// Never null where no fault was found; `otherwise` stands in its place where one was.
    <E extends Enum<E>> E chosen(String field, @Nullable String typed, Class<E> of, E otherwise) {
        if (stripped(typed).isEmpty()) {
            wrong(field, "enterprises.fault.choice");
        }
        return Objects.requireNonNullElse(choice(field, typed, of), otherwise);
    }
}

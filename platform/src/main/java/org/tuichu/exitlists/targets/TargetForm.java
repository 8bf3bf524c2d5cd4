package org.tuichu.exitlists.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tuichu.exitlists.list.Amount;
import org.tuichu.exitlists.list.Typed;

/// A target as somebody typed it; one without numbers takes back the one before.
record TargetForm(
        @Nullable String place,
        @Nullable String industry,
        @Nullable String lines,
        @Nullable String capacity,
        @Nullable String unit,
        @Nullable String basis) {
    static final TargetForm EMPTY = new TargetForm("", "", "", "", "", "");

    private static final int MOST_LINES = 100_000;
    private static final int LONGEST_INDUSTRY = 40;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_NUMBER = 15;
    /// As the table keeps it.
    private static final int SCALE = 4;

    /// A form as it was read; what is wrong with it is in `typed`.
    record Read(String industry, Target.Wanted wanted, String basis) {}

    Read read(Typed typed) {
        var named = typed.required("industry", industry, LONGEST_INDUSTRY);
        var counted = count(typed);
        var amount = amount(typed);
        return new Read(named, new Target.Wanted(counted, amount), typed.required("basis", basis, LONGEST_BASIS));
    }

    private @Nullable Integer count(Typed typed) {
        var number = number("lines", lines, typed);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(MOST_LINES)) > 0) {
            typed.wrong("lines", "exitlists.fault.count", MOST_LINES);
            return null;
        }
        return number.intValueExact();
    }

    private @Nullable Amount amount(Typed typed) {
        var number = number("capacity", capacity, typed);
        var measured = typed.text("unit", unit, LONGEST_UNIT);
        if (number != null && measured == null) {
            typed.wrong("unit", "exitlists.fault.unit");
        } else if (number == null && measured != null && (capacity == null || capacity.isBlank())) {
            typed.wrong("capacity", "exitlists.fault.missing");
        }
        return number == null || measured == null ? null : new Amount(number, measured);
    }

    /// Greater than zero; null where nothing is typed or it is no such number.
    private static @Nullable BigDecimal number(String field, @Nullable String typed, Typed fields) {
        var text = fields.text(field, typed, LONGEST_NUMBER);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{1,10}(\\.\\d{1," + SCALE + "})?")) {
            var number = new BigDecimal(text);
            if (number.signum() > 0) {
                return number;
            }
        }
        fields.wrong(field, "exitlists.fault.number");
        return null;
    }
}

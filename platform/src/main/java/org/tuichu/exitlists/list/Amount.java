package org.tuichu.exitlists.list;

import java.math.BigDecimal;

/// So much capacity. `unit` names the period too: 万吨/年.
public record Amount(BigDecimal value, String unit) {
    public String words() {
        return value.stripTrailingZeros().toPlainString() + " " + unit;
    }
}

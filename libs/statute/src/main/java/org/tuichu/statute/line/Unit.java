package org.tuichu.statute.line;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A unit or classifier: one of it is `factor` of `base`.
///
/// @param equivalent for units of a trade: what one of it is in a common unit
record Unit(String base, BigDecimal factor, @Nullable Conversion equivalent) {
    static final String DEVICES = "devices";

    /// 座, 台, 套: it counts devices.
    boolean counts() {
        return base.equals(DEVICES);
    }

    boolean is(String other) {
        return base.equals(other);
    }

    /// Whether it counts what is made in one trade (重量箱, 标张) and so can only say a capacity.
    boolean ofTrade() {
        return equivalent != null;
    }
}

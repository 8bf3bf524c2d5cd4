package org.tuichu.statute.limit;

/// Whose limit it is, and for whom it holds beside the others; of those that hold the strictest binds.
public enum Layer {
    NATIONAL,
    /// Special emission limits: where the fact `special_limits_apply` is true.
    SPECIAL,
    /// Ultra-low emission: where the fact `ultra_low_applies` is true.
    ULTRA_LOW,
    /// In one province.
    LOCAL
}

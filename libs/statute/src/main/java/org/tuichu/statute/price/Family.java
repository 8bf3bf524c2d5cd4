package org.tuichu.statute.price;

/// Kinds of electricity price. No kilowatt-hour bears two of them.
public enum Family {
    /// By the class of the catalogue.
    DIFFERENTIAL,
    /// By what is consumed per product.
    TIERED,
    /// By how far a limit is exceeded.
    PUNITIVE
}

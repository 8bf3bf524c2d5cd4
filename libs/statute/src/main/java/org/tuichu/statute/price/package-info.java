/// What electricity and water cost more for lines that are to go: differential, tiered and punitive electricity
/// prices, and the price of water over quota, as dated tables of places.
///
/// Money is exact ([java.math.BigDecimal]) and rounded once, to the fen, half up. What the tables leave open stays a
/// range.
@NullMarked
package org.tuichu.statute.price;

import org.jspecify.annotations.NullMarked;

package org.tuichu.statute.line;

import java.math.BigDecimal;

/// One of the unit written is so many of the unit in the fact's name: 1 万吨 = 10000 t.
public record Conversion(String from, BigDecimal factor, String to) {}

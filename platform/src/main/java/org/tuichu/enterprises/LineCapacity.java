package org.tuichu.enterprises;

import java.math.BigDecimal;

/// So much of a unit, as the register has it: `unit` names the period too where there is one (`万吨/年`).
public record LineCapacity(BigDecimal value, String unit) {}

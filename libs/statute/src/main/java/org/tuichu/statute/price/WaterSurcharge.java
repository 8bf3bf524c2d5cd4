package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What water over quota costs on top, band by band.
public record WaterSurcharge(WaterUse use, Outcome outcome, List<Share> shares, Set<String> missing) {
    /// The water within one band and what it costs on top, exact.
    public record Share(WaterBand band, BigDecimal m3, BigDecimal yuan) {}

    /// Exact and not rounded; what the scheme would come to where its days are not known.
    public BigDecimal yuan() {
        return shares.stream().map(Share::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Rounded half up, once for the whole; absent while it is not known.
    public Optional<BigDecimal> fen() {
        return outcome == Outcome.UNKNOWN || outcome == Outcome.NOT_COVERED
                ? Optional.empty()
                : Optional.of(yuan().movePointRight(2).setScale(0, RoundingMode.HALF_UP));
    }
}

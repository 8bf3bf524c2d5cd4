package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.table.Table;

/// The price of water over quota, band by band: only the water within a band bears the multiple of the band.
///
/// There is no table of the nation; a place names the scheme it has adopted.
public final class WaterPrices {

    private final List<WaterBand> bands;

    WaterPrices(List<WaterBand> bands) {
        this.bands = List.copyOf(bands);
    }

    public static WaterPrices shipped() {
        return new WaterPrices(Table.beside(WaterPrices.class, "water.tsv").stream()
                .map(WaterBand::of)
                .toList());
    }

    public List<WaterBand> bands() {
        return bands;
    }

    public WaterSurcharge surcharge(WaterUse use) {
        var scheme = bands.stream()
                .filter(band -> band.scheme().equals(use.scheme()))
                .filter(band -> band.window().holds(use.day()) != Truth.FALSE)
                .toList();
        var shares = new ArrayList<WaterSurcharge.Share>();
        var missing = new TreeSet<String>();
        for (var band : scheme) {
            var m3 = within(band, use);
            if (m3.signum() > 0) {
                shares.add(new WaterSurcharge.Share(
                        band, m3, m3.multiply(use.yuanPerM3()).multiply(band.multiple())));
                if (band.window().holds(use.day()) == Truth.UNKNOWN) {
                    missing.add("in_force:" + band.scheme());
                }
            }
        }
        return new WaterSurcharge(use, outcome(scheme, shares, missing), shares, missing);
    }

    private static Outcome outcome(List<WaterBand> scheme, List<WaterSurcharge.Share> shares, Set<String> missing) {
        if (scheme.isEmpty()) {
            return Outcome.NOT_COVERED;
        }
        if (!missing.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return shares.isEmpty() ? Outcome.NONE : Outcome.CHARGED;
    }

    /// Cubic metres of the use that lie within the band.
    private static BigDecimal within(WaterBand band, WaterUse use) {
        var over = use.usedM3().subtract(use.quotaM3());
        var from = share(band.fromPct(), use);
        var to = bound(band.toPct(), over, use);
        return over.min(to).subtract(from).max(BigDecimal.ZERO);
    }

    private static BigDecimal bound(@Nullable BigDecimal pct, BigDecimal over, WaterUse use) {
        return pct == null ? over : share(pct, use);
    }

    private static BigDecimal share(BigDecimal pct, WaterUse use) {
        return use.quotaM3().multiply(pct).movePointLeft(2);
    }
}

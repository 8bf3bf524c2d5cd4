package org.tuichu.exitlists.targets;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.exitlists.list.Amount;
import org.tuichu.exitlists.list.CommonUnits;
import org.tuichu.exitlists.list.Tally;

/// A target beside what there is: short, over or met, in numbers. Only what is in the unit of the target is compared,
/// or can be converted to it; the rest stands beside it and is never added.
///
/// - `lines`, `capacity`: null where the target does not say
public record Comparison(
        Target.@Nullable Wanted wanted,
        Tally there,
        @Nullable Check lines,
        @Nullable Check capacity) {
    /// `difference` is what there is less what is wanted; `unit` is that of a capacity, empty for lines.
    public record Check(BigDecimal wanted, BigDecimal there, String unit) {
        public BigDecimal difference() {
            return there.subtract(wanted);
        }

        public Standing standing() {
            return switch (difference().signum()) {
                case -1 -> Standing.SHORT;
                case 1 -> Standing.OVER;
                default -> Standing.MET;
            };
        }

        /// Without a sign, with the unit.
        public String words() {
            var amount = new Amount(difference().abs(), unit).words();
            return unit.isEmpty() ? amount.strip() : amount;
        }
    }

    public enum Standing {
        MET,
        SHORT,
        OVER
    }

    /// What there is is in `units` already.
    static Comparison of(Target.@Nullable Wanted wanted, Tally there, CommonUnits units) {
        if (wanted == null) {
            return new Comparison(null, there, null, null);
        }
        var lines = wanted.lines();
        var amount = wanted.capacity() == null ? null : units.in(wanted.capacity());
        return new Comparison(
                wanted,
                there,
                lines == null ? null : new Check(BigDecimal.valueOf(lines), BigDecimal.valueOf(there.lines()), ""),
                amount == null ? null : new Check(amount.value(), there.of(amount.unit()), amount.unit()));
    }

    /// There is a target, and nothing at all for it.
    public boolean missing() {
        return wanted != null && there.lines() == 0;
    }

    /// Capacity that the target says nothing of.
    public SortedMap<String, BigDecimal> otherUnits() {
        var others = new TreeMap<>(there.capacity());
        if (capacity != null) {
            others.remove(capacity.unit());
        }
        return others;
    }
}

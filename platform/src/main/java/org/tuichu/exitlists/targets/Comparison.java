package org.tuichu.exitlists.targets;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.exitlists.list.Tally;

/// A target beside what there is: short, over or met, in numbers. Only the unit of the target is compared; what there
/// is in others stands beside it and is never added.
///
/// - `lines`, `capacity`: null where the target does not say
public record Comparison(
        Target.@Nullable Wanted wanted,
        Tally there,
        @Nullable Check lines,
        @Nullable Check capacity) {
    /// `difference` is what there is less what is wanted.
    public record Check(BigDecimal wanted, BigDecimal there) {
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

        /// Without a sign.
        public String words() {
            return difference().abs().stripTrailingZeros().toPlainString();
        }
    }

    public enum Standing {
        MET,
        SHORT,
        OVER
    }

    static Comparison of(Target.@Nullable Wanted wanted, Tally there) {
        if (wanted == null) {
            return new Comparison(null, there, null, null);
        }
        var lines = wanted.lines();
        var amount = wanted.capacity();
        return new Comparison(
                wanted,
                there,
                lines == null ? null : new Check(BigDecimal.valueOf(lines), BigDecimal.valueOf(there.lines())),
                amount == null ? null : new Check(amount.value(), there.of(amount.unit())));
    }

    /// There is a target, and nothing at all for it.
    public boolean missing() {
        return wanted != null && there.lines() == 0;
    }

    /// Capacity that the target says nothing of.
    public SortedMap<String, BigDecimal> otherUnits() {
        var others = new TreeMap<>(there.capacity());
        if (wanted != null && wanted.capacity() != null) {
            others.remove(wanted.capacity().unit());
        }
        return others;
    }
}

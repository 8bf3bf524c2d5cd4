package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.condition.Truth;

/// One limit beside a measurement: whether it holds here, what it comes to, whether it is met.
///
/// @param applies whether it holds for this measurement
/// @param limit what it comes to after its corrections, in its own unit
/// @param measured the measured value in the unit of the limit
/// @param factor what the measured value was multiplied with to come to that unit
/// @param met whether the measured value is at most the limit
/// @param rank 1 is the strictest of those that hold or may hold; 0 for the others
/// @param missing facts that would say more
public record Finding(
        Limit row,
        Truth applies,
        Interval limit,
        List<Corrected> corrections,
        BigDecimal measured,
        BigDecimal factor,
        Truth met,
        int rank,
        Map<String, Object> facts,
        Set<String> missing,
        Confidence confidence) {
    /// A correction with the amount it came to and the limit after it.
    public record Corrected(Correction correction, Interval amount, Interval limit) {}

    Finding ranked(int place) {
        return new Finding(row, applies, limit, corrections, measured, factor, met, place, facts, missing, confidence);
    }

    boolean exceeded() {
        return applies == Truth.TRUE && met == Truth.FALSE;
    }

    boolean surelyMet() {
        return applies == Truth.TRUE && met == Truth.TRUE;
    }

    /// It could still turn out to be exceeded.
    boolean open() {
        return applies != Truth.FALSE && met != Truth.TRUE && !exceeded();
    }
}

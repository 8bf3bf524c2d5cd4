package org.tuichu.statute.price;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A row that was looked at, and why it counted or did not.
///
/// @param rate yuan per kWh after adjustments
/// @param because what set the row aside: a policy or another row; blank where nothing did
public record Considered(
        Price price,
        Reason reason,
        Range rate,
        List<Adjusted> adjustments,
        String because,
        Map<String, Object> facts,
        Set<String> missing) {
    /// Why a row counted or not.
    public enum Reason {
        APPLIED,
        /// Not stacked: another row is as high or higher, and one kWh bears one surcharge.
        LOWER_THAN_ANOTHER,
        /// Not stacked: a policy ended this family for the product.
        STOPPED_BY_POLICY,
        /// The place has rates of its own.
        REPLACED_BY_PLACE,
        NOT_ITS_CASE,
        NOT_IN_FORCE,
        UNDECIDED
    }

    /// An adjustment with the factor it came to.
    public record Adjusted(Adjustment adjustment, Range factor) {}

    Considered with(Reason other, String cause) {
        return new Considered(price, other, rate, adjustments, cause, facts, missing);
    }

    boolean counts() {
        return reason == Reason.APPLIED || reason == Reason.UNDECIDED;
    }
}

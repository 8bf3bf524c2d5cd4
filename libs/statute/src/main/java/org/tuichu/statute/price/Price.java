package org.tuichu.statute.price;

import java.math.BigDecimal;
import java.util.List;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.limit.Condition;
import org.tuichu.statute.limit.Window;

/// One rate of a policy: for whom, where, in which case, on which days.
///
/// @param region beginning of a code of GB/T 2260, `00` for the nation
/// @param products `*` for all
/// @param placeOfNation the rows of the nation of this family and product do not count beside it
/// @param gridSharePct what of the surcharge stays with the grid; the rest is the local government's
/// @param trust the weaker of the confidence of the rate and that of its days
public record Price(
        String id,
        String policy,
        Family family,
        String region,
        List<String> products,
        List<Condition> when,
        Rate rate,
        Window window,
        boolean placeOfNation,
        BigDecimal gridSharePct,
        Confidence trust,
        String source) {
    private static final String NATION = "00";

    boolean national() {
        return region.equals(NATION);
    }

    boolean covers(Consumption use) {
        return (national() || use.place().startsWith(region)) && isOf(use.product());
    }

    boolean replaces(Price other) {
        return placeOfNation && other.national() && family == other.family();
    }

    boolean isOf(String product) {
        return products.contains("*") || products.contains(product);
    }
}

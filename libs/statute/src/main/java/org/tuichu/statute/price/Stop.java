package org.tuichu.statute.price;

import java.util.List;
import java.util.Set;
import org.tuichu.statute.condition.Truth;
import org.tuichu.statute.limit.Window;

/// A policy that ends other families of price for its products.
public record Stop(String policy, List<String> products, Set<Family> families, Window window, String source) {
    boolean hits(Price price, Consumption use) {
        return products.contains(use.product())
                && families.contains(price.family())
                && window.holds(use.day()) == Truth.TRUE;
    }
}

package org.tuichu.plan.grammar;

import java.util.HashSet;
import java.util.Set;

/// How alike two titles are: the share of neighbouring character pairs that they have in common.
final class Similarity {
    private Similarity() {}

    /// 0 (nothing in common) to 1 (the same pairs).
    static double of(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        int common = 0;
        for (String pair : a) {
            common += b.contains(pair) ? 1 : 0;
        }
        return 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length() && i < 200; i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}

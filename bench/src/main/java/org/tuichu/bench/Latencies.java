package org.tuichu.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Times per kind of page in milliseconds, measured from the moment the page was due.
final class Latencies {
    private final Map<String, ConcurrentLinkedQueue<Double>> byPage = new ConcurrentHashMap<>();

    void add(String page, double milliseconds) {
        byPage.computeIfAbsent(page, key -> new ConcurrentLinkedQueue<>()).add(milliseconds);
    }

    /// Prints a line per kind of page and gives the worst p95.
    double report() {
        System.out.println("\npage                        n     p50     p95     p99     max  ms");
        var worst = 0.0;
        for (var page : new TreeMap<>(byPage).entrySet()) {
            var sorted = page.getValue().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%-22s %6d %7.1f %7.1f %7.1f %7.1f%n",
                    page.getKey(), sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
            worst = Math.max(worst, at(sorted, 0.95));
        }
        return worst;
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(quantile * sorted.length) - 1)];
    }
}

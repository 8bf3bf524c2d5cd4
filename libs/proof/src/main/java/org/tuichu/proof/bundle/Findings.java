package org.tuichu.proof.bundle;

import java.util.ArrayList;
import java.util.List;

/// Findings in the order they were made; beyond the limit they are only counted, so that memory stays bounded.
final class Findings {
    static final int MOST = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (kept.size() < MOST) {
            kept.add(finding);
        }
    }

    boolean isFull() {
        return kept.size() == MOST;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}

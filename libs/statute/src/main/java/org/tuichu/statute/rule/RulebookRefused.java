package org.tuichu.statute.rule;

import java.util.List;

/// Data that is no rulebook; every fault with its file, line and column.
public final class RulebookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RulebookRefused(List<String> faults) {
        super(String.join("\n", faults));
    }
}

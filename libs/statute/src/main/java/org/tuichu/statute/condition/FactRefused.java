package org.tuichu.statute.condition;

/// A value that its fact cannot have; the message names the fact, the value and what is expected.
public final class FactRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FactRefused(String message) {
        super(message);
    }
}

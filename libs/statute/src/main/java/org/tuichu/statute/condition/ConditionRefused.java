package org.tuichu.statute.condition;

/// A condition that is not one, or that compares what cannot be compared; says where and why.
public final class ConditionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /// `position` counts UTF-16 code units from 0.
    public ConditionRefused(int position, String reason) {
        super("at " + position + ": " + reason);
        this.position = position;
    }

    public int position() {
        return position;
    }
}

package org.tuichu.statute.line;

/// A description that is not read at all; the message names the field, what was found and the limit.
public final class DescriptionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    DescriptionRefused(String message) {
        super(message);
    }
}

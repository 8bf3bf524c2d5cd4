package org.tuichu.statute.rule;

/// A line of input that cannot be screened; the message names the field.
final class ScreenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScreenRefused(String message) {
        super(message);
    }
}

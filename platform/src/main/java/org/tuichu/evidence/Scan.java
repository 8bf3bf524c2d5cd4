package org.tuichu.evidence;

/// What the antivirus said of a file that was kept.
public enum Scan {
    /// It found nothing.
    CLEAN,
    /// None is configured.
    NOT_SCANNED,
    /// It gave no answer, and the deployment does not require one.
    FAILED
}

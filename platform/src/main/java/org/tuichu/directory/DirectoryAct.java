package org.tuichu.directory;

import org.tuichu.ledger.ActKind;

/// What is done to the directory.
public enum DirectoryAct implements ActKind {
    /// Two records turned out to be one body; the subject is the one that is kept.
    UNITS_MERGED
}

package org.tuichu.evidence;

/// What became of a file that was brought.
public sealed interface Keeping permits Keeping.Kept, Refused {
    /// It is kept, once the transaction is committed. `file.renamed()` says whether its name had to change.
    record Kept(EvidenceFile file) implements Keeping {}
}

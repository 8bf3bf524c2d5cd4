package org.tuichu.evidence.antivirus;

import org.tuichu.evidence.content.Octets;

/// Looks at contents. Never throws for what the other side does: whatever is neither yes nor no is [Verdict.Failed].
public interface Antivirus {
    /// Looks at nothing.
    Antivirus NONE = content -> new Verdict.NotScanned();

    Verdict scan(Octets content);
}

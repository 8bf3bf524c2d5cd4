package org.tuichu.proof.bundle;

import java.util.List;

/// What verifying a copy came to: what differs, in the order it was found, and how much was looked at.
///
/// `findings` are at most 1,000, `found` counts them all. `filesAbsent` are files that entries refer to and whose
/// content the copy does not have, which is no finding. `keysTrusted` is false when no key came from outside the
/// copy: then the copy is sound in itself, but who signed it is not known.
public record Verification(
        List<Finding> findings,
        long found,
        long entries,
        long rows,
        long files,
        long filesAbsent,
        boolean keysTrusted) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean isSound() {
        return found == 0;
    }
}

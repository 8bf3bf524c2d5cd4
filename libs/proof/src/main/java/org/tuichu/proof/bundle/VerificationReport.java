package org.tuichu.proof.bundle;

import java.io.PrintStream;

/// What a person reads of a [Verification], and the exit code that goes with it.
public final class VerificationReport {
    /// Nothing differs.
    public static final int SOUND = 0;
    /// Something differs.
    public static final int DIFFERS = 1;

    private VerificationReport() {}

    /// Prints the first finding, or `all` that are kept, and a line of sums; answers the exit code.
    public static int print(Verification result, boolean all, PrintStream out) {
        result.findings().stream().limit(all ? Long.MAX_VALUE : 1).forEach(finding -> out.println(finding.sentence()));
        out.printf(
                "%s: %d entries, %d rows, %d files (%d without content), %d differences%n",
                result.isSound() ? "sound" : "NOT SOUND",
                result.entries(),
                result.rows(),
                result.files(),
                result.filesAbsent(),
                result.found());
        if (!result.keysTrusted()) {
            out.println("who signed it is not known: no --key was given, the keys are those of the copy itself");
        }
        return result.isSound() ? SOUND : DIFFERS;
    }
}

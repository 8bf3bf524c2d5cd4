package org.tuichu.proof.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.tuichu.proof.Hash;

/// Files against their own names, and against what entries refer to. Takes the expected files out as they are found.
final class FilesCheck implements LedgerCopy.Contents {
    private static final int BUFFER = 64 * 1024;

    private final Set<Hash> expected;
    private final Findings findings;
    private long count;

    FilesCheck(Set<Hash> expected, Findings findings) {
        this.expected = expected;
        this.findings = findings;
    }

    @Override
    public void file(Hash sha256, InputStream content) {
        count++;
        if (!expected.remove(sha256)) {
            findings.add(new Finding.FileUnknown(sha256));
        }
        derived(sha256, content);
    }

    /// A file that no entry needs to know.
    void derived(Hash sha256, InputStream content) {
        try {
            var actual = hash(content);
            if (!actual.equals(sha256)) {
                findings.add(new Finding.FileDiffers(sha256, actual));
            }
        } catch (IOException damaged) {
            findings.add(new Finding.Unreadable(Layout.file(sha256), 0, String.valueOf(damaged.getMessage())));
        }
    }

    private static Hash hash(InputStream content) throws IOException {
        var digest = Hash.digest();
        var buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return Hash.finished(digest);
    }

    long count() {
        return count;
    }

    /// Files that entries refer to and that have not come.
    long absent() {
        return expected.size();
    }
}

package org.tuichu.evidence;

import java.io.IOException;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.picture.Preview;
import org.tuichu.evidence.picture.Shot;

/// A file that may be kept. It waits in a temporary file of this node that has no name and is gone when this is closed
/// or the program ends.
///
/// Who keeps several files in one transaction keeps them with [EvidenceStore#keepAll].
public final class Examined implements Examination, AutoCloseable {
    /// What was found in the content.
    record Findings(FileKind kind, Shot shot, Preview preview, Scan scan) {}

    private final Upload upload;
    private final String name;
    private final Spool spool;
    private final Findings findings;

    Examined(Upload upload, String name, Spool spool, Findings findings) {
        this.upload = upload;
        this.name = name;
        this.spool = spool;
        this.findings = findings;
    }

    /// The name it will be kept under.
    public String name() {
        return name;
    }

    public Fingerprint fingerprint() {
        return spool.fingerprint();
    }

    Upload upload() {
        return upload;
    }

    Spool spool() {
        return spool;
    }

    Findings findings() {
        return findings;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}

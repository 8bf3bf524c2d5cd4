package org.tuichu.proof.bundle;

import org.tuichu.proof.Hash;

/// The names of the parts of a bundle, which is a zip. `docs/domain/how-acts-are-proved.md` describes them.
final class Layout {
    static final String HEAD = "bundle.json";
    static final String KEYS = "keys";
    static final String CHECKPOINT = "checkpoint";
    /// Verifier keys of the witnesses of what is under [#COSIGNED], one a line.
    static final String COSIGNERS = "cosigners";

    static final String COSIGNED = "cosigned/";
    static final String ENTRIES = "entries.jsonl";
    static final String ROWS = "rows.jsonl";
    static final String FILES = "files/";
    static final String FORMAT = "tuichu-ledger-bundle/1";

    private Layout() {}

    static String file(Hash sha256) {
        return FILES + sha256.hex();
    }
}

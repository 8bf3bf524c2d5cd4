package org.tuichu.plan.document;

/// What a file is, told by its bytes.
enum Format {
    TEXT;

    static Format of(byte[] content) {
        return TEXT;
    }
}

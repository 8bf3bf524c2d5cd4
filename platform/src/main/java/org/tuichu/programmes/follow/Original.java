package org.tuichu.programmes.follow;

/// The file that a programme was read from, as it was uploaded.
public record Original(
        String fileName,
        @SuppressWarnings("ArrayRecordComponent") byte[] content) {}

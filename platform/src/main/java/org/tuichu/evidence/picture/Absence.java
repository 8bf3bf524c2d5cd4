package org.tuichu.evidence.picture;

/// Why something that a camera may write is not there.
public enum Absence {
    /// The file is no picture.
    NO_PICTURE,
    /// The picture does not say it.
    NOT_WRITTEN,
    /// What is written there cannot be read.
    UNREADABLE,
    /// It can be read and cannot be true: a time before 1995 or after the upload, the position 0° 0°.
    IMPLAUSIBLE,
    /// A position in another datum than WGS-84.
    OTHER_DATUM
}

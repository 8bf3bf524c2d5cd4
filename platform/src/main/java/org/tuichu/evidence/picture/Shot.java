package org.tuichu.evidence.picture;

import java.time.Instant;

/// What the camera says about a picture: its clock and its receiver, neither of them proof.
///
/// `orientation` is Exif's 1 to 8: how the stored rows are to be turned to be shown; 1 where nothing is written.
public record Shot(Written<Instant> takenAt, Written<Position> position, int orientation) {
    private static final int UPRIGHT = 1;

    /// The same is missing of everything.
    public static Shot without(Absence why) {
        return new Shot(Written.absent(why), Written.absent(why), UPRIGHT);
    }
}

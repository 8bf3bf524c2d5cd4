package org.tuichu.evidence.picture;

import org.tuichu.evidence.content.InMemory;

/// A small copy of a picture, or why there is none.
public sealed interface Preview {
    /// A JPEG made by this program: upright, at most 1,024 pixels a side, nothing of the original's data but the
    /// picture.
    record Made(InMemory jpeg) implements Preview {}

    /// There is none: no picture, a kind that is not decoded here (HEIC, WebP), or pixels that cannot be read.
    record None() implements Preview {}

    /// The file claims to be more than may be decoded; `pixels` is what it claims.
    record TooManyPixels(long pixels) implements Preview {}

    /// Not even the size of the picture can be read.
    record Damaged() implements Preview {}
}

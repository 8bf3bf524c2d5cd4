package org.tuichu.sheet;

/// How much of a file is read; more is refused.
///
/// @param bytes of the file
/// @param inflated bytes of one part of an xlsx
/// @param parts of an xlsx
/// @param rows of a sheet in which something stands
/// @param columns of a sheet; an empty cell beyond is passed over
/// @param characters of a cell
/// @param strings that the cells of an xlsx share
/// @param sharedCharacters of all of them together
public record SheetLimits(
        long bytes,
        long inflated,
        int parts,
        int sheets,
        int rows,
        int columns,
        int characters,
        int strings,
        long sharedCharacters) {
    /// Room for 200,000 rows; the shared strings then take 200 MB at most.
    public static final SheetLimits DEFAULT =
            new SheetLimits(100L << 20, 1L << 30, 2000, 100, 200_000, 256, 10_000, 3_000_000, 50_000_000);
}

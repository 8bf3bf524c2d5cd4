package org.tuichu.plan;

/// Bounds on what a reader accepts, so that a hostile file costs bounded time and memory.
///
/// - `bytes`: size of the file
/// - `unpackedBytes`: size of all that is unpacked from a container (docx, ofd)
/// - `characters`: UTF-16 code units of text
/// - `pages`: pages of a pdf or ofd
/// - `nesting`: depth of elements, tables inside tables, or brackets
/// - `tableCells`: cells of all tables together
public record Limits(long bytes, long unpackedBytes, int characters, int pages, int nesting, int tableCells) {
    /// 64 MiB of file, 256 MiB unpacked, 12 million characters, 2,000 pages, depth 64, 200,000 cells.
    public static final Limits DEFAULT = new Limits(64L << 20, 256L << 20, 12_000_000, 2_000, 64, 200_000);
}

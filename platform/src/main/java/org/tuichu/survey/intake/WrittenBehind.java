package org.tuichu.survey.intake;

import java.util.List;

/// Writes rows of a table while those behind them are looked at: the database has its own processor.
final class WrittenBehind implements AutoCloseable {
    private final Beside<Boolean> beside = new Beside<>(true);
    private final Writing writing;
    private int all;

    /// `writing` runs beside whoever reads, once at a time and in order.
    WrittenBehind(Writing writing) {
        this.writing = writing;
    }

    /// `all` counts the rows so far, these too; false where somebody cancelled the work.
    interface Writing {
        boolean written(List<ReadRow> rows, int all);
    }

    /// Waits for those before them; false where these were the last to be written. Throws what writing them threw.
    boolean write(List<ReadRow> rows) {
        if (!written()) {
            return false;
        }
        var soFar = all + rows.size();
        all = soFar;
        beside.begin(() -> writing.written(rows, soFar));
        return true;
    }

    /// Waits for all; false where somebody cancelled the work. Throws what writing the last ones threw.
    boolean written() {
        return beside.done();
    }

    @Override
    public void close() {
        beside.close();
    }
}

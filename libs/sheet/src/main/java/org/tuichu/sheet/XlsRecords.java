package org.tuichu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused.Reason;

/// The records of an xls, one after the other: those of the workbook, then those of each sheet.
final class XlsRecords implements AutoCloseable {
    private final InputStream in;
    private final RecordFactoryInputStream records;
    private int depth;
    private int part = -1;

    XlsRecords(InputStream in) {
        this.in = in;
        try {
            records = new RecordFactoryInputStream(in, true);
        } catch (RuntimeException bad) {
            throw refused(bad);
        }
    }

    /// Null at the end.
    @Nullable
    Record next() {
        try {
            Record record = records.nextRecord();
            if (record instanceof BOFRecord) {
                part += depth == 0 ? 1 : 0;
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            }
            return record;
        } catch (RuntimeException bad) {
            throw refused(bad);
        }
    }

    /// 0 is the workbook, 1 the first sheet.
    int part() {
        return part;
    }

    /// Neither a chart in a sheet nor between the parts.
    boolean inPartItself() {
        return depth == 1;
    }

    /// The library throws whatever its parsing comes upon in a damaged file.
    static SheetRefused refused(RuntimeException bad) {
        if (bad instanceof SheetRefused refused) {
            return refused;
        }
        return bad instanceof EncryptedDocumentException
                ? new SheetRefused(Reason.ENCRYPTED)
                : new SheetRefused(Reason.DAMAGED, "", bad);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.tuichu.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.tuichu.sheet.SheetRefused.Reason;

/// Source: [MS-XLS]; the records come from Apache POI.
final class XlsWorkbook implements Workbook {
    private static final byte[] MARK = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final String STREAM = "Workbook";
    private static final int MOST_MERGES = 200_000;

    private final POIFSFileSystem file;
    private final SheetLimits limits;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<SheetName> sheets = new ArrayList<>();

    /// Which part of the stream each sheet is.
    private final List<Integer> parts = new ArrayList<>();

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private SSTRecord shared = new SSTRecord();
    private boolean from1904;

    private XlsWorkbook(POIFSFileSystem file, SheetLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    static boolean begins(byte[] head) {
        return Arrays.equals(head, MARK);
    }

    static XlsWorkbook of(Path path, SheetLimits limits) {
        POIFSFileSystem file;
        try {
            file = new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException damaged) {
            throw new SheetRefused(Reason.DAMAGED, "", damaged);
        }
        var workbook = new XlsWorkbook(file, limits);
        try {
            workbook.requireWorkbook();
            workbook.read();
        } catch (SheetRefused refused) {
            workbook.close();
            throw refused;
        }
        return workbook;
    }

    private void requireWorkbook() {
        if (file.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new SheetRefused(Reason.ENCRYPTED);
        }
        if (!file.getRoot().hasEntryCaseInsensitive(STREAM)) {
            boolean old = file.getRoot().hasEntryCaseInsensitive("Book");
            throw new SheetRefused(old ? Reason.OLD_WORKBOOK : Reason.NOT_A_TABLE);
        }
        if (file.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new SheetRefused(Reason.MACROS);
        }
    }

    private XlsRecords records() {
        try {
            var entry = file.getRoot().getEntryCaseInsensitive(STREAM);
            return new XlsRecords(file.createDocumentInputStream(entry.getName()));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new SheetRefused(Reason.DAMAGED, "", damaged);
        }
    }

    private void read() {
        var tables = new ArrayList<Boolean>();
        try (var records = records()) {
            for (Record record = records.next(); record != null; record = records.next()) {
                if (record instanceof BOFRecord begin && records.inPartItself() && records.part() > 0) {
                    tables.add(isTable(begin));
                } else if (records.part() == 0) {
                    keep(record);
                }
            }
        }
        var inStream = BoundSheetRecord.orderByBofPosition(bound);
        for (BoundSheetRecord sheet : bound) {
            int at = Arrays.asList(inStream).indexOf(sheet);
            if (at < tables.size() && tables.get(at)) {
                parts.add(at + 1);
                sheets.add(new SheetName(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden()));
            }
        }
        if (sheets.isEmpty()) {
            throw new SheetRefused(Reason.NOT_A_TABLE);
        }
    }

    /// Sheets of commands were how macros were written before Visual Basic; viruses hide in them to this day.
    private static boolean isTable(BOFRecord begin) {
        if (begin.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) {
            throw new SheetRefused(Reason.MACROS);
        }
        return begin.getType() == BOFRecord.TYPE_WORKSHEET;
    }

    private void keep(Record record) {
        switch (record) {
            case BoundSheetRecord sheet -> {
                if (bound.size() == limits.sheets()) {
                    throw new SheetRefused(Reason.TOO_MANY_SHEETS, "", limits.sheets());
                }
                bound.add(sheet);
            }
            case SupBookRecord book when book.isExternalReferences() -> throw new SheetRefused(Reason.EXTERNAL_LINKS);
            case SSTRecord strings -> shared = strings;
            case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            default -> {}
        }
    }

    @Override
    public Format format() {
        return Format.XLS;
    }

    @Override
    public List<SheetName> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(int sheet) {
        int part = parts.get(sheet);
        var formats =
                styles.stream().map(id -> NumberFormat.of(id, codes.get(id))).toList();
        var merges = new Merges(merges(part), limits.columns());
        var place = new Place(sheets.get(sheet).name(), limits);
        return new XlsRows(records(), part, new XlsCells(shared, formats, from1904), merges, place);
    }

    private List<Merges.Area> merges(int part) {
        var areas = new ArrayList<Merges.Area>();
        try (var records = records()) {
            for (Record record = records.next(); record != null && records.part() <= part; record = records.next()) {
                if (record instanceof MergeCellsRecord merged && records.part() == part) {
                    for (int at = 0; at < merged.getNumAreas() && areas.size() < MOST_MERGES; at++) {
                        var area = merged.getAreaAt(at);
                        areas.add(new Merges.Area(
                                area.getFirstRow() + 1,
                                area.getLastRow() + 1,
                                area.getFirstColumn(),
                                area.getLastColumn()));
                    }
                }
            }
        }
        return areas;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.tuichu.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/// What the cells of an xls mean.
record XlsCells(SSTRecord shared, List<NumberFormat> formats, boolean from1904) {
    /// Empty for a formula that came to a text: the text follows.
    Cell cell(CellValueRecordInterface cell) {
        return switch (cell) {
            case NumberRecord number -> number(number.getValue(), cell);
            case LabelSSTRecord label ->
                Cell.text(shared.getString(label.getSSTIndex()).getString());
            case LabelRecord label -> Cell.text(label.getValue());
            case BoolErrRecord bool when bool.isBoolean() -> flag(bool.getBooleanValue());
            case BoolErrRecord error -> error(error.getErrorValue());
            case FormulaRecord formula -> formula(formula).ofFormula();
            default -> Cell.EMPTY;
        };
    }

    private Cell formula(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case NUMERIC -> number(formula.getValue(), formula);
            case BOOLEAN -> flag(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> Cell.EMPTY;
        };
    }

    private Cell number(double value, CellValueRecordInterface cell) {
        if (!Double.isFinite(value)) {
            return error(FormulaError.NUM.getCode());
        }
        int style = cell.getXFIndex();
        var format = style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN;
        return format.cell(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(), from1904);
    }

    private static Cell flag(boolean value) {
        String text = value ? "TRUE" : "FALSE";
        return new Cell(text, Cell.Kind.FLAG, text);
    }

    private static Cell error(int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
        return new Cell(text, Cell.Kind.ERROR, text);
    }
}

package org.tuichu.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the cells of a workbook's sheets mean.
record XlsxCells(List<String> shared, Styles styles, boolean from1904) {
    /// Null where the file says what cannot be. `type` and `style` are the attributes of the cell.
    @Nullable
    Cell cell(@Nullable String type, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> {
                int at = Styles.number(value);
                yield at >= 0 && at < shared.size() ? Cell.text(shared.get(at)) : null;
            }
            case "n" -> styles.format(style).cell(value, from1904);
            case "b" -> new Cell(XlsxWorkbook.flag(value) ? "TRUE" : "FALSE", Cell.Kind.FLAG, value);
            case "e" -> new Cell(value, Cell.Kind.ERROR, value);
            case "d" -> new Cell(value.endsWith("T00:00:00") ? value.substring(0, 10) : value, Cell.Kind.DAY, value);
            default -> Cell.text(value);
        };
    }
}

package org.tuichu.statute.survey;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Row;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.LineReader;

/// The column that describes the lines where no heading says so: its cells name devices.
final class DeviceColumn {
    private static final double LEAST = 0.5;

    /// Where descriptions stand under a heading that names what comes of them.
    private static final Set<Field> MISTAKABLE = EnumSet.of(Field.CAPACITY, Field.KIND, Field.TREATMENT, Field.REMARKS);

    private final LineReader reader;
    private final List<Row> rows;

    /// `rows` are the first of the sheet.
    DeviceColumn(LineReader reader, List<Row> rows) {
        this.reader = reader;
        this.rows = rows;
    }

    Layout found(Layout layout) {
        if (layout.column(Field.DEVICE).isPresent() || layout.columns().stream().anyMatch(DeviceColumn::mayName)) {
            return layout;
        }
        Optional<Column> best = layout.columns().stream()
                .filter(column -> open(column.field()))
                .map(column -> suggested(column, share(column.index(), layout.lastRow())))
                .filter(column -> column.suggestions().getFirst().score() >= LEAST)
                .max(Comparator.comparingDouble(
                        column -> column.suggestions().getFirst().score()));
        return best.map(layout::with).orElse(layout);
    }

    /// 规格型号 often holds the name as well; 炉容 does not.
    private static boolean mayName(Column column) {
        return column.field() == Field.MODEL
                && Headings.measure(column).isEmpty()
                && HeadingTerms.of(column).isEmpty();
    }

    private static boolean open(@Nullable Field field) {
        return field == null || MISTAKABLE.contains(field);
    }

    private static Column suggested(Column column, double share) {
        var device = new Suggestion(Field.DEVICE, Math.round(share * 100) / 100.0);
        var suggestions =
                Stream.concat(Stream.of(device), column.suggestions().stream()).toList();
        return new Column(column.index(), column.heading(), column.unit(), Field.DEVICE, suggestions);
    }

    /// Of the cells in which something stands, those that name a device.
    private double share(int index, int headerEnd) {
        List<String> texts = rows.stream()
                .filter(row -> row.number() > headerEnd)
                .map(row -> row.cell(index).text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.stream().filter(this::namesADevice).count() / (double) Math.max(1, texts.size());
    }

    private boolean namesADevice(String text) {
        try {
            return reader.read(Description.of(text)).lines().stream().anyMatch(line -> line.kind() != null);
        } catch (DescriptionRefused tooLong) {
            return false;
        }
    }
}

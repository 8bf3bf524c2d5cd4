package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Cell;
import org.tuichu.statute.line.Capacity;
import org.tuichu.statute.line.CreditCode;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.HeadingUnit;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.line.LineReading;
import org.tuichu.statute.survey.Problem.Code;
import org.tuichu.statute.survey.Value.Content;

/// Reads what a cell says of its field; what it cannot read becomes a problem.
final class CellReader {
    private static final int LONGEST_CODE = 64;
    private static final int MOST_UNITS = 1000;

    /// Persons or devices of an enterprise: no factory has more of either.
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    private final LineReader lines;
    private final LocalDate today;
    private final Map<String, String> units = new HashMap<>();

    /// `today` is the last day on which anything can have happened.
    CellReader(LineReader lines, LocalDate today) {
        this.lines = lines;
        this.today = today;
    }

    /// `unitCell` is what a column of units says in this row, empty without.
    Content read(Field field, Column column, Cell cell, String unitCell, Problems problems) {
        String text = cell.text().strip();
        return switch (field) {
            case CREDIT_CODE -> code(text, problems);
            case COUNT, STAFF -> whole(text, column, problems);
            case POWER_USE -> number(text, column, problems);
            case CAPACITY -> capacity(text, column, unitCell, problems);
            case OPERATING_SINCE, STOPPED_SINCE -> past(cell, problems);
            case EXIT_BY -> day(cell, problems);
            case STATE -> {
                var state = States.read(AskedState.said(column.heading(), text));
                yield state.isPresent() ? new Content.State(state.get()) : problems.unread(Code.STATE_UNKNOWN, text);
            }
            case LONGITUDE, LATITUDE -> degrees(field, text, problems);
            case COORDINATES -> {
                var position = Positions.read(text);
                yield position == null ? problems.unread(Code.POSITION_UNKNOWN, text) : position;
            }
            default -> new Content.Words(text);
        };
    }

    private static Content code(String text, Problems problems) {
        if (text.length() > LONGEST_CODE) {
            return problems.unread(Code.TOO_LONG, text);
        }
        var code = CreditCode.of(text);
        if (!code.doubts().isEmpty()) {
            problems.add(Code.CODE_DOUBTFUL, text);
        }
        return new Content.Code(code);
    }

    private static Content number(String text, Column column, Problems problems) {
        var quantity = Quantities.read(text, column.unit());
        return quantity == null || Quantities.isOfMany(quantity, column.unit()) ? noNumber(text, problems) : quantity;
    }

    private static Content noNumber(String text, Problems problems) {
        return problems.unread(Quantities.isBelowZero(text) ? Code.NO_SUCH_NUMBER : Code.NOT_A_NUMBER, text);
    }

    private static Content whole(String text, Column column, Problems problems) {
        var read = Quantities.readInWords(text, column.unit());
        if (read == null || Quantities.isOfMany(read, column.unit())) {
            return noNumber(text, problems);
        }
        boolean fraction = read.number().stripTrailingZeros().scale() > 0;
        if (read.number().compareTo(MOST) > 0 || (fraction && Quantities.isPartOfOne(text, column.unit()))) {
            return problems.unread(Code.NO_SUCH_NUMBER, text);
        }
        return fraction ? problems.unread(Code.NOT_A_NUMBER, text) : read;
    }

    private Content capacity(String text, Column column, String unitCell, Problems problems) {
        boolean counted = ofTheCount(unitCell);
        String unit = counted ? column.unit() : unit(column.heading(), unitCell);
        if (!counted && !column.unit().isEmpty() && !HeadingUnit.same(column.unit(), unitCell)) {
            problems.add(Code.UNITS_DIFFER, text + unitCell);
        }
        var bare = Quantities.readInWords(text, "");
        if (bare != null && bare.unit().isEmpty()) {
            if (unit.isEmpty()) {
                problems.add(Code.UNIT_MISSING, text);
            }
            return new Content.Quantity(bare.number(), unit);
        }
        Capacity written = Quantities.isBelowZero(text) ? null : written(text, column.heading());
        if (written == null) {
            return noNumber(text, problems);
        }
        if (!unit.isEmpty() && !HeadingUnit.same(unit, written.unit())) {
            problems.add(Code.UNITS_DIFFER, text);
        }
        var period = written.period();
        String own = written.unit() + (period == null ? "" : "/" + period.word());
        return new Content.Quantity(written.value(), unit.startsWith(own + "/") ? unit : own);
    }

    /// 台 beside a capacity is the unit of the number of devices.
    private static boolean ofTheCount(String unitCell) {
        return unitCell.isEmpty() || HeadingUnit.counts(unitCell);
    }

    /// The period may stand in the heading and the unit in its own column.
    private String unit(String heading, String unitCell) {
        if (units.size() > MOST_UNITS) {
            units.clear();
        }
        return units.computeIfAbsent(unitCell, said -> ColumnUnits.of(heading, said));
    }

    private @Nullable Capacity written(String text, String heading) {
        try {
            LineReading reading = lines.read(new Description(text, heading, "", ""));
            boolean one = reading.lines().size() == 1 && reading.unread().isEmpty();
            return one ? reading.lines().getFirst().capacity() : null;
        } catch (DescriptionRefused refused) {
            return null;
        }
    }

    private static Content day(Cell cell, Problems problems) {
        var day = Days.read(cell);
        var date = day.date();
        if (date != null) {
            return new Content.When(date);
        }
        return problems.unread(day.why(), cell.text().strip());
    }

    /// Of what has happened: what lies ahead wholly is a slip of the year.
    private Content past(Cell cell, Problems problems) {
        Content read = day(cell, problems);
        return read instanceof Content.When(PartialDate date) && date.first().isAfter(today)
                ? problems.unread(Code.DAY_AHEAD, cell.text().strip())
                : read;
    }

    private static Content degrees(Field field, String text, Problems problems) {
        List<Positions.Angle> angles = Positions.angles(text);
        boolean right = angles.size() == 1
                && (field == Field.LONGITUDE
                        ? angles.getFirst().mayBeLongitude()
                        : angles.getFirst().mayBeLatitude());
        return right
                ? new Content.Quantity(angles.getFirst().degrees(), "°")
                : problems.unread(Code.POSITION_UNKNOWN, text);
    }
}

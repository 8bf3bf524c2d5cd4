package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.statute.survey.Fingerprint;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.intake.FirstSeen.Hash;
import org.tuichu.survey.intake.FirstSeen.Hashing;

/// Asks whether rows that say something else have one device in common: 2座450m³高炉 beside a 450m³高炉 of the same
/// enterprise. Two with different numbers on the nameplate are no question.
final class SeenDevices {
    private static final String BETWEEN = Character.toString(0x1f);

    private final Hashing hashing = new Hashing();

    /// Places in `rows` by device.
    private final FirstSeen above = new FirstSeen();

    private final FirstSeen standing = new FirstSeen();
    private final List<Row> rows = new ArrayList<>();

    /// `number` is that in the table, or the ordinal in the task; `serial` is empty where nobody said it.
    private record Row(int number, String serial) {}

    /// A row that the task has, at the place `ordinal`.
    void standing(int ordinal, Cells cells, Fingerprint fingerprint) {
        remember(standing, new Row(ordinal, serial(cells)), keys(cells, fingerprint));
    }

    /// What is to be asked of a row of the table; `own` is the ordinal of the row of the task that it says, below 0
    /// where it says none.
    List<ReadRow.Trouble> noted(int number, int own, Cells cells, Fingerprint fingerprint) {
        var row = new Row(number, serial(cells));
        var keys = keys(cells, fingerprint);
        var there = first(above, keys, row, FirstSeen.NONE);
        var notes = there == FirstSeen.NONE
                ? asked(first(standing, keys, row, own))
                : List.of(ReadRow.Trouble.alike(there));
        remember(above, row, keys);
        return notes;
    }

    private static List<ReadRow.Trouble> asked(int ordinal) {
        return ordinal == FirstSeen.NONE ? List.of() : List.of(ReadRow.Trouble.alikeStanding(ordinal));
    }

    private int first(FirstSeen among, List<Hash> keys, Row row, int own) {
        for (var key : keys) {
            var at = among.get(key);
            var other = at == FirstSeen.NONE ? null : rows.get(at);
            if (other != null && other.number() != own && mayBe(row.serial(), other.serial())) {
                return other.number();
            }
        }
        return FirstSeen.NONE;
    }

    private void remember(FirstSeen among, Row row, List<Hash> keys) {
        if (!keys.isEmpty()) {
            keys.forEach(key -> among.remember(key, rows.size()));
            rows.add(row);
        }
    }

    private static boolean mayBe(String serial, String other) {
        return serial.isEmpty() || other.isEmpty() || serial.equals(other);
    }

    private static String serial(Cells cells) {
        return Comparison.plain(cells.get(RowField.SERIAL));
    }

    private List<Hash> keys(Cells cells, Fingerprint fingerprint) {
        var enterprise = Comparison.plain(cells.get(RowField.ENTERPRISE)) + BETWEEN;
        return fingerprint.devices().stream()
                .map(device -> hashing.of(enterprise + device))
                .toList();
    }
}

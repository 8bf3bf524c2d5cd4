package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.EnterpriseName;
import org.tuichu.statute.line.NameCandidate;
import org.tuichu.statute.survey.Fingerprint;
import org.tuichu.statute.survey.SizedDevice;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.PlateNumber;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.intake.FirstSeen.Hash;
import org.tuichu.survey.intake.FirstSeen.Hashing;

/// Asks whether rows that say something else have one device in common: 2座450m³高炉 beside a 450m³高炉 of the same
/// enterprise, or of one with a name like it, a 450m³高炉（1#） beside one without a number on site, and a Φ2.4m水泥磨
/// beside one of Φ2.4×8m; or whether they have one kind in common and one number on the nameplate, whoever has them.
/// Two with different numbers on the nameplate are no question.
final class SeenDevices {
    private static final String BETWEEN = Character.toString(0x1f);
    private static final String CORE = "~";
    private static final String NUMBERED = "#";

    /// Before some of the sizes that a row says.
    private static final String SOME = "<";

    /// Before the number on a nameplate.
    private static final String PLATED = "!";

    /// Before words that stand for a kind.
    private static final String WORDS = "=";

    private final Hashing hashing = new Hashing();

    /// Places in `rows` by device.
    private final FirstSeen above = new FirstSeen();

    private final FirstSeen standing = new FirstSeen();
    private final List<Row> rows = new ArrayList<>();
    private EnterpriseName named = EnterpriseName.of("");

    /// `number` is that in the table, or the ordinal in the task; `name` that of the enterprise.
    private record Row(int number, String name, PlateNumber plate) {}

    /// Where a row looks for another one, each of the lists a question of its own, and where it is found.
    private record Keys(List<List<Hash>> asked, List<Hash> said) {}

    /// A row that the task has, at the place `ordinal`.
    void standing(int ordinal, Cells cells, Fingerprint fingerprint) {
        remember(standing, row(ordinal, cells), keys(cells, fingerprint));
    }

    /// What is to be asked of a row of the table; `own` is the ordinal of the row of the task that it says, below 0
    /// where it says none. `same` says that it says nothing else: then that row is found in its place.
    List<ReadRow.Trouble> noted(int number, int own, boolean same, Cells cells, Fingerprint fingerprint) {
        var row = row(number, cells);
        var keys = keys(cells, fingerprint);
        var notes = keys.asked().stream()
                .flatMap(by -> asked(by, row, own).stream())
                .distinct()
                .toList();
        if (!same) {
            remember(above, row, keys);
        }
        return notes;
    }

    private Optional<ReadRow.Trouble> asked(List<Hash> by, Row row, int own) {
        var there = first(above, by, row, FirstSeen.NONE);
        if (there != FirstSeen.NONE) {
            return Optional.of(ReadRow.Trouble.alike(there));
        }
        var ordinal = first(standing, by, row, own);
        return ordinal == FirstSeen.NONE ? Optional.empty() : Optional.of(ReadRow.Trouble.alikeStanding(ordinal));
    }

    private int first(FirstSeen among, List<Hash> by, Row row, int own) {
        for (var key : by) {
            var at = among.get(key);
            var other = at == FirstSeen.NONE ? null : rows.get(at);
            if (other != null && other.number() != own && mayBe(row, other)) {
                return other.number();
            }
        }
        return FirstSeen.NONE;
    }

    private void remember(FirstSeen among, Row row, Keys keys) {
        if (!keys.said().isEmpty()) {
            keys.said().forEach(key -> among.remember(key, rows.size()));
            rows.add(row);
        }
    }

    /// What was found has a kind in common: with one number on the nameplate it does not matter whose it is.
    private boolean mayBe(Row row, Row other) {
        return row.plate().is(other.plate()) || (row.plate().mayBe(other.plate()) && named(row.name(), other.name()));
    }

    private boolean named(String name, String other) {
        return name.equals(other)
                || named(name)
                        .compare(named(other))
                        .filter(NameCandidate::likely)
                        .isPresent();
    }

    private static Row row(int number, Cells cells) {
        return new Row(
                number, Comparison.plain(cells.get(RowField.ENTERPRISE)), PlateNumber.of(cells.get(RowField.SERIAL)));
    }

    /// By the name and by its core, with what is asked of a device, and with what it is found by. Where one says fewer
    /// sizes the core alone has to do, so that less is kept of each row.
    private Keys keys(Cells cells, Fingerprint fingerprint) {
        var name = Comparison.plain(cells.get(RowField.ENTERPRISE));
        var core = CORE + named(name).core() + BETWEEN;
        var asked = new ArrayList<Hash>();
        var said = new ArrayList<Hash>();
        var devices = fingerprint.devices().stream().map(SizedDevice::of).toList();
        for (var device : devices) {
            for (var whose : List.of(name + BETWEEN, core)) {
                asked.addAll(hashes(whose, List.of(device.whole()), asks(device)));
                said.addAll(hashes(whose, List.of(device.whole()), says(device)));
            }
        }
        for (var device : devices) {
            asked.addAll(hashes(core + SOME, List.of(device.whole()), asks(device)));
            asked.addAll(hashes(core, device.fewer(), asks(device)));
            said.addAll(hashes(core + SOME, device.fewer(), says(device)));
        }
        var plated = plated(core, cells, fingerprint);
        plated.forEach(said::addAll);
        return new Keys(Stream.concat(plated.stream(), Stream.of(asked)).toList(), said);
    }

    /// For each kind, or as in the register for the words where none is known: at any enterprise and, as what is too
    /// short is no question at another one, at this one.
    private List<List<Hash>> plated(String core, Cells cells, Fingerprint fingerprint) {
        var plate = PlateNumber.of(cells.get(RowField.SERIAL));
        if (plate.alike().isEmpty()) {
            return List.of();
        }
        var kinds = fingerprint.kinds().isEmpty()
                ? List.of(WORDS + PlateNumber.writtenAlike(cells.get(RowField.DEVICE)))
                : fingerprint.kinds();
        var whose = plate.tells() ? List.of(PLATED, core + PLATED) : List.of(core + PLATED);
        return kinds.stream()
                .map(kind -> whose.stream()
                        .map(at -> hashing.of(at + kind + BETWEEN + plate.alike()))
                        .toList())
                .toList();
    }

    /// Its number on site, or none; any where it says none.
    private static List<String> asks(SizedDevice device) {
        return device.number().isEmpty() ? List.of("", NUMBERED) : List.of(NUMBERED + device.number(), "");
    }

    private static List<String> says(SizedDevice device) {
        return device.number().isEmpty() ? List.of("") : List.of(NUMBERED + device.number(), NUMBERED);
    }

    private List<Hash> hashes(String whose, List<String> sized, List<String> numbers) {
        return sized.stream()
                .flatMap(sizes -> numbers.stream().map(number -> hashing.of(whose + sizes + BETWEEN + number)))
                .toList();
    }

    /// Tables name one enterprise row after row.
    private EnterpriseName named(String name) {
        if (!name.equals(named.written())) {
            named = apart(name);
        }
        return named;
    }

    /// In one width a name may be longer than one that is taken apart; it is compared as it stands.
    private static EnterpriseName apart(String name) {
        try {
            return EnterpriseName.of(name);
        } catch (DescriptionRefused tooLong) {
            return new EnterpriseName(name, name, List.of(), "", name, "", "", List.of());
        }
    }
}

package org.tuichu.survey.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.UnitWords;
import org.tuichu.statute.survey.Fingerprint;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.RowDevices;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.intake.FirstSeen.Hash;
import org.tuichu.survey.intake.FirstSeen.Hashing;

/// Tells which rows say the same line: the same enterprise, number on the nameplate and words, whatever the width of
/// the letters, the blanks between them and the word for a unit; or, where both are read wholly, the same
/// fingerprint. Of each row it keeps hashes alone: a task has up to 200,000.
final class Comparison {
    private static final List<RowField> WHICH =
            List.of(RowField.ENTERPRISE, RowField.DEVICE, RowField.MODEL, RowField.SITE_NUMBER, RowField.SERIAL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String BETWEEN = Character.toString(0x1f);

    /// A row of the table; `bare` is what it said in tables taken before units of headings stood in the rows.
    record Said(Cells cells, Cells bare) {}

    /// A row that the task has, at the place `ordinal`; `words` are those of the fields that the table tells, `held`
    /// says why it stays.
    private record Standing(UUID id, int ordinal, Hash words, ReadRow.@Nullable Trouble held) {}

    private final Hashing hashing = new Hashing();
    private final Set<RowField> told;
    private final List<Standing> rows = new ArrayList<>();

    /// Places in `rows`.
    private final FirstSeen standing = new FirstSeen();

    private final FirstSeen ids = new FirstSeen();

    /// Those that a row of the table was found to say.
    private final BitSet said = new BitSet();

    /// Numbers of rows of the table.
    private final FirstSeen above = new FirstSeen();

    private final SeenDevices devices = new SeenDevices();

    /// `told` are the fields that columns of the table stand for; the others of a row stay as they are.
    Comparison(Set<RowField> told) {
        this.told = Set.copyOf(told);
    }

    Set<RowField> told() {
        return told;
    }

    /// `ordinal` is its place in the task; `held` says why the row may not be changed, null where it may.
    void has(UUID id, int ordinal, Cells cells, ReadRow.@Nullable Trouble held) {
        var fingerprint = Reported.fingerprint(cells);
        keys(cells, fingerprint).forEach(key -> standing.remember(key, rows.size()));
        ids.remember(Hash.of(id), rows.size());
        devices.standing(ordinal, cells, fingerprint);
        rows.add(new Standing(id, ordinal, words(cells), held));
    }

    /// Whether the row of the task says the same already: then what is wrong with it was so before this table.
    boolean says(UUID id, Cells cells) {
        var at = ids.get(Hash.of(id));
        return at != FirstSeen.NONE && rows.get(at).words().equals(words(cells));
    }

    /// What a good row would do. `id` is that of the row of the task that it says it is, null where it says none.
    ReadRow fate(int number, @Nullable UUID id, Said one, List<String> raw, List<ReadRow.Trouble> notes) {
        var cells = one.cells();
        var fingerprint = Reported.fingerprint(cells);
        var keys = keys(cells, fingerprint);
        var own = id == null ? null : taken(ids.get(Hash.of(id)));
        var first = above(keys, number);
        if (own == null && first != null) {
            return new ReadRow(number, Fate.REPEATED, null, first, cells, raw, notes, List.of());
        }
        var there = own == null ? alike(keys, one.bare()) : own;
        var same = there != null && there.words().equals(words(cells));
        var asked = devices.noted(number, there == null ? FirstSeen.NONE : there.ordinal(), same, cells, fingerprint);
        var all = Stream.concat(notes.stream(), asked.stream()).toList();
        var found = RowDevices.of(cells, fingerprint);
        if (there == null) {
            return new ReadRow(number, Fate.NEW, null, null, cells, raw, all, found);
        }
        if (same) {
            return new ReadRow(number, Fate.SAME, there.id(), null, cells, raw, all, found);
        }
        return there.held() == null
                ? new ReadRow(number, Fate.CHANGED, there.id(), null, cells, raw, all, found)
                : new ReadRow(number, Fate.HELD, there.id(), null, cells, raw, List.of(there.held()), List.of());
    }

    /// Null where a row of the table was found to say it already.
    private @Nullable Standing taken(int at) {
        if (at == FirstSeen.NONE || said.get(at)) {
            return null;
        }
        said.set(at);
        return rows.get(at);
    }

    /// The first row of the table that says the same; this one from now on where there is none.
    private @Nullable Integer above(List<Hash> keys, int number) {
        var first = keys.stream()
                .map(above::get)
                .filter(there -> there != FirstSeen.NONE)
                .findFirst();
        keys.forEach(key -> above.remember(key, first.orElse(number)));
        return first.orElse(null);
    }

    /// One in the same words before one in others.
    private @Nullable Standing alike(List<Hash> keys, Cells bare) {
        for (var key : keys) {
            var there = taken(standing.get(key));
            if (there != null) {
                return there;
            }
        }
        return taken(standing.get(key(bare)));
    }

    private Hash words(Cells cells) {
        return hash(List.of(RowField.values()), field -> told.contains(field) ? cells.get(field) : "");
    }

    private List<Hash> keys(Cells cells, Fingerprint fingerprint) {
        var whole = fingerprint.whole();
        return whole == null ? List.of(key(cells)) : List.of(key(cells), key(cells, whole));
    }

    private Hash key(Cells cells) {
        return hash(WHICH, field -> UnitWords.alike(plain(cells.get(field))));
    }

    private Hash key(Cells cells, String whole) {
        return hash(
                List.of(plain(cells.get(RowField.ENTERPRISE)), whole, plain(cells.get(RowField.SERIAL))),
                Function.identity());
    }

    static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private <T> Hash hash(Collection<T> parts, Function<T, String> text) {
        return hashing.of(parts.stream().map(text).collect(Collectors.joining(BETWEEN)));
    }
}

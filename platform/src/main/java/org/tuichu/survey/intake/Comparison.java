package org.tuichu.survey.intake;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;

/// Tells which rows say the same line: the same enterprise, device, model and numbers, whatever the width of the
/// letters
/// and the blanks between them.
final class Comparison {
    private static final List<RowField> WHICH =
            List.of(RowField.ENTERPRISE, RowField.DEVICE, RowField.MODEL, RowField.SITE_NUMBER, RowField.SERIAL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// A row that the task has.
    record Standing(UUID id, Cells cells) {}

    private final Set<RowField> told;
    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<String, Integer> above = new HashMap<>();

    /// `told` are the fields that columns of the table stand for; the others of a row stay as they are.
    Comparison(Set<RowField> told) {
        this.told = Set.copyOf(told);
    }

    void has(UUID id, Cells cells) {
        standing.putIfAbsent(key(cells), new Standing(id, cells));
    }

    /// What a good row would do.
    ReadRow fate(int number, Cells cells, List<String> raw, List<ReadRow.Trouble> notes) {
        var key = key(cells);
        var first = above.putIfAbsent(key, number);
        if (first != null) {
            return new ReadRow(number, Fate.REPEATED, null, first, cells, raw, notes);
        }
        var there = standing.get(key);
        if (there == null) {
            return new ReadRow(number, Fate.NEW, null, null, cells, raw, notes);
        }
        var merged = merged(there.cells(), cells);
        var fate = there.cells().equals(merged) ? Fate.SAME : Fate.CHANGED;
        return new ReadRow(number, fate, there.id(), null, merged, raw, notes);
    }

    private Cells merged(Cells before, Cells now) {
        var texts = new EnumMap<RowField, String>(RowField.class);
        for (var field : RowField.values()) {
            texts.put(field, told.contains(field) ? now.get(field) : before.get(field));
        }
        return new Cells(texts);
    }

    private static String key(Cells cells) {
        return WHICH.stream()
                .map(field -> BLANKS.matcher(Normalizer.normalize(cells.get(field), Normalizer.Form.NFKC))
                        .replaceAll(""))
                .collect(Collectors.joining("\u001f"));
    }
}

package org.tuichu.survey.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.UnitWords;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;

/// Tells which rows say the same line: the same enterprise, device, model and numbers, whatever the width of the
/// letters, the blanks between them and the word for a unit. Of each row it keeps hashes alone: a task has up to
/// 200,000.
final class Comparison {
    private static final List<RowField> WHICH =
            List.of(RowField.ENTERPRISE, RowField.DEVICE, RowField.MODEL, RowField.SITE_NUMBER, RowField.SERIAL);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String BETWEEN = Character.toString(0x1f);

    /// The first half of a SHA-256.
    private record Hash(long high, long low) {}

    /// A row that the task has; `words` are those of the fields that the table tells, `held` says why it stays.
    private record Standing(UUID id, Hash words, ReadRow.@Nullable Trouble held) {}

    private final MessageDigest digest;
    private final Set<RowField> told;
    private final Map<Hash, Standing> standing = new HashMap<>();

    /// Those that no row of the table was found to say so far.
    private final Map<UUID, Standing> left = new HashMap<>();
    private final Map<Hash, Integer> above = new HashMap<>();

    /// `told` are the fields that columns of the table stand for; the others of a row stay as they are.
    Comparison(Set<RowField> told) {
        this.told = Set.copyOf(told);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<RowField> told() {
        return told;
    }

    /// `held` says why the row may not be changed, null where it may.
    void has(UUID id, Cells cells, ReadRow.@Nullable Trouble held) {
        var row = new Standing(id, words(cells), held);
        standing.putIfAbsent(key(cells), row);
        left.put(id, row);
    }

    /// What a good row would do. `id` is that of the row of the task that it says it is, null where it says none.
    ReadRow fate(int number, @Nullable UUID id, Cells cells, List<String> raw, List<ReadRow.Trouble> notes) {
        var key = key(cells);
        var own = id == null ? null : left.remove(id);
        var first = above.putIfAbsent(key, number);
        if (own == null && first != null) {
            return new ReadRow(number, Fate.REPEATED, null, first, cells, raw, notes);
        }
        var there = own == null ? alike(key) : own;
        if (there == null) {
            return new ReadRow(number, Fate.NEW, null, null, cells, raw, notes);
        }
        if (there.words().equals(words(cells))) {
            return new ReadRow(number, Fate.SAME, there.id(), null, cells, raw, notes);
        }
        return there.held() == null
                ? new ReadRow(number, Fate.CHANGED, there.id(), null, cells, raw, notes)
                : new ReadRow(number, Fate.HELD, there.id(), null, cells, raw, List.of(there.held()));
    }

    private @Nullable Standing alike(Hash key) {
        var there = standing.get(key);
        return there == null ? null : left.remove(there.id());
    }

    private Hash words(Cells cells) {
        return hash(List.of(RowField.values()), field -> told.contains(field) ? cells.get(field) : "");
    }

    private Hash key(Cells cells) {
        return hash(
                WHICH,
                field -> UnitWords.alike(BLANKS.matcher(Normalizer.normalize(cells.get(field), Normalizer.Form.NFKC))
                        .replaceAll("")));
    }

    private Hash hash(Collection<RowField> fields, Function<RowField, String> text) {
        var texts = fields.stream().map(text).collect(Collectors.joining(BETWEEN));
        var bytes = ByteBuffer.wrap(digest.digest(texts.getBytes(StandardCharsets.UTF_8)));
        return new Hash(bytes.getLong(), bytes.getLong());
    }
}

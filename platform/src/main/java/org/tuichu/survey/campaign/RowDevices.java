package org.tuichu.survey.campaign;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.statute.line.UnitWords;
import org.tuichu.statute.survey.Fingerprint;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps beside rows which devices they say, by which other units' rows find them; runs in the transaction of the
/// caller.
@Component
public class RowDevices {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[\\s#,;:()/\\\\_-]+");

    private static final String FORGET = "DELETE FROM survey_device WHERE row_id = ANY (:rows)";

    private static final String KEEP = """
            INSERT INTO survey_device (row_id, ordinal, jurisdiction_path, device, by_name, by_code, reader)
            SELECT r.id, d.ordinal, r.jurisdiction_path, d.device, d.by_name, d.by_code, :reader
            FROM unnest(:rows::uuid[], :ordinals::int[], :devices::text[], :names::uuid[], :codes::uuid[])
                AS d (row_id, ordinal, device, by_name, by_code) JOIN survey_row r ON r.id = d.row_id""";

    private static final String ADDED = """
            SELECT id, cells FROM survey_row WHERE task_id = :task AND ordinal > :after AND ordinal <= :last""";

    private final JdbcClient database;
    private final JsonMapper json;

    RowDevices(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// A device of an enterprise, by the name and by the credit code of which it is found; `byCode` is null without
    /// one.
    public record Found(
            String device, UUID byName, @Nullable UUID byCode) {}

    /// By their words, all of a row together, where no size is read.
    private static List<Found> of(Cells cells) {
        return of(cells, Reported.fingerprint(cells));
    }

    /// Where the fingerprint of the row is known.
    public static List<Found> of(Cells cells, Fingerprint fingerprint) {
        var name = plain(cells.get(RowField.ENTERPRISE));
        var code = plain(cells.get(RowField.CREDIT_CODE));
        var read = fingerprint.devices();
        var devices = read.isEmpty()
                ? List.of('='
                        + plain(UnitWords.alike(BLANKS.matcher(cells.device()).replaceAll(""))))
                : read;
        return devices.stream()
                .limit(LineDrafts.MOST)
                .map(device -> new Found(device, hash(name, device), code.isEmpty() ? null : hash(code, device)))
                .toList();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static UUID hash(String whose, String device) {
        return UUID.nameUUIDFromBytes((whose + '|' + device).getBytes(StandardCharsets.UTF_8));
    }

    /// Rows that were written just now.
    void keep(Map<UUID, Cells> rows) {
        var ids = new ArrayList<UUID>();
        var ordinals = new ArrayList<Integer>();
        var devices = new ArrayList<String>();
        var names = new ArrayList<UUID>();
        var codes = new ArrayList<@Nullable UUID>();
        rows.forEach((row, cells) -> {
            var found = of(cells);
            for (var at = 0; at < found.size(); at++) {
                ids.add(row);
                ordinals.add(at + 1);
                devices.add(found.get(at).device());
                names.add(found.get(at).byName());
                codes.add(found.get(at).byCode());
            }
        });
        forget(rows.keySet());
        database.sql(KEEP)
                .param("reader", Fingerprint.EDITION)
                .param("rows", ids.toArray(UUID[]::new))
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .param("devices", devices.toArray(String[]::new))
                .param("names", names.toArray(UUID[]::new))
                .param("codes", codes.toArray(UUID[]::new))
                .update();
    }

    private void forget(Collection<UUID> rows) {
        database.sql(FORGET).param("rows", rows.toArray(UUID[]::new)).update();
    }

    /// Rows of a task that came behind the ordinal `after`, up to `last`.
    public void added(UUID task, int after, int last) {
        keep(database.sql(ADDED).param("task", task).param("after", after).param("last", last));
    }

    /// Rows that a statement finds, as `id` and `cells`.
    public void keep(JdbcClient.StatementSpec rows) {
        var found = new HashMap<UUID, Cells>();
        rows.query(row -> {
            found.put(
                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                    Cells.named(json.readValue(row.getString("cells"), TEXTS)));
        });
        if (!found.isEmpty()) {
            keep(found);
        }
    }
}

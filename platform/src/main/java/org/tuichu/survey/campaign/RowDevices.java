package org.tuichu.survey.campaign;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
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

    /// `places` are those of rows, from 1 on; they come once for each device.
    private static final String FOUND = """
            FROM unnest(:places::int[], :ordinals::int[], :devices::text[], :names::uuid[], :codes::uuid[])
                AS d (place, ordinal, device, by_name, by_code)\s""";

    private static final String KEEP = """
            INSERT INTO survey_device (row_id, ordinal, jurisdiction_path, device, by_name, by_code, reader)
            """;

    private static final String KEEP_OF_ROWS =
            KEEP + """
            SELECT r.id, d.ordinal, r.jurisdiction_path, d.device, d.by_name, d.by_code, :reader
            """ + FOUND + "JOIN survey_row r ON r.id = (:rows::uuid[])[d.place]";

    /// A join by the ordinals compares each row with each device while the planner knows of few rows.
    private static final String KEEP_ADDED = KEEP + """
            SELECT a.ids[d.place], d.ordinal, a.path, d.device, d.by_name, d.by_code, :reader
            """ + FOUND + """
            CROSS JOIN (SELECT array_agg(r.id ORDER BY r.ordinal) AS ids, min(r.jurisdiction_path) AS path FROM survey_row r
                WHERE r.task_id = :task AND r.ordinal > :after AND r.ordinal <= :last) a""";

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

    /// Of rows that a statement finds by their `cells`, in its order.
    public List<List<Found>> of(JdbcClient.StatementSpec rows) {
        return rows.query((row, at) -> of(cells(row))).list();
    }

    /// Rows that were written just now.
    void keep(Map<UUID, Cells> rows) {
        var ids = List.copyOf(rows.keySet());
        var found =
                ids.stream().map(id -> of(Objects.requireNonNull(rows.get(id)))).toList();
        database.sql(FORGET).param("rows", ids.toArray(UUID[]::new)).update();
        with(database.sql(KEEP_OF_ROWS), found)
                .param("rows", ids.toArray(UUID[]::new))
                .update();
    }

    /// Of rows that came to a task behind the ordinal `after`, in their order.
    public void added(UUID task, int after, List<List<Found>> found) {
        with(database.sql(KEEP_ADDED), found)
                .param("task", task)
                .param("after", after)
                .param("last", after + found.size())
                .update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, List<List<Found>> rows) {
        var places = new ArrayList<Integer>();
        var ordinals = new ArrayList<Integer>();
        for (var row = 0; row < rows.size(); row++) {
            for (var at = 0; at < rows.get(row).size(); at++) {
                places.add(row + 1);
                ordinals.add(at + 1);
            }
        }
        var all = rows.stream().flatMap(List::stream).toList();
        return statement
                .param("reader", Fingerprint.EDITION)
                .param("places", places.toArray(Integer[]::new))
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .param("devices", all.stream().map(Found::device).toArray(String[]::new))
                .param("names", all.stream().map(Found::byName).toArray(UUID[]::new))
                .param("codes", all.stream().map(Found::byCode).toArray(UUID[]::new));
    }

    private Cells cells(ResultSet row) throws SQLException {
        return Cells.named(json.readValue(row.getString("cells"), TEXTS));
    }

    /// Rows that a statement finds, as `id` and `cells`.
    public void keep(JdbcClient.StatementSpec rows) {
        var found = new HashMap<UUID, Cells>();
        rows.query(row -> {
            found.put(Objects.requireNonNull(row.getObject("id", UUID.class)), cells(row));
        });
        if (!found.isEmpty()) {
            keep(found);
        }
    }
}

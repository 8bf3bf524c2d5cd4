package org.tuichu.proof.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;

/// An entry as canonical JSON and back. Absent members and empty lists are left out.
public final class EntryJson {
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> ENTRY = Set.of(
            "act", "actor", "at", "files", "id", "jurisdiction", "onBehalfOf", "payload", "rows", "subject", "unit");
    private static final Set<String> PARTY = Set.of("id", "name");
    private static final Set<String> SUBJECT = Set.of("id", "kind");
    private static final Set<String> ROW = Set.of("digest", "edition", "key", "table");

    private EntryJson() {}

    public static Json of(Entry entry) {
        var members = new TreeMap<String, Json>();
        members.put("id", new Json.Whole(entry.id()));
        members.put("at", new Json.Text(MICROS.format(entry.at())));
        members.put("actor", party(entry.actor()));
        putIf(members, "unit", entry.unit(), EntryJson::party);
        putIf(members, "jurisdiction", entry.jurisdictionPath(), Json.Text::new);
        putIf(members, "onBehalfOf", entry.onBehalfOf(), EntryJson::party);
        members.put("act", new Json.Text(entry.act()));
        members.put(
                "subject",
                object("id", entry.subject().id(), "kind", entry.subject().kind()));
        members.put("payload", hash(entry.payload()));
        putIf(members, "rows", orNull(entry.rows()), rows -> rows(rows));
        putIf(members, "files", orNull(entry.files()), EntryJson::files);
        return new Json.Members(members);
    }

    /// The entry that has exactly this JSON; anything else is [Malformed].
    public static Entry entry(Json json) {
        var fields = new Fields("entry", json, ENTRY);
        return new Entry(
                fields.whole("id", 1),
                at(fields.text("at")),
                party(fields.need("actor")),
                partyOrNull(fields.orNull("unit")),
                fields.textOrNull("jurisdiction"),
                partyOrNull(fields.orNull("onBehalfOf")),
                fields.text("act"),
                subject(fields.need("subject")),
                fields.hash("payload"),
                fields.items("rows", EntryJson::row),
                fields.items("files", EntryJson::file));
    }

    /// The rows as an array; the ledger keeps it in a column.
    public static Json rows(List<RowState> rows) {
        return new Json.Items(rows.stream().map(EntryJson::row).toList());
    }

    /// The rows of such an array.
    public static List<RowState> rows(Json json) {
        if (json instanceof Json.Items items) {
            return items.values().stream().map(EntryJson::row).toList();
        }
        throw new Malformed("rows", 0, "is not an array");
    }

    private static Json row(RowState row) {
        var members = new TreeMap<String, Json>();
        putIf(members, "digest", row.digest(), EntryJson::hash);
        members.put("edition", new Json.Whole(row.edition()));
        members.put("key", new Json.Text(row.key()));
        members.put("table", new Json.Text(row.table()));
        return new Json.Members(members);
    }

    private static RowState row(Json json) {
        var fields = new Fields("row", json, ROW);
        long edition = fields.whole("edition", 1);
        if (edition > Integer.MAX_VALUE) {
            throw new Malformed("row", 0, "no table has " + edition + " editions");
        }
        var digest = fields.orNull("digest") == null ? null : fields.hash("digest");
        return new RowState(fields.text("table"), (int) edition, fields.text("key"), digest);
    }

    private static Instant at(String text) {
        try {
            var at = MICROS.parse(text, Instant::from);
            if (MICROS.format(at).equals(text)) {
                return at;
            }
        } catch (DateTimeException not) {
            throw new Malformed("entry", 0, "no time in microseconds: " + Malformed.shown(text));
        }
        throw new Malformed("entry", 0, "no canonical time: " + Malformed.shown(text));
    }

    private static Party party(Json json) {
        var fields = new Fields("party", json, PARTY);
        return new Party(fields.text("id"), fields.text("name"));
    }

    private static @Nullable Party partyOrNull(@Nullable Json json) {
        return json == null ? null : party(json);
    }

    private static Subject subject(Json json) {
        var fields = new Fields("subject", json, SUBJECT);
        return new Subject(fields.text("kind"), fields.text("id"));
    }

    private static Json party(Party party) {
        return object("id", party.id(), "name", party.name());
    }

    private static Json object(String first, String firstValue, String second, String secondValue) {
        var members = new TreeMap<String, Json>();
        members.put(first, new Json.Text(firstValue));
        members.put(second, new Json.Text(secondValue));
        return new Json.Members(members);
    }

    private static Json hash(Hash hash) {
        return new Json.Text(hash.hex());
    }

    private static Json files(List<Hash> files) {
        return new Json.Items(files.stream().map(EntryJson::hash).toList());
    }

    private static Hash file(Json json) {
        if (json instanceof Json.Text text) {
            return Hash.ofHex(text.value());
        }
        throw new Malformed("entry", 0, "a file is not a hash");
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static <T> void putIf(Map<String, Json> members, String name, @Nullable T value, Function<T, Json> json) {
        if (value != null) {
            members.put(name, json.apply(value));
        }
    }
}

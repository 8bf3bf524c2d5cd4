package org.tuichu.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tuichu.bench.Edit.Target;
import org.tuichu.ledger.VerifyLedger;
import org.tuichu.proof.bundle.Finding;

/// Single bytes of the record and of what it guards are changed by the superuser of the database, one after the other,
/// and put back. The verifier of the program must find each, and name the right thing first.
final class TamperDrill {
    private static final int PARCELS = 100;
    /// More leaves than a tile has, so that there is a second level.
    private static final int ACTS = 300;

    private static final String COLUMNS = """
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), w.table_name IS NOT NULL
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            LEFT JOIN ledger_watched AS w ON w.table_name = c.relname
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attgenerated = '' AND a.attname <> ALL (coalesce(w.omitted, '{}'))
            ORDER BY c.relname, a.attnum""";

    private static final String ORDER = """
            SELECT md5(string_agg(concat_ws(' ', entry_id, table_name, row_key), '/' ORDER BY table_name, row_key, id))
                || md5(string_agg(concat_ws(' ', entry_id, table_name, row_key), '/' ORDER BY entry_id, id))
            FROM ledger_row""";

    private final Parcels parcels;
    private final Superuser superuser;
    private final Random random;
    private final List<Target> targets;
    private final Map<Kind, List<String>> tables = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> turns = new EnumMap<>(Kind.class);

    private TamperDrill(Parcels parcels, Superuser superuser, long seed) throws SQLException {
        this.parcels = parcels;
        this.superuser = superuser;
        this.random = new Random(seed);
        this.targets = targets(superuser);
        for (var kind : Kind.values()) {
            var names = new TreeSet<String>();
            targets.stream()
                    .filter(one -> one.kind() == kind)
                    .map(Target::table)
                    .forEach(names::add);
            var shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, random);
            tables.put(kind, shuffled);
        }
    }

    /// What came of an edit.
    enum Outcome {
        NAMED,
        /// Found, and something else named first.
        FOUND,
        /// The number of a recorded row that keeps its place in every order: nothing else is read of it.
        NOTHING_CHANGED,
        MISSED
    }

    /// `said` is what the verifier said first.
    record Result(Edit edit, Outcome outcome, String said) {}

    /// On a database that is made in the folder `data`.
    static List<Result> run(Path data, int edits, long seed) throws Exception {
        try (var parcels = Parcels.alone(data, PARCELS, "--logging.level.org.tuichu=OFF");
                var superuser = Superuser.of(parcels.server(), data)) {
            Planted.by(superuser);
            IntStream.range(0, ACTS).parallel().forEach(act -> parcels.note(act % PARCELS + 1, act));
            parcels.awaitPlaced();
            return new TamperDrill(parcels, superuser, seed).run(edits);
        }
    }

    private static List<Target> targets(Superuser superuser) throws SQLException {
        var all = superuser.list(COLUMNS, row -> {
            var table = row.getString(1);
            var column = row.getString(2);
            var type = row.getString(3);
            return Kind.of(table, column, row.getBoolean(4)).map(kind -> new Target(kind, table, column, type));
        });
        return all.stream().flatMap(Optional::stream).toList();
    }

    /// Half of the edits are to rows, the others to each kind in turn; within a kind to each table in turn.
    private List<Result> run(int edits) throws SQLException {
        requireSound("before the first edit");
        var kinds = Kind.values();
        var results = new ArrayList<Result>();
        while (results.size() < edits) {
            int number = results.size();
            var kind = number % 2 == 0 ? Kind.ROW : kinds[1 + number / 2 % (kinds.length - 1)];
            int turn = turns.merge(kind, 1, Integer::sum) - 1;
            var names = tables.getOrDefault(kind, List.of());
            results.add(alter(kind, names.get(turn % names.size())));
        }
        requireSound("after all bytes were put back");
        return results;
    }

    private Result alter(Kind kind, String table) throws SQLException {
        var columns = new ArrayList<>(targets.stream()
                .filter(one -> one.kind() == kind && one.table().equals(table))
                .toList());
        Collections.shuffle(columns, random);
        var order = superuser.texts(ORDER);
        for (var column : columns) {
            var edit = Edit.make(column, superuser, random);
            if (edit.isPresent()) {
                var result = judged(edit.get(), order);
                edit.get().takeBack(superuser);
                return result;
            }
        }
        throw new IllegalStateException(table + " has no value at all");
    }

    private Result judged(Edit edit, List<String> order) throws SQLException {
        var findings = findings();
        if (findings.isEmpty()) {
            boolean same = edit.target().isNumberOfRecordedRow()
                    && superuser.texts(ORDER).equals(order);
            return new Result(edit, same ? Outcome.NOTHING_CHANGED : Outcome.MISSED, "nothing");
        }
        var said = findings.getFirst().sentence();
        // the dollar ends a name that a sentence ends in
        boolean named = edit.names(superuser).stream().anyMatch((said + "$")::contains);
        return new Result(edit, named ? Outcome.NAMED : Outcome.FOUND, said);
    }

    private List<Finding> findings() {
        var answer = parcels.part(VerifyLedger.class).verify(List.of());
        return ((VerifyLedger.Answer.Verified) answer).result().findings();
    }

    private void requireSound(String when) {
        var findings = findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("not sound " + when + ": " + findings);
        }
    }
}

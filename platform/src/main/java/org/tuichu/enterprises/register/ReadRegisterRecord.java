package org.tuichu.enterprises.register;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;
import org.tuichu.ledger.RecordedAct;
import org.tuichu.proof.entry.CanonicalJson;
import org.tuichu.proof.entry.Json;

/// What was done to an enterprise and its lines, from the record of acts: an office sees it, a unit its own part.
@Component
class ReadRegisterRecord {
    /// That somebody read a telephone number stands in the same record and is told elsewhere.
    private static final int MOST_READ = 200;

    private static final int MOST_SHOWN = 50;

    private static final Map<String, RegisterAct> ACTS =
            Arrays.stream(RegisterAct.values()).collect(Collectors.toMap(RegisterAct::name, Function.identity()));

    private final ReadRecord record;

    ReadRegisterRecord(ReadRecord record) {
        this.record = record;
    }

    /// The latest first.
    List<RegisterEntry> of(EnterpriseId id) {
        var query = new RecordQuery(null, null, null, id.toString(), null, null, null);
        return record.search(query, MOST_READ).stream()
                .flatMap(ReadRegisterRecord::entry)
                .limit(MOST_SHOWN)
                .toList();
    }

    private static Stream<RegisterEntry> entry(RecordedAct act) {
        var known = ACTS.get(act.act());
        return known == null
                ? Stream.empty()
                : Stream.of(new RegisterEntry(known, act.at(), act.actorName(), act.unitName(), about(act)));
    }

    private static @Nullable String about(RecordedAct act) {
        return CanonicalJson.read(act.payload()) instanceof Json.Members facts
                        && facts.values().get("about") instanceof Json.Text text
                ? text.value()
                : null;
    }
}

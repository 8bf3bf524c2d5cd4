package org.tuichu.enterprises.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int MOST_SHOWN = 50;

    private static final Set<String> ACTS =
            Arrays.stream(RegisterAct.values()).map(RegisterAct::name).collect(Collectors.toUnmodifiableSet());

    private final ReadRecord record;

    ReadRegisterRecord(ReadRecord record) {
        this.record = record;
    }

    /// The latest first. That somebody read a telephone number stands in the same record and is told elsewhere.
    List<RegisterEntry> of(EnterpriseId id) {
        var query = new RecordQuery(null, null, ACTS, id.toString(), null, null, null);
        return record.search(query, MOST_SHOWN).stream()
                .map(ReadRegisterRecord::entry)
                .toList();
    }

    private static RegisterEntry entry(RecordedAct act) {
        return new RegisterEntry(
                RegisterAct.valueOf(act.act()),
                act.at(),
                act.actorName(),
                act.unitName(),
                act.onBehalfOf(),
                about(act));
    }

    private static @Nullable String about(RecordedAct act) {
        return CanonicalJson.read(act.payload()) instanceof Json.Members facts
                        && facts.values().get("about") instanceof Json.Text text
                ? text.value()
                : null;
    }
}

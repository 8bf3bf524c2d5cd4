package org.tuichu.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tuichu.access.UserNames;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.ledger.ReadRecord;
import org.tuichu.ledger.RecordQuery;
import org.tuichu.ledger.RecordedAct;
import org.tuichu.proof.entry.RowName;

/// What an auditor looks for, and by which user names those act who were found: acts bear the names of persons, which
/// two may share.
@Component
class SearchRecord {
    private final ReadRecord record;
    private final UserNames userNames;
    private final Clock clock;

    SearchRecord(ReadRecord record, UserNames userNames, Clock clock) {
        this.record = record;
        this.userNames = userNames;
        this.clock = clock;
    }

    List<RecordedAct> search(RecordFilter filter, Viewer viewer, int most) {
        var typed = filter.person();
        var person = typed == null ? null : Scope.PROGRAM.call(() -> person(typed));
        return viewer.auditing().call(() -> record.search(filter.query(person, clock.getZone()), most));
    }

    /// By account, of those who acted and of those on whose behalf somebody did. Whoever sees an act may know its
    /// actor, wherever that one's account is.
    Map<UUID, String> userNames(Collection<RecordedAct> acts) {
        var accounts = acts.stream()
                .flatMap(act -> Stream.of(act.actor(), act.lender()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Scope.PROGRAM.call(() -> userNames.of(accounts));
    }

    private RecordQuery.Person person(String typed) {
        return new RecordQuery.Person(
                typed,
                userNames
                        .account(typed)
                        .map(id -> new RecordQuery.Account(id, names(id)))
                        .orElse(null));
    }

    /// All that the account was ever called, by itself or as the officer who signs in with it.
    private Set<String> names(UUID account) {
        var row = new RowName("account", account.toString());
        return Stream.concat(
                        record.ever(row, "display_name").stream(),
                        record.ever(row, "officer_id").stream()
                                .flatMap(officer -> record.ever(new RowName("officer", officer), "name").stream()))
                .collect(Collectors.toSet());
    }
}

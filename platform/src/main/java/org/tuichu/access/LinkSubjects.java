package org.tuichu.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Says which subject of the issuer opens an account. Like a reset it locks the account until the security
/// administrator has opened it again, so that no administrator alone gets into an account of somebody else; its
/// sessions end.
@Component
class LinkSubjects {
    /// OpenID Connect Core 1.0 §2, `sub`: at most 255 ASCII characters; nobody types spaces or controls.
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,255}");

    private static final String LINKED = """
            UPDATE account SET locked_at = coalesce(locked_at, :now), version = version + 1
            WHERE id = :id AND version = :version""";

    private static final String UNLINKED =
            "UPDATE account SET version = version + 1 WHERE id = :id AND version = :version";

    private final KeepAccounts keeping;
    private final LinkedSubjects subjects;
    private final OidcSettings settings;
    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;

    LinkSubjects(
            KeepAccounts keeping,
            LinkedSubjects subjects,
            OidcSettings settings,
            JdbcClient database,
            Ledger ledger,
            Clock clock) {
        this.keeping = keeping;
        this.subjects = subjects;
        this.settings = settings;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// `version` is that of the account as the administrator saw it; `subject` is null or empty for nobody.
    Kept link(UUID id, long version, @Nullable String subject, Viewer by) {
        var named = subject == null ? "" : subject.strip();
        return keeping.changeAndEnd(
                id, by, account -> named.isEmpty() ? unlinked(account, version) : linked(account, version, named));
    }

    private Kept linked(KeptAccount account, long version, String named) {
        var issuer = settings.issuer();
        if (issuer == null) {
            return new Kept.Refused(Kept.Reason.NO_ISSUER);
        }
        if (!SUBJECT.matcher(named).matches()) {
            return new Kept.Refused(Kept.Reason.SUBJECT_MALFORMED);
        }
        var subject = new LinkedSubject(issuer.toString(), named);
        if (subjects.owner(subject)
                .filter(owner -> !owner.account().equals(account.id()))
                .isPresent()) {
            return new Kept.Refused(Kept.Reason.SUBJECT_TAKEN);
        }
        if (keeping.isLastOfItsKind(account)) {
            return new Kept.Refused(Kept.Reason.LAST_ADMINISTRATOR);
        }
        int changed = database.sql(LINKED)
                .param("id", account.id())
                .param("version", version)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            return new Kept.Stale();
        }
        record(AccessAct.SUBJECT_LINKED, account, subject);
        subjects.link(account.id(), subject);
        return new Kept.Done();
    }

    private Kept unlinked(KeptAccount account, long version) {
        var subject = subjects.of(account.id());
        if (subject.isEmpty()) {
            return new Kept.Refused(Kept.Reason.SUBJECT_MALFORMED);
        }
        int changed = database.sql(UNLINKED)
                .param("id", account.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return new Kept.Stale();
        }
        record(AccessAct.SUBJECT_UNLINKED, account, subject.get());
        subjects.unlink(account.id());
        return new Kept.Done();
    }

    private void record(AccessAct act, KeptAccount account, LinkedSubject subject) {
        var facts = Facts.of("userName", account.userName())
                .and("issuer", subject.issuer())
                .and("subject", subject.subject());
        ledger.record(act.of(account.id(), facts).in(account.jurisdictionPath()));
    }
}

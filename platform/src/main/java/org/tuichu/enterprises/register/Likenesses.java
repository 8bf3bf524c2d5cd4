package org.tuichu.enterprises.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.enterprises.LineId;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Lines that are written alike, and what an office says of them. That another place has such a line is told without
/// anything of it.
@Component
class Likenesses {
    private final LikenessReader reader;
    private final OpenLikenesses open;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    Likenesses(
            LikenessReader reader,
            OpenLikenesses open,
            JdbcClient database,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        this.reader = reader;
        this.open = open;
        this.database = database;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Of one line, those within sight first; what offices suspect is no business of an enterprise.
    List<Likeness> of(LineId line, Viewer viewer) {
        if (!viewer.may(Permission.READ_REGISTER)) {
            return List.of();
        }
        return Stream.concat(
                        reader.of(line).stream(),
                        elsewhere(line, viewer).stream().map(LikenessReader.Elsewhere::likeness))
                .toList();
    }

    /// Those that wait for a person, behind `last`, null from the first one; none where that is out of sight.
    Optional<OpenLikenesses.Page> open(OpenLikenesses.@Nullable Last last, Viewer viewer) {
        var behind = last == null ? null : open.behind(last).orElse(null);
        return last != null && behind == null ? Optional.empty() : Optional.of(open(behind, viewer));
    }

    private OpenLikenesses.Page open(OpenLikenesses.@Nullable Behind behind, Viewer viewer) {
        var inSight = open.inSight(
                behind == null ? OpenLikenesses.Behind.start(Scope.current().reads()) : behind);
        var place = viewer.jurisdictionPath();
        var elsewhere = viewer.may(Permission.KEEP_REGISTER)
                ? Scope.PROGRAM.call(
                        () -> open.elsewhere(place, behind == null ? OpenLikenesses.Behind.start(place) : behind))
                : OpenLikenesses.Found.NONE;
        return inSight.with(elsewhere);
    }

    /// Those of `lines` that wait for a person.
    Set<LineId> openAmong(Set<LineId> lines, Viewer viewer) {
        var open = new HashSet<>(reader.openAmong(lines));
        if (viewer.may(Permission.KEEP_REGISTER)) {
            open.addAll(Scope.PROGRAM.call(() -> reader.openElsewhere(viewer.jurisdictionPath(), lines)));
        }
        return open;
    }

    private List<LikenessReader.Elsewhere> elsewhere(LineId line, Viewer viewer) {
        return viewer.may(Permission.KEEP_REGISTER)
                ? Scope.PROGRAM.call(() -> reader.elsewhere(viewer.jurisdictionPath(), line))
                : List.of();
    }

    /// `other` null speaks of those out of sight.
    Answer decide(LineId line, LikenessForm form, Viewer viewer) {
        var fields = new Fields();
        var decision = fields.chosen("sameness", form.sameness(), Likeness.Decision.class, Likeness.Decision.DIFFERENT);
        var reason = fields.required("samenessReason", form.samenessReason(), LineForm.LONGEST_REASON);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var others = form.other() == null ? elsewhere(line, viewer) : inSight(line, form.other(), viewer);
        if (others.isEmpty()) {
            return new Answer.NotOurs();
        }
        transaction.executeWithoutResult(status -> {
            others.forEach(pair -> write(pair, decision, reason, viewer));
            var one = others.getFirst().likeness().one();
            ledger.record(Act.of(
                    RegisterAct.LINE_IDENTITY_DECIDED,
                    "enterprise",
                    one.enterprise(),
                    Facts.of("line", line)
                            .and("about", one.words())
                            .and("other", form.other())
                            .and("decision", decision)
                            .and("reason", reason)));
        });
        return new Answer.Done(line.value());
    }

    private List<LikenessReader.Elsewhere> inSight(LineId line, UUID other, Viewer viewer) {
        return reader.of(line).stream()
                .filter(one -> one.other() != null && one.other().line().value().equals(other) && one.isFor(viewer))
                .map(one -> new LikenessReader.Elsewhere(one, other))
                .toList();
    }

    /// By the program: what the office of another county has said of the pair counts on, and is out of sight.
    private void write(LikenessReader.Elsewhere pair, Likeness.Decision decision, String reason, Viewer viewer) {
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(begun -> database.sql(LikenessSql.DECIDE)
                .param("one", pair.likeness().one().line().value())
                .param("other", pair.other())
                .param("path", viewer.jurisdictionPath())
                .param("decision", decision.name())
                .param("reason", reason)
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Editions.behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .update()));
    }
}

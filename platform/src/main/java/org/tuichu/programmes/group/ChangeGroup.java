package org.tuichu.programmes.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.group.LeadingGroup.Answer;
import org.tuichu.programmes.group.LeadingGroup.Joining;
import org.tuichu.programmes.group.LeadingGroup.Leaving;

/// People keep the leading group of a programme that is in force; a draft is corrected instead.
@Component
class ChangeGroup {
    private final GroupRows rows;
    private final GroupActs acts;
    private final Clock clock;

    ChangeGroup(GroupRows rows, GroupActs acts, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<LeadingGroup> find(ProgrammeId id) {
        return rows.find(id);
    }

    /// The path of the place whose office keeps it; empty text where it is not in scope.
    @Transactional(readOnly = true)
    String keptAt(ProgrammeId id) {
        return rows.path(id);
    }

    /// Who is replaced ends on the day before.
    @Transactional
    Answer join(ProgrammeId id, long version, Joining who, String by) {
        return inForce(id, version, group -> {
            var replaces = who.replaces();
            if (replaces == null) {
                return added(id, who, by);
            }
            var before = current(group, replaces).orElse(null);
            if (before == null) {
                return wrong("replaces", "gone");
            }
            var lastDay = who.from().minusDays(1);
            if (endsTooEarly(before, lastDay)) {
                return wrong("from", "early");
            }
            rows.end(id, new Leaving(replaces, lastDay, who.reason()), by, clock.instant());
            rows.join(id, who, before.role(), by, clock.instant());
            acts.replaced(id, before, who);
            return null;
        });
    }

    @Transactional
    Answer leave(ProgrammeId id, long version, Leaving leaving, String by) {
        return inForce(id, version, group -> {
            var member = current(group, leaving.member()).orElse(null);
            if (member == null) {
                return wrong("member", "gone");
            }
            if (endsTooEarly(member, leaving.lastDay())) {
                return wrong("lastDay", "early");
            }
            rows.end(id, leaving, by, clock.instant());
            acts.ended(id, member, leaving);
            return null;
        });
    }

    /// `change` answers null where it was made.
    private Answer inForce(ProgrammeId id, long version, Function<LeadingGroup, @Nullable Answer> change) {
        if (!rows.lock(id)) {
            return new Answer.NotOurs();
        }
        var group = rows.find(id).orElseThrow();
        if (group.status() != ProgrammeStatus.ACTIVE) {
            return new Answer.NotOurs();
        }
        if (group.version() != version) {
            return new Answer.Stale(group);
        }
        var refused = change.apply(group);
        if (refused != null) {
            return refused;
        }
        rows.bump(id);
        return new Answer.Done(rows.find(id).orElseThrow());
    }

    private @Nullable Answer added(ProgrammeId id, Joining who, String by) {
        var role = who.role();
        if (role == null) {
            return wrong("role", "missing");
        }
        rows.join(id, who, role, by, clock.instant());
        acts.added(id, who, role);
        return null;
    }

    private static Optional<GroupMember> current(LeadingGroup group, int number) {
        return group.members().stream()
                .filter(member -> member.number() == number && member.current())
                .findFirst();
    }

    private static boolean endsTooEarly(GroupMember member, LocalDate lastDay) {
        var from = member.from();
        return from != null && lastDay.isBefore(from);
    }

    private static Answer wrong(String field, String message) {
        return new Answer.Wrong(field, "programmes.group.problem." + message);
    }
}

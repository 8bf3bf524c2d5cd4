package org.tuichu.programmes.group;

import org.springframework.stereotype.Component;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.ProgrammeId;

/// Puts on record, in the place that keeps the programme, what is done to its leading group.
@Component
class GroupActs {
    private final Ledger ledger;
    private final GroupRows rows;

    GroupActs(Ledger ledger, GroupRows rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    void added(ProgrammeId id, LeadingGroup.Joining who, String role) {
        record(
                GroupAct.GROUP_MEMBER_ADDED,
                id,
                facts(who, role).and("name", who.name()).and("post", who.post()));
    }

    void replaced(ProgrammeId id, GroupMember before, LeadingGroup.Joining who) {
        var facts = facts(who, before.role())
                .and("member", before.number())
                .change("name", before.name(), who.name())
                .change("post", before.post(), who.post());
        record(GroupAct.GROUP_MEMBER_REPLACED, id, facts);
    }

    void ended(ProgrammeId id, GroupMember member, LeadingGroup.Leaving leaving) {
        var facts = Facts.of("member", member.number())
                .and("name", member.name())
                .and("role", member.role())
                .and("lastDay", leaving.lastDay())
                .and("reason", leaving.reason());
        record(GroupAct.GROUP_MEMBER_ENDED, id, facts);
    }

    private static Facts facts(LeadingGroup.Joining who, String role) {
        return Facts.of("role", role).and("from", who.from()).and("reason", who.reason());
    }

    private void record(GroupAct kind, ProgrammeId id, Facts facts) {
        ledger.record(Act.of(kind, "programme", id.value(), facts).in(rows.path(id)));
    }
}

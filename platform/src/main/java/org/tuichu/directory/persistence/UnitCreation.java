package org.tuichu.directory.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.ledger.Facts;

/// Puts proposed units with their aliases and members into the database; runs in the transaction of the caller.
@Component
class UnitCreation {
    private static final String INSERT = """
            INSERT INTO unit (id, jurisdiction_id, jurisdiction_path, name, kind, function, place_id)
            SELECT gen_random_uuid(), id, path, :name, :kind, :function, :place
            FROM jurisdiction WHERE id = :jurisdiction
            ON CONFLICT (jurisdiction_id, name) WHERE valid_to IS NULL AND merged_into IS NULL DO NOTHING""";

    private static final String ALIASES = """
            INSERT INTO unit_alias (unit_id, jurisdiction_path, alias)
            SELECT u.id, u.jurisdiction_path, a
            FROM unit u, unnest(:aliases::text[]) AS a
            WHERE u.id = :id AND u.name <> a
            ON CONFLICT (unit_id, alias) DO NOTHING""";

    private static final String MEMBERS = """
            INSERT INTO unit_member (class_id, member_id, jurisdiction_path)
            SELECT c.id, m, c.jurisdiction_path FROM unit c, unnest(:members::uuid[]) AS m WHERE c.id = :class
            ON CONFLICT DO NOTHING""";

    private final JdbcClient database;
    private final UnitReading reading;
    private final DirectoryActs acts;

    UnitCreation(JdbcClient database, UnitReading reading, DirectoryActs acts) {
        this.database = database;
        this.reading = reading;
        this.acts = acts;
    }

    Unit create(ProposedUnit proposal, @Nullable LocalDate day) {
        var jurisdiction = proposal.jurisdictionId();
        var unit = reading.byName(jurisdiction, proposal.name(), day)
                .orElseGet(() -> insert(
                        jurisdiction, proposal.name(), proposal.kind(), proposal.function(), proposal.placeId()));
        addAliases(unit, proposal.aliases());
        if (!proposal.members().isEmpty()) {
            addMembers(unit, proposal.members(), day);
        }
        return unit;
    }

    private void addMembers(Unit group, List<ProposedUnit.Member> members, @Nullable LocalDate day) {
        var ids = new ArrayList<UUID>();
        for (var member : members) {
            ids.add(memberOf(group.jurisdictionId(), member, day).value());
        }
        int added = database.sql(MEMBERS)
                .param("class", group.id().value())
                .param("members", ids.toArray(UUID[]::new))
                .update();
        if (added > 0) {
            acts.record(DirectoryAct.UNIT_MEMBERS_ADDED, group, Facts.of("members", ids));
        }
    }

    private UnitId memberOf(String jurisdictionId, ProposedUnit.Member member, @Nullable LocalDate day) {
        var known = reading.ofPlace(jurisdictionId, member.placeId(), day);
        if (known.isPresent()) {
            return known.get().id();
        }
        var body = reading.byName(jurisdictionId, member.name(), day)
                .orElseGet(() ->
                        insert(jurisdictionId, member.name(), UnitKind.BODY, member.function(), member.placeId()));
        addAliases(body, member.aliases());
        return body.id();
    }

    private Unit insert(
            String jurisdictionId, String name, UnitKind kind, UnitFunction function, @Nullable String placeId) {
        int inserted = database.sql(INSERT)
                .param("jurisdiction", jurisdictionId)
                .param("name", name)
                .param("kind", kind.name())
                .param("function", function.name())
                .param("place", placeId)
                .update();
        var unit = reading.byName(jurisdictionId, name, null)
                .orElseThrow(() -> new IllegalArgumentException("no jurisdiction in scope: " + jurisdictionId));
        if (inserted == 1) {
            acts.record(
                    DirectoryAct.UNIT_CREATED,
                    unit,
                    Facts.of("kind", kind).and("function", function).and("place", placeId));
        }
        return unit;
    }

    private void addAliases(Unit unit, List<String> aliases) {
        if (aliases.isEmpty()) {
            return;
        }
        int added = database.sql(ALIASES)
                .param("id", unit.id().value())
                .param("aliases", aliases.toArray(String[]::new))
                .update();
        if (added > 0) {
            acts.record(DirectoryAct.UNIT_NAMES_ADDED, unit, Facts.of("names", aliases));
        }
    }
}

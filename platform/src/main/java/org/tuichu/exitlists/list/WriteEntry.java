package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.enterprises.RegisteredLine;
import org.tuichu.rulebook.DeviceWords;

/// Writes a line of the register into a draft, as it stands. In the caller's transaction.
@Component
class WriteEntry {
    private final JdbcClient database;
    private final Jurisdictions jurisdictions;
    private final DeviceWords words;

    WriteEntry(JdbcClient database, Jurisdictions jurisdictions, DeviceWords words) {
        this.database = database;
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    /// Without an industry in the plan it is that of the rules about its kind. `replaces` is null on a list.
    void take(UUID list, RegisteredLine line, PlanForm.Read plan, LocalDate today, @Nullable UUID replaces) {
        var said = plan.plan().industry();
        taken(database.sql(EntrySql.TAKE), line, today)
                .param("id", UUID.randomUUID())
                .param("list", list)
                .param("line", line.id().value())
                .param("industry", said == null ? words.industry(line.kind()) : said)
                .param("targetOn", plan.plan().targetOn())
                .param("measure", plan.plan().measure().name())
                .param("basis", plan.basis())
                .param("note", plan.plan().note())
                .param("replaces", replaces, java.sql.Types.OTHER)
                .update();
    }

    /// What the register and the rules say of the line of an entry now; what the office wants of it stays.
    void takeAnew(Entry entry, RegisteredLine line, LocalDate today) {
        taken(database.sql(EntrySql.TAKE_ANEW), line, today)
                .param("id", entry.id())
                .update();
    }

    private JdbcClient.StatementSpec taken(JdbcClient.StatementSpec statement, RegisteredLine line, LocalDate today) {
        var capacity = line.capacity();
        return statement
                .param("edition", line.edition())
                .param("enterprise", line.holder().id().value())
                .param("enterpriseName", line.holder().name())
                .param("creditCode", line.holder().creditCode())
                .param("locationId", line.locationId())
                .param("locationPath", line.locationPath())
                .param("locationName", name(line.locationId()))
                .param("words", line.words())
                .param("kind", line.kind())
                .param("capacity", capacity == null ? null : capacity.value())
                .param("unit", capacity == null ? null : capacity.unit())
                .param("judgement", line.screened().verdict().judgement().name())
                .param("citation", Citations.of(line.screened()))
                .param("screenedOn", today);
    }

    void change(Entry entry, PlanForm.Read plan) {
        database.sql(EntrySql.CHANGE)
                .param("id", entry.id())
                .param("industry", plan.plan().industry())
                .param("targetOn", plan.plan().targetOn())
                .param("measure", plan.plan().measure().name())
                .param("basis", plan.basis())
                .param("note", plan.plan().note())
                .update();
    }

    private String name(String place) {
        return jurisdictions.find(place).map(Jurisdiction::name).orElse(place);
    }
}

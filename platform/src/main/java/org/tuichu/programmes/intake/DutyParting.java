package org.tuichu.programmes.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.programmes.DutyId;

/// Makes new duties of a document: from a part of one, or from a passage in which the reader saw none.
@Component
class DutyParting {
    private static final String MAKE_ROOM = """
            UPDATE duty SET ordinal = ordinal + 1 WHERE programme_id = :programme AND ordinal >= :ordinal""";

    private static final String CUT = "UPDATE duty SET text = :text, span_end = :end WHERE id = :id";

    private final JdbcClient database;
    private final Programmes programmes;
    private final DutyParts parts;
    private final History history;

    DutyParting(JdbcClient database, Programmes programmes, DutyParts parts, History history) {
        this.database = database;
        this.programmes = programmes;
        this.parts = parts;
        this.history = history;
    }

    Edited split(EditContext context, Edit.SplitDuty split) {
        var found = context.before().duty(split.duty().value());
        if (found.isEmpty()) {
            return new Edited.Missing();
        }
        var whole = found.get();
        var text = whole.duty().text();
        if (text == null || split.at() <= 0 || split.at() >= text.length()) {
            return new Edited.Invalid("at", "intake.invalid.split");
        }
        var first = text.substring(0, split.at()).strip();
        var second = text.substring(split.at()).strip();
        if (first.isEmpty() || second.isEmpty()) {
            return new Edited.Invalid("at", "intake.invalid.split");
        }
        var cut = cutInDocument(context, whole.duty(), split.at());
        var sides = new SplitFacts(whole, cut);
        database.sql(CUT)
                .param("id", whole.duty().id())
                .param("text", first)
                .param("end", cut == null ? whole.duty().spanEnd() : cut)
                .update();
        parts.replace(context, whole.duty().id(), sides.first(), whole);
        var added = new NewDuty(
                whole.duty().ordinal() + 1,
                context.before().freePath(whole.duty().path() + "/p"),
                Headings.of(second),
                second,
                cut,
                cut == null ? null : whole.duty().spanEnd(),
                whole.duty().dimension());
        var id = insert(context, added);
        parts.replace(context, id, sides.second(added.heading()), whole);
        history.record(context, split.duty(), CorrectionField.SPLIT, text, List.of(first, second));
        return context.done(split.duty());
    }

    private @Nullable Integer cutInDocument(EditContext context, DutyRow duty, int at) {
        var start = duty.spanStart();
        var end = duty.spanEnd();
        var text = duty.text();
        if (start == null || end == null || text == null) {
            return null;
        }
        return programmes
                .reading(context.before().programme().programmeId())
                .map(reading -> reading.text().text().substring(start, end))
                .map(source -> Headings.place(source, text, at))
                .filter(place -> place > 0)
                .map(place -> start + place)
                .orElse(null);
    }

    Edited add(EditContext context, Edit.AddDuty add) {
        var reading = programmes.reading(context.before().programme().programmeId());
        if (reading.isEmpty()) {
            return new Edited.Invalid("start", "intake.invalid.noDocument");
        }
        var source = reading.get().text().text();
        if (add.start() < 0 || add.end() <= add.start() || add.end() > source.length()) {
            return new Edited.Invalid("start", "intake.invalid.passage");
        }
        var text = Headings.joined(source.substring(add.start(), add.end()));
        if (text.isEmpty()) {
            return new Edited.Invalid("start", "intake.invalid.passage");
        }
        var previous = context.before().lastBefore(add.start());
        var path = previous == null ? "+" : previous.path() + "/+";
        var added = new NewDuty(
                previous == null ? 0 : previous.ordinal() + 1,
                context.before().freePath(path),
                Headings.of(text),
                text,
                add.start(),
                add.end(),
                previous == null ? Dimension.ORGANISATION : previous.dimension());
        var id = new DutyId(insert(context, added));
        history.record(context, id, CorrectionField.ADDED, null, text);
        return context.done(id);
    }

    private record NewDuty(
            int ordinal,
            String path,
            String heading,
            String text,
            @Nullable Integer start,
            @Nullable Integer end,
            Dimension dimension) {}

    private UUID insert(EditContext context, NewDuty duty) {
        database.sql(MAKE_ROOM)
                .param("programme", context.programme())
                .param("ordinal", duty.ordinal())
                .update();
        var id = DutyId.fresh().value();
        database.sql(DraftSql.DUTY)
                .params(Row.of(
                        "id", id,
                        "programme", context.programme(),
                        "scope", context.scope(),
                        "ordinal", duty.ordinal(),
                        "path", duty.path(),
                        "heading", duty.heading(),
                        "text", duty.text(),
                        "span_start", duty.start(),
                        "span_end", duty.end(),
                        "dimension", duty.dimension().name(),
                        "rectify_months", null,
                        "extension_months", null,
                        "clock_start", null,
                        "clock_end", null))
                .update();
        return id;
    }
}

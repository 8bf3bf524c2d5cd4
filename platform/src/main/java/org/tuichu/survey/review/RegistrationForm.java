package org.tuichu.survey.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.Register;
import org.tuichu.enterprises.Register.SurveyedLine;

/// What somebody typed who enters a confirmed row in the register; fields of a line end in `-` and its number from 0.
/// What was confirmed stands: a field counts only where the row leaves it open.
public record RegistrationForm(Map<String, String> fields) {
    /// In place of the id of an enterprise, and of a line that is written alike.
    static final String NEW = "new";

    static final RegistrationForm NOTHING = new RegistrationForm(Map.of());

    public RegistrationForm {
        fields = Map.copyOf(fields);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public String get(String field, int line) {
        return get(field + "-" + line);
    }

    private @Nullable String typed(String field) {
        var text = get(field);
        return text.isEmpty() ? null : text;
    }

    boolean chosen() {
        return get("into").equals(NEW) || into() != null;
    }

    /// Null where it is a new one.
    @Nullable
    EnterpriseId into() {
        var id = id(get("into"));
        return id == null ? null : new EnterpriseId(id);
    }

    /// The name of a new enterprise; null where it is one that is there.
    @Nullable
    String fresh() {
        return get("into").equals(NEW) ? get("name") : null;
    }

    /// What nobody typed is as the row says it; what was typed empty is left out. Coordinates whose datum nobody says
    /// are left out, unless somebody typed them.
    Register.Collected collected(Register.Collected row) {
        var datum = or("datum", row.datum());
        var placed = datum != null || fields.containsKey("longitude") || fields.containsKey("latitude");
        return new Register.Collected(
                or("creditCode", row.creditCode()),
                or("legalRepresentative", row.legalRepresentative()),
                or("location", row.location()),
                or("address", row.address()),
                placed ? or("longitude", row.longitude()) : null,
                placed ? or("latitude", row.latitude()) : null,
                datum,
                or("staff", row.staff()),
                fields.containsKey("electricityAccounts")
                        ? List.of(get("electricityAccounts"))
                        : row.electricityAccounts());
    }

    private @Nullable String or(String field, @Nullable String row) {
        return fields.containsKey(field) ? typed(field) : row;
    }

    /// With what the row says of the enterprise, where nobody typed anything.
    RegistrationForm prefilled(String name, Register.Collected row) {
        var all = new HashMap<String, String>();
        put(all, "name", name);
        put(all, "creditCode", row.creditCode());
        put(all, "legalRepresentative", row.legalRepresentative());
        put(all, "location", row.location());
        put(all, "address", row.address());
        put(all, "longitude", row.longitude());
        put(all, "latitude", row.latitude());
        put(all, "datum", row.datum());
        put(all, "staff", row.staff());
        put(all, "electricityAccounts", String.join(" ", row.electricityAccounts()));
        all.putAll(fields);
        return new RegistrationForm(all);
    }

    private static void put(Map<String, String> all, String field, @Nullable String said) {
        if (said != null) {
            all.put(field, said);
        }
    }

    List<SurveyedLine> lines(List<SurveyedLine> drafts) {
        var lines = new ArrayList<SurveyedLine>();
        for (var at = 0; at < drafts.size(); at++) {
            lines.add(line(drafts.get(at), at));
        }
        return lines;
    }

    private SurveyedLine line(SurveyedLine draft, int at) {
        var open = draft.capacity() == null;
        return new SurveyedLine(
                draft.name(),
                draft.kind(),
                draft.model(),
                stated(draft.siteNumber(), "siteNumber-" + at),
                stated(draft.serial(), "serial-" + at),
                stated(draft.operatingSince(), "operatingSince-" + at),
                stated(draft.capacity(), "capacity-" + at),
                open ? typed("capacityUnit-" + at) : draft.capacityUnit(),
                open ? typed("capacityPeriod-" + at) : draft.capacityPeriod(),
                stated(draft.transformerKva(), "transformerKva-" + at),
                stated(draft.powerKw(), "powerKw-" + at),
                draft.description(),
                stated(draft.state(), "state-" + at),
                stated(draft.since(), "since-" + at));
    }

    private @Nullable String stated(@Nullable String said, String field) {
        return said == null ? typed(field) : said;
    }

    /// `alike` are those that each line is written like: one of them is it, or none.
    List<Register.Choice> choices(
            List<SurveyedLine> lines, List<List<Register.Alike>> alike, List<List<Register.Established>> established) {
        var choices = new ArrayList<Register.Choice>();
        for (var at = 0; at < lines.size(); at++) {
            var same = id(get("same", at));
            var different = new HashSet<LineId>();
            if (get("same", at).equals(NEW)) {
                alike.get(at).forEach(one -> different.add(one.line()));
            }
            choices.add(new Register.Choice(
                    lines.get(at),
                    same == null ? null : new LineId(same),
                    different,
                    typed("alikeReason-" + at),
                    established.get(at)));
        }
        return choices;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.length() == 36 ? UUID.fromString(typed) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}

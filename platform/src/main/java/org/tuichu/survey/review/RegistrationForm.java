package org.tuichu.survey.review;

import java.util.ArrayList;
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

    Register.@Nullable NewEnterprise fresh() {
        return get("into").equals(NEW)
                ? new Register.NewEnterprise(get("name"), typed("creditCode"), typed("location"), typed("address"))
                : null;
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
                or(draft.siteNumber(), "siteNumber-" + at),
                or(draft.serial(), "serial-" + at),
                or(draft.operatingSince(), "operatingSince-" + at),
                or(draft.capacity(), "capacity-" + at),
                open ? typed("capacityUnit-" + at) : draft.capacityUnit(),
                open ? typed("capacityPeriod-" + at) : draft.capacityPeriod(),
                draft.description(),
                draft.state(),
                draft.since());
    }

    private @Nullable String or(@Nullable String said, String field) {
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

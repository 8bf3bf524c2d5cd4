package org.tuichu.survey.intake;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.EnterprisesAlike;
import org.tuichu.enterprises.EnterprisesAlike.Likely;
import org.tuichu.enterprises.LinesElsewhere.Said;

/// Says of rows that their enterprise may stand in the register of the place by a name in other words, as long as
/// nobody has said whether it does.
@Component
public class MayBeKnown {
    private final EnterprisesAlike enterprises;
    private final SaidRows said;

    MayBeKnown(EnterprisesAlike enterprises, SaidRows said) {
        this.enterprises = enterprises;
        this.said = said;
    }

    /// An enterprise of the register. `name` is null where it is out of the viewer's sight; `device` says that it has a
    /// device of the row, too.
    public record Candidate(
            EnterpriseId enterprise, @Nullable String name, boolean device) {}

    /// Of a row of a task, the likeliest first.
    public List<Candidate> of(UUID row) {
        return of(said.of(List.of(row))).getOrDefault(row.toString(), List.of());
    }

    private Map<String, List<Candidate>> of(List<Said> said) {
        var found = enterprises.of(said);
        var names = enterprises.inSight(found.values().stream()
                .flatMap(Collection::stream)
                .map(Likely::enterprise)
                .collect(Collectors.toSet()));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> row.getValue().stream()
                                .map(one -> new Candidate(one.enterprise(), names.get(one.enterprise()), one.device()))
                                .toList()));
    }

    /// The rows of a table with what was found of them, by their numbers. A name alone is no news of a row that the
    /// task has.
    List<ReadRow> noted(List<ReadRow> rows, List<Said> said) {
        var found = of(said);
        return rows.stream()
                .map(row -> noted(row, found.getOrDefault(String.valueOf(row.number()), List.of())))
                .toList();
    }

    private static ReadRow noted(ReadRow row, List<Candidate> candidates) {
        var device = candidates.stream().anyMatch(Candidate::device);
        return candidates.isEmpty() || !(device || row.fate() == Fate.NEW)
                ? row
                : row.noted(note(candidates.stream()
                        .filter(one -> one.device() == device)
                        .toList()));
    }

    private static ReadRow.Trouble note(List<Candidate> candidates) {
        var device = candidates.getFirst().device();
        var names = names(candidates);
        var code = device ? "MAY_BE_WITH_DEVICE" : "MAY_BE";
        return new ReadRow.Trouble("", names.isEmpty() ? code + "_UNSEEN" : code, String.join("、", names));
    }

    private static Set<String> names(List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.LinesElsewhere.Said;
import org.tuichu.enterprises.LinesKnown;
import org.tuichu.enterprises.SignedLists;

/// Says of rows that the register of the place has their lines already, which ones as far as the viewer may see them,
/// and on which signed list they stand.
@Component
public class StandsAlready {
    /// Lines that are named of one row.
    private static final int NAMED = 3;

    private final LinesKnown lines;
    private final SignedLists lists;
    private final SaidRows said;

    StandsAlready(LinesKnown lines, SignedLists lists, SaidRows said) {
        this.lines = lines;
        this.lists = lists;
        this.said = said;
    }

    /// How a line stands: on a signed list, or as the register has it.
    public enum Standing {
        LISTED,
        DISMANTLED,
        OPERATING,
        STOPPED,
        SEALED,
        /// Out of the viewer's sight, and on no signed list: those are public.
        UNSEEN;

        /// Asks for a look whether the row is new or was there.
        boolean grave() {
            return this == LISTED || this == DISMANTLED;
        }
    }

    /// A line that a row says once more. `line` is null where it is out of sight; `words` name it, with its list, the
    /// day since which it stands so, and the report that it was confirmed by.
    public record Known(@Nullable LineId line, Standing standing, String words) {
        static final Known OUT_OF_SIGHT = new Known(null, Standing.UNSEEN, "");
    }

    /// Of a row of a task, what asks for a look first.
    public List<Known> of(UUID row) {
        return of(said.of(List.of(row))).getOrDefault(row.toString(), List.of());
    }

    /// By the keys of those that have any.
    private Map<String, List<Known>> of(List<Said> said) {
        var found = lines.of(said);
        var all = found.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var seen = lines.inSight(all).stream().collect(Collectors.toMap(LinesKnown.Known::line, Function.identity()));
        var signed = lists.of(all);
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> row.getValue().stream()
                                .map(line -> known(seen.get(line), signed.get(line)))
                                .distinct()
                                .sorted(Comparator.comparing(Known::standing).thenComparing(Known::words))
                                .limit(NAMED)
                                .toList()));
    }

    private static Known known(LinesKnown.@Nullable Known line, SignedLists.@Nullable Listing list) {
        if (line == null) {
            return list == null ? Known.OUT_OF_SIGHT : new Known(null, Standing.LISTED, list.words());
        }
        var words = Stream.of(line.words(), list == null ? null : list.words(), line.since(), line.source())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
        return new Known(line.line(), list == null ? Standing.valueOf(line.state()) : Standing.LISTED, words);
    }

    /// The rows of a table with what was found of them, by their numbers. That a line stands is no news of a row that
    /// the task has, such as one taken over from the register.
    List<ReadRow> noted(List<ReadRow> rows, List<Said> said) {
        var found = of(said);
        var noted = new ArrayList<ReadRow>(rows.size());
        for (var row : rows) {
            var one = row;
            for (var known : found.getOrDefault(String.valueOf(row.number()), List.of())) {
                if (known.standing().grave() || row.fate() == Fate.NEW) {
                    one = one.noted(new ReadRow.Trouble("", "KNOWN_" + known.standing(), known.words()));
                }
            }
            noted.add(one);
        }
        return noted;
    }
}

package org.tuichu.statute.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// What a column of capacities says of a line (`capacities.tsv`), the one that decides first. Rules ask what a
/// device was built for; what it made in a year says how it was used.
public enum CapacityBasis {
    /// On the nameplate.
    DESIGNED,
    /// By an authority, of a device that stands.
    ASSESSED,
    /// In the papers that allowed it.
    PERMITTED,
    /// Nobody says which.
    UNNAMED,
    /// Of the enterprise, not of one line.
    WHOLE,
    MADE;

    private static final Map<CapacityBasis, List<String>> WORDS =
            Table.beside(CapacityBasis.class, "capacities.tsv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.constant("basis", CapacityBasis.class),
                            Collectors.mapping(CapacityBasis::word, Collectors.toUnmodifiableList())));

    private static final List<CapacityBasis> ASKED = List.of(MADE, DESIGNED, ASSESSED, PERMITTED, WHOLE);

    /// 2025年: of a year.
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}年");

    private static String word(Row row) {
        return row.required("word");
    }

    public static CapacityBasis of(Column column) {
        String plain = Words.plain(column.heading());
        if (YEAR.matcher(plain).find()) {
            return MADE;
        }
        return ASKED.stream()
                .filter(basis -> WORDS.getOrDefault(basis, List.of()).stream().anyMatch(plain::contains))
                .findFirst()
                .orElse(UNNAMED);
    }

    /// The one to take of columns that all say capacities.
    static Optional<Column> first(List<Column> columns) {
        return columns.stream()
                .filter(CapacityBasis::isOne)
                .min(Comparator.comparing((Column column) -> of(column))
                        .thenComparingDouble(
                                column -> -column.suggestions().getFirst().score()));
    }

    /// Whether a heading means a capacity before anything else.
    static boolean isOne(Column column) {
        return column.suggestions().stream()
                .findFirst()
                .filter(best -> best.field() == Field.CAPACITY && best.score() >= Headings.MEANT)
                .isPresent();
    }
}

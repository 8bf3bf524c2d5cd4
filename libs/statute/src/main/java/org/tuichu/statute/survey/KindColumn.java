package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Description;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.LineReader;
import org.tuichu.statute.survey.Problem.Code;
import org.tuichu.statute.survey.Value.Content;

/// What a column of its own (窑型, 炉型) says of the kind of a line, beside the description. It adds what that leaves open;
/// where both say it, and differently, the description stays and a person is told.
final class KindColumn {
    private final String heading;
    private final LineReader reader;

    KindColumn(Layout layout, LineReader reader) {
        this.heading = layout.column(Field.KIND).map(Column::heading).orElse("");
        this.reader = reader;
    }

    List<DescribedLine> told(List<DescribedLine> lines, Map<Field, Value> values, Problems problems) {
        Value value = values.get(Field.KIND);
        if (value == null
                || !values.containsKey(Field.DEVICE)
                || !(value.content() instanceof Content.Words(String words))) {
            return lines;
        }
        problems.at(value.address());
        DescribedLine said = read(words, values);
        if (said == null) {
            problems.add(Code.TEXT_UNREAD, words);
            return lines;
        }
        if (lines.stream().allMatch(line -> differs(line, said))) {
            problems.add(Code.KIND_DIFFERS, words);
        }
        boolean ofAll = lines.stream()
                .allMatch(line -> line.kind() == null || line.kind().equals(said.kind()));
        return ofAll ? lines.stream().map(line -> with(line, said, words)).toList() : lines;
    }

    /// By itself or, as 湿法, together with the name of the device; null where it says no kind of line.
    private @Nullable DescribedLine read(String words, Map<Field, Value> values) {
        String device = raw(values, Field.DEVICE);
        String around = raw(values, Field.INDUSTRY) + " " + device;
        try {
            return Stream.of(words, words + device)
                    .map(text -> new Description(text, heading, around, raw(values, Field.ENTERPRISE)))
                    .map(reader::read)
                    .filter(reading ->
                            reading.lines().size() == 1 && reading.unread().isEmpty())
                    .map(reading -> reading.lines().getFirst())
                    .filter(line -> line.kind() != null)
                    .findFirst()
                    .orElse(null);
        } catch (DescriptionRefused tooLong) {
            return null;
        }
    }

    private static String raw(Map<Field, Value> values, Field field) {
        Value value = values.get(field);
        return value == null ? "" : value.raw();
    }

    private static boolean differs(DescribedLine line, DescribedLine said) {
        return (line.kind() != null && !line.kind().equals(said.kind()))
                || said.facts().stream()
                        .anyMatch(fact -> line.facts().stream()
                                .anyMatch(other -> other.name().equals(fact.name())
                                        && !other.value().equals(fact.value())));
    }

    private static DescribedLine with(DescribedLine line, DescribedLine said, String words) {
        List<Fact> facts = new ArrayList<>(line.facts());
        said.facts().stream()
                .filter(fact ->
                        line.facts().stream().noneMatch(other -> other.name().equals(fact.name())))
                .forEach(facts::add);
        return facts.size() == line.facts().size() && line.kind() != null
                ? line
                : new DescribedLine(
                        said.kind(),
                        line.count(),
                        line.numbers(),
                        facts,
                        line.capacity(),
                        (line.raw() + " " + words).strip(),
                        line.kind() == null ? said.confidence() : Math.min(line.confidence(), said.confidence()));
    }
}

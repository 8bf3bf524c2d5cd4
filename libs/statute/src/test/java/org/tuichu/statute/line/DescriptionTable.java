package org.tuichu.statute.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A table of descriptions with what is expected of them, and the score of a reader; the head of the file says how it
/// is written.
final class DescriptionTable {
    /// @param sources rules, standards or documents after which it is written
    record Row(Description description, List<String> expected, List<String> sources) {
        Row(Description description, List<String> expected) {
            this(description, expected, List.of());
        }
    }

    record Score(int expected, int read, int both, List<String> differences) {
        double precision() {
            return read == 0 ? 1 : (double) both / read;
        }

        double recall() {
            return expected == 0 ? 1 : (double) both / expected;
        }
    }

    private static final List<String> FIELDS = List.of("kind", "count", "numbers", "facts", "capacity", "unread");

    private DescriptionTable() {}

    static List<Row> rows(String file) {
        try (var in = Objects.requireNonNull(DescriptionTable.class.getResourceAsStream("/line/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("=>") && !line.startsWith("# "))
                    .map(DescriptionTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] sides = line.split("=>", 2);
        String text = sides[0].strip().replace("\\n", "\n");
        String[] context = {"", "", ""};
        if (text.startsWith("{")) {
            context = text.substring(1, text.indexOf('}')).split("\\|", -1);
            text = text.substring(text.indexOf('}') + 1);
        }
        String[] entry = sides[1].split(" @ ", -1);
        List<String> sources = entry.length == 2 ? List.of(entry[1].strip().split(" ", -1)) : List.of();
        return new Row(new Description(text, context[0], context[1], context[2]), expected(entry[0]), sources);
    }

    /// Facts as `0 kind blast_furnace`: line, field, value.
    private static List<String> expected(String side) {
        var facts = new ArrayList<String>();
        int number = 0;
        for (String line : side.strip().split(" ; ", -1)) {
            String[] parts = line.strip().split(" ", -1);
            if (parts[0].equals("?")) {
                facts.add("- unread " + line.strip().substring(2));
            } else if (!parts[0].isEmpty()) {
                facts.add(number + " kind " + parts[0]);
                facts.add(number + " count " + (parts.length > 1 && parts[1].matches("[0-9]+") ? parts[1] : "-"));
                for (int i = 1; i < parts.length; i++) {
                    if (parts[i].startsWith("n:")) {
                        facts.add(number + " numbers " + parts[i].substring(2));
                    } else if (parts[i].startsWith("cap:")) {
                        facts.add(number + " capacity " + parts[i].substring(4));
                    } else if (parts[i].contains("=")) {
                        facts.add(number + " facts " + parts[i]);
                    }
                }
                number++;
            }
        }
        return facts;
    }

    static List<String> read(LineReading reading) {
        var facts = new ArrayList<String>();
        for (int i = 0; i < reading.lines().size(); i++) {
            DescribedLine line = reading.lines().get(i);
            String number = i + " ";
            facts.add(number + "kind " + Objects.requireNonNullElse(line.kind(), "-"));
            facts.add(number + "count "
                    + (line.count() == null ? "-" : line.count().toString()));
            line.numbers().forEach(site -> facts.add(number + "numbers " + site));
            line.facts().forEach(fact -> facts.add(number + "facts " + fact.name() + "=" + text(fact.value())));
            Capacity capacity = line.capacity();
            if (capacity != null) {
                Capacity.Period period = capacity.period();
                facts.add(number + "capacity " + capacity.value().toPlainString() + "_" + capacity.unit() + "_"
                        + (period == null ? "-" : period.word()));
            }
        }
        reading.unread().forEach(piece -> facts.add("- unread " + piece));
        return facts;
    }

    private static String text(Fact.Value value) {
        return switch (value) {
            case Fact.Value.Quantity quantity -> quantity.number().toPlainString();
            case Fact.Value.Term term -> term.term();
            case Fact.Value.Flag flag -> Boolean.toString(flag.yes());
        };
    }

    static Map<String, Score> scores(List<Row> rows, LineReader reader) {
        var scores = new LinkedHashMap<String, Score>();
        FIELDS.forEach(field -> scores.put(field, new Score(0, 0, 0, List.of())));
        for (Row row : rows) {
            List<String> read = read(reader.read(row.description()));
            for (String field : FIELDS) {
                scores.merge(field, score(row, of(field, row.expected()), of(field, read)), DescriptionTable::plus);
            }
        }
        scores.put("overall", scores.values().stream().reduce(new Score(0, 0, 0, List.of()), DescriptionTable::plus));
        return scores;
    }

    private static List<String> of(String field, List<String> facts) {
        return facts.stream()
                .filter(fact -> fact.split(" ", 3)[1].equals(field))
                .toList();
    }

    private static Score score(Row row, List<String> expected, List<String> read) {
        var missing = new ArrayList<>(expected);
        var extra = new ArrayList<String>();
        for (String fact : read) {
            if (!missing.remove(fact)) {
                extra.add(fact);
            }
        }
        var differences = new ArrayList<String>();
        missing.forEach(fact ->
                differences.add("missing " + fact + "   in " + row.description().text()));
        extra.forEach(fact ->
                differences.add("extra   " + fact + "   in " + row.description().text()));
        return new Score(expected.size(), read.size(), expected.size() - missing.size(), differences);
    }

    private static Score plus(Score one, Score other) {
        var differences = new ArrayList<>(one.differences());
        differences.addAll(other.differences());
        return new Score(
                one.expected() + other.expected(), one.read() + other.read(), one.both() + other.both(), differences);
    }

    static String print(String name, Map<String, Score> scores) {
        var table = new StringBuilder(name).append('\n');
        scores.forEach((field, score) -> table.append(String.format(
                Locale.ROOT,
                "  %-9s expected %4d  read %4d  precision %.3f  recall %.3f%n",
                field,
                score.expected(),
                score.read(),
                score.precision(),
                score.recall())));
        Objects.requireNonNull(scores.get("overall"))
                .differences()
                .forEach(difference -> table.append("      ").append(difference).append('\n'));
        return table.toString();
    }
}

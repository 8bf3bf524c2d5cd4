package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.Capacity;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.ReadingLimits;

/// Which devices a row describes, however it is written: `Φ2.2×7m水泥磨` and a 水泥磨 of the model Φ2200×7000 have one
/// fingerprint, two furnaces of one size with different numbers on site have two.
///
/// @param devices kind, size in the units of facts, and number on site of each device that a size was read of; in
///     order, how many there are of one is left out
/// @param unsized kind, or the words where none is known, and number on site of each device that no size was read of
/// @param kinds of the devices, with a size or without; alone they tell nothing apart
/// @param whole the same for rows that say the same of the same devices, how many too; null where anything is unread or
///     has no size
public record Fingerprint(
        List<String> devices,
        List<String> unsized,
        List<String> kinds,
        @Nullable String whole) {
    private static final SurveyReader READER = new SurveyReader(ReadingLimits.DEFAULT);

    /// What says which device it is; a capacity is written now this way, now that.
    private static final Set<Field> WHICH =
            EnumSet.of(Field.DEVICE, Field.MODEL, Field.KIND, Field.SITE_NUMBER, Field.COUNT);

    /// With one of these a piece of the words, which may tell two devices apart, is in no fact.
    private static final Set<Problem.Code> NOT_ALL = EnumSet.of(
            Problem.Code.TEXT_UNREAD,
            Problem.Code.NO_DEVICE,
            Problem.Code.TOO_LONG,
            Problem.Code.COUNT_DIFFERS,
            Problem.Code.KIND_DIFFERS,
            Problem.Code.SIZES_DIFFER);

    /// What is no size, though it is a number: years, and what is made in one.
    private static final Pattern NO_SIZE = Pattern.compile("built_year|age_years|capacity.*|.*_per_year");

    /// Rated now and then and worked out from the transformer as often: no size beside another one.
    private static final String POWER = "power_mw=";

    private static final Pattern MARKS = Pattern.compile("[\\s#号№]");

    /// Of the reader, which stands above: fingerprints of another one are made anew.
    public static final String EDITION = FingerprintEdition.of(Fingerprint::ofNotation);

    public Fingerprint {
        devices = List.copyOf(devices);
        unsized = List.copyOf(unsized);
        kinds = List.copyOf(kinds);
    }

    /// A name, and behind a stroke what columns of sizes say of it.
    static Fingerprint ofNotation(String notation) {
        int stroke = notation.indexOf(" | ");
        return stroke < 0
                ? of(Map.of(Field.DEVICE, notation))
                : of(Map.of(Field.DEVICE, notation.substring(0, stroke), Field.MODEL, notation.substring(stroke + 3)));
    }

    /// Of a row as somebody wrote it; fields that do not say which device it is are left aside.
    public static Fingerprint of(Map<Field, String> texts) {
        var which = new EnumMap<Field, String>(Field.class);
        texts.forEach((field, text) -> {
            if (WHICH.contains(field) && !text.isBlank()) {
                which.put(field, text);
            }
        });
        return of(READER.written(which), null);
    }

    /// `kind` is known besides; null leaves it to the words.
    public static Fingerprint of(Map<Field, String> texts, @Nullable String kind) {
        return kind == null ? of(texts) : of(READER.written(texts), kind);
    }

    private static Fingerprint of(SurveyRow row, @Nullable String kind) {
        var devices = row.lines().stream()
                .flatMap(line -> devices(line, kind))
                .distinct()
                .sorted()
                .toList();
        var unsized = row.lines().stream()
                .filter(line -> devices(line, kind).findAny().isEmpty())
                .flatMap(line -> numbered(line.kind() == null ? plain(line.raw()) : line.kind(), line))
                .distinct()
                .sorted()
                .toList();
        var all = row.problems().stream().noneMatch(problem -> NOT_ALL.contains(problem.code())) && unsized.isEmpty();
        return new Fingerprint(
                devices,
                unsized,
                kind == null ? kinds(row) : List.of(kind),
                all ? row.lines().stream().map(Fingerprint::said).sorted().collect(Collectors.joining("; ")) : null);
    }

    private static List<String> kinds(SurveyRow row) {
        return row.lines().stream()
                .map(DescribedLine::kind)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> devices(DescribedLine line, @Nullable String known) {
        var kind = known == null ? line.kind() : known;
        var sizes = sizes(line);
        return kind == null || sizes.isEmpty() ? Stream.empty() : numbered(kind + " " + String.join(" ", sizes), line);
    }

    private static List<String> sizes(DescribedLine line) {
        var sizes = line.facts().stream()
                .filter(fact -> !NO_SIZE.matcher(fact.name()).matches())
                .filter(fact -> fact.value() instanceof Fact.Value.Quantity)
                .map(Fingerprint::said)
                .distinct()
                .sorted()
                .toList();
        var others = sizes.stream().filter(size -> !size.startsWith(POWER)).toList();
        return others.isEmpty() ? sizes : others;
    }

    private static Stream<String> numbered(String device, DescribedLine line) {
        return line.numbers().isEmpty()
                ? Stream.of(device)
                : line.numbers().stream().map(number -> device + " #" + plain(number));
    }

    /// All that a line says.
    private static String said(DescribedLine line) {
        var numbers = line.numbers().stream().map(Fingerprint::plain).sorted().toList();
        var count = line.count() == null ? Math.max(1, numbers.size()) : line.count();
        var facts = line.facts().stream().map(Fingerprint::said).sorted().collect(Collectors.joining(" "));
        return count + " " + line.kind() + " " + facts + said(line.capacity()) + " " + numbers;
    }

    private static String said(@Nullable Capacity capacity) {
        return capacity == null ? "" : " " + plain(capacity.value()) + capacity.unit() + "/" + capacity.period();
    }

    private static String said(Fact fact) {
        return fact.name() + "="
                + switch (fact.value()) {
                    case Fact.Value.Quantity(BigDecimal number) -> plain(number);
                    case Fact.Value.Term(String term) -> term;
                    case Fact.Value.Flag(boolean yes) -> String.valueOf(yes);
                };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String plain(String number) {
        return MARKS.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC)).replaceAll("");
    }
}

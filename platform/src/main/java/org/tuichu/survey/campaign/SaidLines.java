package org.tuichu.survey.campaign;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.Fact;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.SurveyReader;

/// The devices that rows say, however they are written: `1座450m³高炉（2#）` and a 高炉 with model 450m³ and number 2# are
/// one. As in the register, two of one enterprise are the same by their serials, or by kind, size and number on site
/// where one of them has no serial.
final class SaidLines {
    private static final SurveyReader READER = new SurveyReader(ReadingLimits.DEFAULT);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String BETWEEN = Character.toString(0x1f);

    /// What says which device it is; a capacity is written now this way, now that.
    private static final List<RowField> WHICH =
            List.of(RowField.DEVICE, RowField.MODEL, RowField.KIND, RowField.SITE_NUMBER, RowField.COUNT);

    /// Serials by enterprise and device, empty for one without.
    private final Map<String, Set<String>> serials = new HashMap<>();

    void add(Cells cells) {
        keys(cells)
                .forEach(key ->
                        serials.computeIfAbsent(key, fresh -> new HashSet<>()).add(serial(cells)));
    }

    /// Whether one of the rows added says a device of this one.
    boolean says(Cells cells) {
        var serial = serial(cells);
        return keys(cells)
                .map(key -> serials.getOrDefault(key, Set.of()))
                .anyMatch(known ->
                        !known.isEmpty() && (serial.isEmpty() || known.contains("") || known.contains(serial)));
    }

    private static Stream<String> keys(Cells cells) {
        var devices = devices(cells);
        return Stream.of(RowField.CREDIT_CODE, RowField.ENTERPRISE)
                .map(field -> plain(cells.get(field)))
                .filter(who -> !who.isEmpty())
                .flatMap(who -> devices.stream().map(device -> who + BETWEEN + device));
    }

    private static Set<String> devices(Cells cells) {
        var texts = new EnumMap<Field, String>(Field.class);
        WHICH.forEach(field -> texts.put(Field.valueOf(field.name()), cells.get(field)));
        return READER.written(texts).lines().stream()
                .flatMap(SaidLines::devices)
                .collect(Collectors.toSet());
    }

    private static Stream<String> devices(DescribedLine line) {
        var kind = line.kind();
        var what = (kind == null ? plain(line.raw()) : kind) + BETWEEN + size(line);
        return line.numbers().isEmpty()
                ? Stream.of(what + BETWEEN)
                : line.numbers().stream().map(number -> what + BETWEEN + plain(number));
    }

    private static String size(DescribedLine line) {
        return line.facts().stream()
                .filter(fact -> !fact.name().startsWith("capacity"))
                .flatMap(SaidLines::size)
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }

    private static Stream<String> size(Fact fact) {
        return fact.value() instanceof Fact.Value.Quantity(BigDecimal number)
                ? Stream.of(fact.name() + number.stripTrailingZeros().toPlainString())
                : Stream.empty();
    }

    private static String serial(Cells cells) {
        return plain(cells.get(RowField.SERIAL));
    }

    private static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}

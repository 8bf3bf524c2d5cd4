package org.tuichu.survey.campaign;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The devices that rows say, however they are written: `1座450m³高炉（2#）` and a 高炉 with model 450m³ and number 2# are
/// one. As in the register, two of one enterprise are the same by their serials, or by kind, size and number on site
/// where one of them has no serial; where no size is read, by the kind or the words for it.
final class SaidLines {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String BETWEEN = Character.toString(0x1f);

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
        var fingerprint = Reported.fingerprint(cells);
        return Stream.of(RowField.CREDIT_CODE, RowField.ENTERPRISE)
                .map(field -> plain(cells.get(field)))
                .filter(who -> !who.isEmpty())
                .flatMap(who -> Stream.concat(fingerprint.devices().stream(), fingerprint.unsized().stream())
                        .map(device -> who + BETWEEN + device));
    }

    private static String serial(Cells cells) {
        return PlateNumber.writtenAlike(cells.get(RowField.SERIAL));
    }

    private static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}

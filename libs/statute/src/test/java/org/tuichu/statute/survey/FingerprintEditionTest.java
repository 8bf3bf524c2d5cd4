package org.tuichu.statute.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Devices are read anew where the reader reads sizes otherwise, whether or not somebody thought of it.
class FingerprintEditionTest {
    private static final Pattern FACT = Pattern.compile("([a-z0-9_]+)=");

    private static Fingerprint of(String notation) {
        return Fingerprint.ofNotation(notation);
    }

    @Test
    void theSameReadingsAreTheSameEdition() {
        assertThat(FingerprintEdition.of(FingerprintEditionTest::of)).isEqualTo(Fingerprint.EDITION);
    }

    @Test
    void whatColumnsOfSizesSayIsReadAsInARow() {
        assertThat(of("水泥磨 | 磨机直径2.2m | 磨机长度7m").devices()).containsExactly("cement_mill diameter_m=2.2 length_m=7");
        assertThat(of("450m³高炉 | 炉容480m3").devices()).isEmpty();
    }

    @Test
    void eachNotationReadOtherwiseIsAnotherEdition() throws IOException {
        for (var notation : FingerprintEdition.notations()) {
            assertThat(of(notation).devices()).as(notation).isNotEmpty();
            Function<String, Fingerprint> otherwise = one ->
                    one.equals(notation) ? new Fingerprint(List.of("another"), List.of(), List.of(), null) : of(one);
            assertThat(FingerprintEdition.of(otherwise)).as(notation).isNotEqualTo(Fingerprint.EDITION);
        }
    }

    @Test
    void everyFactOfSizeThatDescriptionsYieldStandsInANotation() throws IOException, URISyntaxException {
        var noted = facts(FingerprintEdition.notations().stream());
        var tables = Path.of(Objects.requireNonNull(getClass().getResource("/line/descriptions.txt"))
                        .toURI())
                .getParent();
        try (var files = Files.list(Objects.requireNonNull(tables))) {
            for (var file : files.toList()) {
                var texts = Files.readAllLines(file).stream()
                        .filter(line -> line.contains(" => ") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf(" => ")))
                        .filter(text -> !text.startsWith("{") && !text.contains("\\n"));
                assertThat(noted)
                        .as("notations.txt lacks a description of %s with each", file.getFileName())
                        .containsAll(facts(texts));
            }
        }
        assertThat(noted)
                .contains("effective_volume_m3", "diameter_m", "transformer_kva")
                .hasSizeGreaterThan(20);
    }

    private static Set<String> facts(Stream<String> texts) {
        return texts.flatMap(text -> of(text).devices().stream())
                .flatMap(device -> FACT.matcher(device).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

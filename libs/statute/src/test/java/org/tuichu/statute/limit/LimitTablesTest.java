package org.tuichu.statute.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.condition.Vocabulary;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;
import org.tuichu.statute.table.UnreadableRow;

/// Every row can be read, none contradicts another, and what stands in the source of the table stands in the table.
class LimitTablesTest {
    private static final Limits LIMITS = Limits.shipped();
    private static final List<String> PRINTED = List.of(
            "standard",
            "edition",
            "industry",
            "product",
            "metric",
            "operator",
            "value",
            "unit",
            "kind",
            "confidence",
            "source");
    private static final String HEADER =
            "standard\tedition\tindustry\tproduct\tmetric\toperator\tvalue\tunit\tkind\tconfidence\tsource\tsubject"
                    + "\tquantity\tlevel\tlayer\tprovince\twhen\tfrom\tuntil\n";
    private static final String PLANTED =
            "GB 1\t2020\tx\tkiln\tdust\t<=\t10\tmg/m3\tAIR\tverified\ttest\tkiln\tdust\tEMISSION\tNATIONAL\t\t\t\t\n";

    @Test
    void everyRowIsRead() {
        assertThat(LIMITS.rows()).hasSize(773 + 6);
        assertThat(LIMITS.rows())
                .filteredOn(row -> row.confidence() == Confidence.VERIFIED)
                .hasSize(591);
    }

    @Test
    void theTableSaysWhatItsSourceSays() throws IOException {
        var source = Stream.of("../../../shared/domain/limits.csv", "../../shared/domain/limits.csv")
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst();
        assumeThat(source).as("no limits.csv beside this repository").isPresent();
        var expected = Files.readAllLines(source.orElseThrow()).stream()
                .skip(1)
                .map(LimitTablesTest::cells)
                .map(LimitTablesTest::asWritten)
                .map(row -> String.join("\t", row))
                .toList();
        var actual = Table.beside(Limits.class, "limits.tsv").stream()
                .map(row -> PRINTED.stream().map(row::text).collect(Collectors.joining("\t")))
                .toList();
        assertThat(actual).isEqualTo(expected).hasSize(773);
    }

    /// A line has one set of facts: what the conditions of the rulebook call by a name is the same here.
    @Test
    void factsThatTheRulebookKnowsHaveTheSameTypeThere() {
        var shared = new TreeMap<String, String>();
        for (var row : Table.beside(Limits.class, "facts.tsv")) {
            Vocabulary.standard().find(row.text("name")).ifPresent(fact -> {
                shared.put(fact.name(), fact.type().name());
                assertThat(row.text("type").replace("WORD", "TEXT"))
                        .as(fact.name())
                        .isEqualTo(fact.type().name());
            });
        }
        assertThat(shared).containsKeys("age_years", "nominal_capacity_t");
    }

    @Test
    void noStandardLimitsTheSameThingTwiceOnOneDay() {
        assertThat(Overlaps.in(LIMITS.rows())).isEmpty();
    }

    @Test
    void twoRowsThatHoldOnOneDayAreFound() {
        var rows = planted(PLANTED + PLANTED.replace("\t10\t", "\t20\t"));
        assertThat(Overlaps.in(rows)).hasSize(1);
        assertThat(Overlaps.in(planted(PLANTED + PLANTED.replace("NATIONAL", "SPECIAL"))))
                .isEmpty();
    }

    @Test
    void aPlaceAddsItsOwnLimitsButNoneTwice() {
        var edition = "standard\tedition\tfrom\tuntil\tconfidence\tsource\nGB 1\t2020\t2020-01-01\t-\tverified\ttest\n";
        var local = PLANTED.replace("NATIONAL\t", "LOCAL\t34");
        var more = LIMITS.with(new StringReader(edition), new StringReader(HEADER + local));
        assertThat(more.rows()).hasSize(780);
        assertThat(more.inForce(LocalDate.of(2024, 1, 1), "34", Kind.AIR).surely())
                .extracting(Limit::product)
                .contains("kiln");
        assertThatThrownBy(() -> LIMITS.with(new StringReader(edition), new StringReader(HEADER + local + local)))
                .hasMessage("limits overlap: GB 1-2020 and GB 1-2020 on dust of kiln");
    }

    @ParameterizedTest
    @CsvSource({
        "mg/m3, furlong, unit is unknown: furlong",
        "<=, >=, operator is not <=: >=",
        "10, ten, value is no number: ten",
        "AIR, FIRE, kind is no Kind: FIRE",
        "verified, surely, confidence is neither verified nor unverified",
        "NATIONAL, LOCAL, province stands where and only where a limit is local",
    })
    void aRowThatCannotBeReadIsNamed(String good, String bad, String reason) {
        assertThatThrownBy(() -> planted(PLANTED.replace(good, bad)))
                .isInstanceOf(UnreadableRow.class)
                .hasMessage("planted line 2: " + reason);
    }

    @Test
    void aRowWithoutAnEditionOrWithACellLessIsNamed() {
        assertThatThrownBy(() -> planted(PLANTED.replace("2020", "2019")))
                .hasMessage("planted line 2: edition is not in editions.tsv: GB 1\t2019");
        assertThatThrownBy(() -> planted(PLANTED.replace("\ttest", "")))
                .hasMessage("planted line 2: row has 18 cells, not 19");
    }

    @Test
    void aConditionOnAFactThatNobodyKnowsIsRefused() {
        var text = PLANTED.replace("NATIONAL\t\t", "NATIONAL\t\tmoon_phase>3");
        assertThatThrownBy(() -> planted(text)).hasMessage("planted line 2: when cannot be read: moon_phase>3");
    }

    private static List<Limit> planted(String rows) {
        var edition = new Edition(
                "GB 1",
                "2020",
                new Window(Moment.on(LocalDate.of(2020, 1, 1)), Moment.on(LocalDate.MAX)),
                Confidence.VERIFIED,
                "test");
        List<Row> read = Table.read("planted", new StringReader(HEADER + rows));
        return Limits.read(read, Map.of("GB 1\t2020", edition));
    }

    private static List<String> asWritten(List<String> cells) {
        var row = new ArrayList<>(cells);
        row.set(8, row.get(8).toUpperCase(Locale.ROOT));
        row.set(9, row.get(9).equals("recall") ? "unverified" : row.get(9));
        return row;
    }

    /// The cells of a line in which some are quoted because they hold a comma.
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

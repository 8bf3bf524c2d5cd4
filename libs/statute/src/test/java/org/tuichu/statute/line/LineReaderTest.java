package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final LineReader READER = new LineReader(ReadingLimits.DEFAULT);

    private static DescribedLine line(String text) {
        return READER.read(Description.of(text)).lines().getFirst();
    }

    private static Fact fact(String text, String name) {
        return line(text).facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aValueKeepsItsWordsAndTheFactorItWasConvertedWith() {
        Fact fact = fact("水泥磨1台，年产３０萬噸", "grinding_capacity_t_per_year");

        assertThat(fact.raw()).isEqualTo("年产３０萬噸");
        assertThat(fact.value()).isEqualTo(new Fact.Value.Quantity(new BigDecimal("300000")));
        assertThat(fact.conversion()).isEqualTo(new Conversion("万吨", new BigDecimal("1E+4"), "t"));
    }

    @Test
    void theCapacityStaysInTheUnitThatWasWritten() {
        Capacity capacity = Objects.requireNonNull(line("年产300万重量箱").capacity());

        assertThat(capacity.value()).isEqualTo(new BigDecimal("300"));
        assertThat(capacity.unit()).isEqualTo("万重量箱");
        assertThat(capacity.equivalent()).isEqualTo(new Conversion("重量箱", new BigDecimal("50"), "kg"));
    }

    @Test
    void aNumberInItsOwnUnitIsNotConverted() {
        assertThat(fact("450m³高炉", "effective_volume_m3").conversion()).isNull();
        assertThat(fact("Φ2200×7500mm水泥磨", "diameter_m").conversion())
                .isEqualTo(new Conversion("mm", new BigDecimal("0.001"), "m"));
    }

    @Test
    void whatIsAssumedRoundedOrTakenFromTheHeadingIsLessSure() {
        assertThat(line("Φ2.2×7.5m水泥磨").confidence()).isEqualTo(1);
        assertThat(line("Φ2.2×7.5水泥磨").confidence()).isLessThan(1);
        assertThat(line("约450m³高炉").confidence()).isLessThan(1);
        assertThat(line("年产30万吨").confidence()).isEqualTo(0.5);
        assertThat(READER.read(new Description("450", "高炉容积（m³）", "", ""))
                        .lines()
                        .getFirst()
                        .confidence())
                .isLessThan(1);
    }

    @Test
    void aCapacityBehindSeveralDevicesIsLeftToAPerson() {
        LineReading reading = READER.read(Description.of("450m³高炉1座、50t转炉2座，年产100万吨"));

        assertThat(reading.lines()).allMatch(line -> line.capacity() == null);
        assertThat(reading.unread()).containsExactly("年产100万吨");
    }

    @Test
    void aTotalOfSeveralSizesIsSharedOnlyWhereItComesOut() {
        assertThat(READER.read(Description.of("450、580m³高炉2座")).lines())
                .extracting(DescribedLine::count)
                .containsExactly(1, 1);
        LineReading reading = READER.read(Description.of("450、580m³高炉3座"));
        assertThat(reading.lines()).extracting(DescribedLine::count).containsExactly(null, null);
        assertThat(reading.unread()).containsExactly("3座");
    }

    @Test
    void anUnknownDeviceNeverTakesTheKindOfItsNeighbour() {
        LineReading reading = READER.read(Description.of("Φ2.2×7.5m水泥磨2台、Φ1.5×12m烘干机1台"));

        assertThat(reading.lines()).extracting(DescribedLine::kind).containsExactly("cement_mill", null);
        assertThat(reading.unread()).containsExactly("烘干机");
    }

    @Test
    void theTableOfTraditionalCharactersIsThatOfThePlanReader() throws IOException {
        Path plan = Path.of("../plan/src/main/resources/org/tuichu/plan/grammar/traditional-simplified.txt");
        var ours = Resource.lines("traditional-simplified.txt");

        assertThat(Files.readAllLines(plan).stream().filter(line -> !line.startsWith("#")))
                .isEqualTo(ours);
    }

    @Test
    void anotherNumberOrSizeOfTransformersIsForAPerson() {
        var same = READER.read(new Description("6300kVA矿热炉2台（配6300kVA变压器2台）", "", "铁合金", ""));
        var other = READER.read(new Description("6300kVA矿热炉2台（配8000kVA变压器3台）", "", "铁合金", ""));

        assertThat(same.lines())
                .singleElement()
                .extracting(DescribedLine::count)
                .isEqualTo(2);
        assertThat(same.unread()).isEmpty();
        assertThat(other.lines())
                .singleElement()
                .extracting(DescribedLine::count)
                .isEqualTo(2);
        assertThat(other.unread()).containsExactly("8000kVA变压器3台");
    }

    @Test
    void aWholeThatItsPartsDoNotComeToIsForAPerson() {
        var right = READER.read(Description.of("矿热炉4台，其中3200kVA2台、6300kVA2台"));
        var wrong = READER.read(Description.of("矿热炉5台，其中3200kVA2台、6300kVA2台"));

        assertThat(right.lines()).extracting(DescribedLine::count).containsExactly(2, 2);
        assertThat(right.unread()).isEmpty();
        assertThat(wrong.lines()).extracting(DescribedLine::count).containsExactly(2, 2);
        assertThat(wrong.unread()).containsExactly("5台");
    }
}

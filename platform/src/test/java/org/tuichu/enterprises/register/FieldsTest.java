package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.shell.Fault;

/// What is typed is read or refused with its field, and nothing takes long.
class FieldsTest {
    private final Fields fields = new Fields();

    @ParameterizedTest
    @CsvSource({"0,0", "12.5,12.5", "9999999.99,9999999.99", " 7.10 ,7.10"})
    void readsANumberWithinItsRange(String typed, BigDecimal read) {
        assertThat(fields.number("powerKw", typed, "0", "9999999.99")).isEqualByComparingTo(read);
        assertThat(fields.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000000", "1.005", "1e999999999", "0x10", "1,000", "NaN", "１２"})
    void refusesEveryOtherNumber(String typed) {
        assertThat(fields.number("powerKw", typed, "0", "9999999.99")).isNull();
        assertThat(fields.faults()).extracting(Fault::field).containsExactly("powerKw");
    }

    @Test
    void anEmptyFieldIsUnknownAndNoFault() {
        assertThat(fields.number("powerKw", "  ", "0", "1")).isNull();
        assertThat(fields.text("model", null, 5)).isNull();
        assertThat(fields.day("since", "")).isNull();
        assertThat(fields.choice("state", "", Line.State.class)).isNull();
        assertThat(fields.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "half \ud83d of a pair", "too long by far"})
    void refusesTextThatCannotBeKept(String typed) {
        assertThat(fields.text("model", typed, 13)).isNull();
        assertThat(fields.faults()).extracting(Fault::field).containsExactly("model");
    }

    @Test
    void keepsTextAsItWasWritten() {
        assertThat(fields.text("model", " Φ2.2×7.5m 450m³ ", 30)).isEqualTo("Φ2.2×7.5m 450m³");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李某13912345678", "李某 4271234 转", "王某１３９１２３４５６７８", "11010119900307001X"})
    void refusesANumberInTheNameOfAPerson(String typed) {
        assertThat(fields.person("contactPerson", typed, 40)).isNull();
        assertThat(fields.faults()).extracting(Fault::field).containsExactly("contactPerson");
    }

    @Test
    void theNameOfAPersonMayHaveAShortNumber() {
        assertThat(fields.person("contactPerson", "李某 427123", 40)).isEqualTo("李某 427123");
        assertThat(fields.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1899-12-31", "2026-03-03", "2/3/2026"})
    void refusesADayThatIsNoneOrLiesOutside(String typed) {
        assertThat(fields.day("since", typed, LocalDate.of(2026, 3, 2))).isNull();
        assertThat(fields.faults()).extracting(Fault::field).containsExactly("since");
    }

    @Test
    void coordinatesAreSaidWholeOrNotAtAll() {
        typed("121.6", "", "CGCS2000").read(fields);
        assertThat(fields.faults()).extracting(Fault::field).containsExactly("longitude");
    }

    @Test
    void electricityAccountsAreToldApartHoweverTheyAreWritten() {
        var form = new EnterpriseForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("0001234567、0009999999，\n0001234567"));
        assertThat(form.read(fields).electricityAccounts()).containsExactly("0001234567", "0009999999");
        assertThat(fields.faults()).isEmpty();
    }

    private static EnterpriseForm typed(String longitude, String latitude, String datum) {
        return new EnterpriseForm(
                null, null, null, null, null, null, longitude, latitude, datum, null, null, null, null, null, null);
    }
}

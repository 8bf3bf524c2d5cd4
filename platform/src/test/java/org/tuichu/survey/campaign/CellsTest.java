package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuichu.shell.Fault;

class CellsTest {
    @Test
    void aDeviceIsToldByAllColumnsThatSayWhichOneItIs() {
        assertThat(new Cells(Map.of(RowField.DEVICE, "电石炉", RowField.MODEL, " 8000kVA", RowField.SITE_NUMBER, "2#"))
                        .device())
                .isEqualTo("电石炉 8000kVA 2#");
        assertThat(new Cells(Map.of(RowField.DEVICE, "1座450m³高炉")).device()).isEqualTo("1座450m³高炉");
        assertThat(Cells.EMPTY.device()).isEmpty();
    }

    @Test
    void besideALegalRepresentativeStandsNoNumberOfAPerson() {
        assertThat(faults("王某某")).isEmpty();
        assertThat(faults("王某某（2019年变更）")).isEmpty();
        for (var number : List.of("王某某13800000000", "王某某 0427-6860000", "王某某 138 0000 0000", "1101011990０1010000")) {
            assertThat(faults(number)).as(number).containsExactly("LEGAL_REPRESENTATIVE");
        }
    }

    private static List<String> faults(String representative) {
        return new Cells(Map.of(
                        RowField.ENTERPRISE, "虚构县铁厂",
                        RowField.DEVICE, "高炉",
                        RowField.LEGAL_REPRESENTATIVE, representative))
                .faults().stream().map(Fault::field).toList();
    }
}

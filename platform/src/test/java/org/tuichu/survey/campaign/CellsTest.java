package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void aDeviceIsToldByAllColumnsThatSayWhichOneItIs() {
        assertThat(new Cells(Map.of(RowField.DEVICE, "电石炉", RowField.MODEL, " 8000kVA", RowField.SITE_NUMBER, "2#"))
                        .device())
                .isEqualTo("电石炉 8000kVA 2#");
        assertThat(new Cells(Map.of(RowField.DEVICE, "1座450m³高炉")).device()).isEqualTo("1座450m³高炉");
        assertThat(Cells.EMPTY.device()).isEmpty();
    }
}

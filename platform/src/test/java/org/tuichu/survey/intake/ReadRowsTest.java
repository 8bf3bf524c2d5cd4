package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.survey.campaign.LineDrafts;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.RowField;

/// What a row of a table becomes in the task says what `tuichu screen` reads in the table.
class ReadRowsTest {
    @TempDir
    private Path folder;

    /// A row of the table and of the task.
    private record Both(SurveyRow table, ReadRow task) {}

    @Test
    void devicesWithAUnitOfTheirOwnKeepTheirCapacity() throws IOException {
        var row = read("企业名称,设备名称,台数,单位(座),产能（万吨）", "虚构县铁厂,450m³高炉,1,座,45");
        assertThat(row.task.problems()).isEmpty();
        assertThat(row.task.cells().texts())
                .isEqualTo(Map.of(
                        RowField.ENTERPRISE, "虚构县铁厂",
                        RowField.DEVICE, "450m³高炉",
                        RowField.COUNT, "1座",
                        RowField.CAPACITY, "45",
                        RowField.UNIT, "万吨"));
        assertThat(Reported.read(row.task.cells()).lines()).isEqualTo(row.table.lines());
        assertThat(LineDrafts.of(Reported.read(row.task.cells())))
                .singleElement()
                .satisfies(draft -> assertThat(List.of(draft.capacity() + draft.capacityUnit(), draft.model()))
                        .containsExactly("45万吨", "450m³"));
    }

    @Test
    void theModelKeepsTheUnitOfItsHeading() throws IOException {
        var row = read("企业名称,设备名称,型号（KVA）,用电量（万千瓦时）", "虚构县电石厂,电石炉,6300,1200");
        assertThat(row.task.cells().get(RowField.MODEL)).isEqualTo("6300KVA");
        assertThat(row.task.cells().get(RowField.POWER_USE)).isEqualTo("1200万千瓦时");
        assertThat(Reported.read(row.task.cells()).lines()).isEqualTo(row.table.lines());
    }

    @Test
    void theWordForAUnitMakesNoOtherLine() throws IOException {
        var rows = rows("企业名称,设备名称", "虚构县铁厂,450m³高炉", "虚构县铁厂,450立方米高炉", "虚构县铁厂,450m²高炉");
        assertThat(rows.stream().map(Both::task).map(ReadRow::fate)).containsExactly(Fate.NEW, Fate.REPEATED, Fate.NEW);
    }

    private Both read(String headings, String row) throws IOException {
        return rows(headings, row).getFirst();
    }

    private List<Both> rows(String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("table.csv"), String.join("\n", lines));
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT)) {
            var layout = TableFile.READER.layouts(workbook).getFirst();
            var reader = new ReadRows(layout, new Comparison(ReadRows.told(layout)));
            var both = new ArrayList<Both>();
            try (var rows = TableFile.READER.rows(workbook, layout)) {
                rows.forEachRemaining(row -> both.add(new Both(row, reader.read(row))));
            }
            return both;
        }
    }
}

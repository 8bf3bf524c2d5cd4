package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;

/// One number on a nameplate asks for a look within a table and a task, whoever has the device and however the number
/// is written.
class PlatesOfTableTest {
    private static final String HEADER = "企业名称,设备名称,铭牌编号";

    @TempDir
    private Path folder;

    private final List<Cells> standing = new ArrayList<>();

    @Test
    void oneNameplateAtTwoEnterprisesAsksForALook() throws IOException {
        assertThat(read("虚构县铸造厂,中频炉,QZ-77-1", "虚构县农机厂,中频感应电炉,QZ-77-1", "虚构县农机厂,5t中频熔炼炉,QZ-77-1", "虚构县轧钢厂,中频炉,QZ-77-2"))
                .containsExactly("NEW", "NEW ALIKE 2", "NEW ALIKE 2", "NEW");
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() throws IOException {
        assertThat(read(
                        "虚构县铸造厂,中频炉,QZ-77-1",
                        "虚构县铸造厂,中频炉,qz771",
                        "虚构县农机厂,中频炉,ＱＺ／７７ ＿1",
                        "虚构县砖厂,24门轮窑,A-001",
                        "虚构县砖厂,轮窑二十四门,a001",
                        "虚构县砖厂,轮窑二十四门,a002"))
                .containsExactly("NEW", "NEW ALIKE 2", "NEW ALIKE 2", "NEW", "NEW ALIKE 5", "NEW");
    }

    /// Makers begin to count anew with each kind.
    @Test
    void oneNumberOnTwoKindsIsNoQuestionNorIsOneKind() throws IOException {
        assertThat(read("虚构县铸造厂,中频炉,QZ-77-1", "虚构县农机厂,电弧炉,QZ-77-1", "虚构县轧钢厂,中频炉,", "虚构县铁厂,中频炉、电弧炉,qz771"))
                .containsExactly("NEW", "NEW", "NEW", "NEW ALIKE 3 ALIKE 2");
    }

    /// As in the register, where no kind is known.
    @Test
    void wordsStandForAKindThatNobodyKnows() throws IOException {
        assertThat(read("虚构县铸造厂,自制机器,QZ-77-1", "虚构县农机厂,自制 机器,qz771", "虚构县轧钢厂,自制设备,qz771"))
                .containsExactly("NEW", "NEW ALIKE 2", "NEW");
    }

    @Test
    void whatIsTooShortOrNoNumberIsComparedWithinAnEnterpriseAlone() throws IOException {
        assertThat(read(
                        "虚构县铸造厂,中频炉,12",
                        "虚构县铸造有限公司,中频感应电炉,1-2",
                        "虚构县农机厂,中频炉,12",
                        "虚构县砖厂,轮窑,无铭牌",
                        "虚构县砖厂,24门轮窑,无铭牌",
                        "虚构县煤矿,轮窑,无铭牌",
                        "虚构县焦化厂,轮窑,- / -",
                        "虚构县化肥厂,轮窑,- / -"))
                .containsExactly("NEW", "NEW ALIKE 2", "NEW", "NEW", "NEW ALIKE 5", "NEW", "NEW", "NEW");
    }

    @Test
    void oneNameplateInTheTaskAsksForALook() throws IOException {
        stands("虚构县铸造厂", "中频炉", "QZ-77-1");
        stands("虚构县铁厂", "冲天炉", "QZ-88-1");
        assertThat(read("虚构县农机厂,中频感应电炉,qz771", "虚构县铸造厂,中频感应电炉,ＱＺ－７７－１", "虚构县铸造厂,中频炉,QZ-77-1", "虚构县轧钢厂,电弧炉,QZ-88-1"))
                .containsExactly("NEW ALIKE_STANDING 1", "NEW ALIKE 2", "SAME ALIKE 2", "NEW");
    }

    /// Both are told: which of them is the same nobody knows.
    @Test
    void aDeviceOfTheSameSizeHidesNoNameplate() throws IOException {
        stands("虚构县农机厂", "5t中频炉", "QZ-77-1");
        assertThat(read("虚构县铸造厂,5t中频炉,", "虚构县铸造厂,2台5t中频炉,QZ-77-1"))
                .containsExactly("NEW", "NEW ALIKE_STANDING 1 ALIKE 2");
    }

    private void stands(String enterprise, String device, String serial) {
        standing.add(
                new Cells(Map.of(RowField.ENTERPRISE, enterprise, RowField.DEVICE, device, RowField.SERIAL, serial)));
    }

    /// What becomes of each row, and the questions.
    private List<String> read(String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("table.csv"), HEADER + "\n" + String.join("\n", lines));
        try (var workbook = Workbook.open(file, SheetLimits.DEFAULT)) {
            var layout = TableFile.READER.layouts(workbook).getFirst();
            var comparison = new Comparison(ReadRows.told(layout));
            standing.forEach(cells -> comparison.has(UUID.randomUUID(), standing.indexOf(cells) + 1, cells, null));
            var reader = new ReadRows(layout, comparison);
            var read = new ArrayList<String>();
            try (var rows = TableFile.READER.rows(workbook, layout, LocalDate.of(2026, 11, 27))) {
                rows.forEachRemaining(row -> read.add(said(reader.read(row))));
            }
            return read;
        }
    }

    private static String said(ReadRow row) {
        return row.fate()
                + row.problems().stream()
                        .filter(trouble -> trouble.code().startsWith("ALIKE"))
                        .map(trouble -> " " + trouble.code() + " " + trouble.raw())
                        .collect(Collectors.joining());
    }
}

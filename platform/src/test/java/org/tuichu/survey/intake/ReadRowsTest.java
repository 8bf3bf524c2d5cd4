package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aUnitOfDevicesIsNoneOfACapacityWhoseHeadingHasNone() throws IOException {
        var row = read("企业名称,设备名称,台数,单位,年产能", "虚构县铁厂,450m³高炉,1,座,45");
        assertThat(row.task.cells().get(RowField.UNIT)).isEmpty();
        assertThat(row.task.cells().get(RowField.COUNT)).isEqualTo("1座");
        assertThat(LineDrafts.of(Reported.read(row.task.cells())))
                .singleElement()
                .satisfies(draft -> assertThat(draft.capacityUnit()).isNull());
    }

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

    /// The register keeps kW, facts are in MW.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "装机功率（kW）       | 5000   | 5000",
                "总功率（千瓦）       | 1250.5 | 1250.5",
                "总功率（MW）         | 12.5   | 12500",
                "型号                 | 8吨 功率5000kW | 5000",
                "变压器容量（kVA）    | 6300   |"
            })
    void theRegisterIsToldThePower(String heading, String cell, @Nullable String power) throws IOException {
        var row = read("企业名称,设备名称," + heading, "虚构县铸造厂,中频炉," + cell);
        assertThat(LineDrafts.of(Reported.read(row.task.cells())))
                .singleElement()
                .satisfies(draft -> assertThat(draft.powerKw()).isEqualTo(power));
    }

    @Test
    void theModelKeepsTheUnitOfItsHeading() throws IOException {
        var row = read("企业名称,设备名称,型号（KVA）,用电量（万千瓦时）", "虚构县电石厂,电石炉,6300,1200");
        assertThat(row.task.cells().get(RowField.MODEL)).isEqualTo("6300KVA");
        assertThat(row.task.cells().get(RowField.POWER_USE)).isEqualTo("1200万千瓦时");
        assertThat(Reported.read(row.task.cells()).lines()).isEqualTo(row.table.lines());
    }

    @Test
    void columnsOfSizesAreOneModelAndEachCellStaysWhatItIs() throws IOException {
        var rows = rows(
                "企业名称,设备名称,型号,变压器容量（kVA）,炉容（m³）",
                "虚构县合金厂,矿热炉,HX-6300,6300,60",
                "虚构县合金二厂,矿热炉,同上,12500,同上",
                "虚构县铁厂,高炉,450m³,,480");
        assertThat(rows.stream().map(row -> row.task.cells().get(RowField.MODEL)))
                .containsExactly(
                        "HX-6300 | 变压器容量6300kVA | 炉容60m3", "HX-6300 | 变压器容量12500kVA | 炉容60m3", "450m³ | 炉容480m3");
        assertThat(rows.stream().map(row -> row.task.raw()))
                .containsExactly(
                        List.of("虚构县合金厂", "矿热炉", "HX-6300", "6300", "60"),
                        List.of("虚构县合金二厂", "矿热炉", "HX-6300", "12500", "60"),
                        List.of("虚构县铁厂", "高炉", "450m³", "", "480"));
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(Reported.read(row.task.cells()).lines()).isEqualTo(row.table.lines()));
        assertThat(rows.getLast().task.problems())
                .containsExactly(new ReadRow.Trouble("E4", "SIZES_DIFFER", "450m³ | 炉容480m3"));
    }

    @Test
    void bothCoordinatesOfACellAreTwoFields() throws IOException {
        var rows = rows("企业名称,设备名称,经纬度", "虚构县铁厂,450m³高炉,N41°07′ E121°21′", "虚构县铁厂,380m³高炉,东经41.12 北纬121.35");
        var told = rows.getFirst().task;
        assertThat(told.problems()).isEmpty();
        assertThat(told.cells().get(RowField.LONGITUDE)).isEqualTo("E121°21′");
        assertThat(told.cells().get(RowField.LATITUDE)).isEqualTo("N41°07′");
        var unclear = rows.getLast().task;
        assertThat(unclear.cells().get(RowField.LONGITUDE)).isEqualTo("东经41.12 北纬121.35");
        assertThat(unclear.cells().get(RowField.LATITUDE)).isEmpty();
        assertThat(unclear.problems())
                .containsExactly(new ReadRow.Trouble("C3", "POSITION_UNKNOWN", "东经41.12 北纬121.35"));
    }

    @Test
    void theDeviceOfACapacityIsTheDeviceOfTheRow() throws IOException {
        var row = read("企业名称,高炉产能（万吨/年）", "虚构县铁厂,45");
        assertThat(row.task.fate()).isEqualTo(Fate.NEW);
        assertThat(row.task.cells().get(RowField.DEVICE)).isEqualTo("高炉");
        assertThat(Reported.read(row.task.cells()).lines()).isEqualTo(row.table.lines());
    }

    @Test
    void theDeviceThatAHeadingNamesStandsInTheRow() throws IOException {
        var row = read("企业名称,高炉容积（m³）,座数,是否停产", "虚构县铁厂,450,2,是（2024年起）");
        assertThat(row.task.cells().texts())
                .isEqualTo(Map.of(
                        RowField.ENTERPRISE, "虚构县铁厂",
                        RowField.DEVICE, "高炉容积450m3",
                        RowField.COUNT, "2",
                        RowField.STATE, "停产（2024年起）"));
        assertThat(Reported.read(row.task.cells()).lines())
                .singleElement()
                .satisfies(line -> assertThat(List.of(
                                String.valueOf(line.kind()),
                                line.facts().getFirst().name()))
                        .containsExactly("blast_furnace", "effective_volume_m3"));
    }

    @Test
    void theHeadingOfAPartIsNoBadRow() throws IOException {
        var rows = rows("企业名称,设备名称", "一、香格里拉市,", "虚构县铁厂,450m³高炉");
        assertThat(rows.getFirst().table.kind()).isEqualTo(SurveyRow.Kind.NOTE);
    }

    @Test
    void theWordForAUnitMakesNoOtherLine() throws IOException {
        var rows = rows("企业名称,设备名称", "虚构县铁厂,450m³高炉", "虚构县铁厂,450立方米高炉", "虚构县铁厂,450m²高炉");
        assertThat(rows.stream().map(Both::task).map(ReadRow::fate)).containsExactly(Fate.NEW, Fate.REPEATED, Fate.NEW);
    }

    @Test
    void theSameDevicesInOtherWordsAreNoOtherLine() throws IOException {
        var rows = rows(
                "企业名称,设备名称,型号,现场编号",
                "虚构县水泥厂,Φ2.2×7m水泥磨,,",
                "虚构县水泥厂,水泥磨,Φ2200×7000,",
                "虚构县铁厂,1座450m³高炉,,",
                "虚构县铁厂,高炉,450m³,",
                "虚构县铁厂,高炉,380m³,1#",
                "虚构县铁厂,380立方米高炉,,1号",
                "虚构县铁厂,高炉,380m³,2#",
                "虚构县另一铁厂,高炉,450m³,",
                "虚构县铁厂,高炉（东厂区）,450m³,");
        assertThat(rows.stream()
                        .map(Both::task)
                        .map(row -> row.repeats() == null ? row.fate() : row.fate() + " " + row.repeats()))
                .containsExactly(
                        Fate.NEW,
                        "REPEATED 2",
                        Fate.NEW,
                        "REPEATED 4",
                        Fate.NEW,
                        "REPEATED 6",
                        Fate.NEW,
                        Fate.NEW,
                        Fate.NEW);
    }

    /// Told, not decided: words that nobody read may be what tells two devices apart.
    @Test
    void aDeviceAmongSeveralOfItsSizeAsksForALook() throws IOException {
        var rows = rows(
                "企业名称,设备名称,铭牌编号",
                "虚构县铁厂,450m³高炉,",
                "虚构县铁厂,2座450m³高炉,",
                "虚构县铁厂,450m³高炉（东厂区）,",
                "虚构县铁厂,2座380m³高炉（1#、2#）,",
                "虚构县铁厂,380m³高炉（2#）,",
                "虚构县铁厂,380m³高炉（3#）,",
                "虚构县砖厂,24门轮窑,A-001",
                "虚构县砖厂,轮窑二十四门,A-002");
        assertThat(rows.stream().map(Both::task).map(row -> row.fate() + notes(row)))
                .containsExactly("NEW", "NEW 2", "NEW 2", "NEW", "NEW 5", "NEW", "NEW", "NEW");
    }

    /// 1# and 2# are two; one that nobody numbered may be either.
    @Test
    void oneWithANumberOnSiteAndOneWithoutAskForALook() throws IOException {
        var rows = rows(
                "企业名称,设备名称",
                "虚构县铁厂,450m³高炉（1#）",
                "虚构县铁厂,450m³高炉（2#）",
                "虚构县铁厂,一座450立方米高炉",
                "虚构县砖厂,24门轮窑",
                "虚构县砖厂,24门轮窑（3#）",
                "虚构县砖厂,26门轮窑（3#）");
        assertThat(rows.stream().map(Both::task).map(row -> row.fate() + notes(row)))
                .containsExactly("NEW", "NEW", "NEW 2", "NEW", "NEW 5", "NEW");
    }

    @Test
    void oneNameplateInOtherWordsForTheKindAsksForALook() throws IOException {
        var rows = rows(
                "企业名称,设备名称,铭牌编号",
                "虚构县铸造厂,中频炉,A-001",
                "虚构县铸造有限公司,中频感应电炉,A-001",
                "虚构县铸造厂,电弧炉,A-001",
                "虚构县铸造厂,5t中频熔炼炉,A-001",
                "虚构县铸造厂,中频感应电炉,",
                "虚构县农机厂,中频感应电炉,A-001");
        assertThat(rows.stream().map(Both::task).map(row -> row.fate() + notes(row)))
                .containsExactly("NEW", "NEW 2", "NEW", "NEW 2", "NEW", "NEW 2");
    }

    /// Of one nobody said the length; two of other lengths are two.
    @Test
    void oneOfWhichFewerSizesAreSaidAsksForALook() throws IOException {
        var rows = rows(
                "企业名称,设备名称,型号",
                "虚构县水泥厂,水泥磨,Φ2.4×8m",
                "虚构县水泥厂,水泥磨,Φ2.4×13m",
                "虚构县水泥厂,水泥磨（1#）,Φ2400",
                "虚构县东风水泥厂,水泥磨,Φ2.4",
                "虚构县纸厂,1760型造纸机（1#）,",
                "虚构县纸厂,1760型造纸机（2#）,车速80m/min",
                "虚构县造纸厂,1760型造纸机,车速80m/min",
                "虚构县纸厂,1760型造纸机（1#）,车速120m/min");
        assertThat(rows.stream().map(Both::task).map(row -> row.fate() + notes(row)))
                .containsExactly("NEW", "NEW", "NEW 2", "NEW", "NEW", "NEW", "NEW", "NEW 6");
    }

    @Test
    void theDeviceOfANameInOtherWordsAsksForALook() throws IOException {
        var rows = rows(
                "企业名称,设备名称",
                "县红旗水泥厂,Φ2.2×7m水泥磨",
                "河北省虚构县红旗水泥有限公司,Φ2200×7000水泥磨（1#）",
                "河北省虚构县红旗水泥有限公司,Φ3.2×13m水泥磨",
                "虚构县东风水泥厂,Φ2.2×7m水泥磨",
                "海州市红旗水泥有限公司粉磨分厂,Φ3.2×13m水泥磨");
        assertThat(rows.stream().map(Both::task).map(row -> row.fate() + notes(row)))
                .containsExactly("NEW", "NEW 2", "NEW", "NEW", "NEW");
    }

    private static String notes(ReadRow row) {
        return row.problems().stream()
                .filter(trouble -> trouble.code().equals("ALIKE"))
                .map(trouble -> " " + trouble.raw())
                .collect(Collectors.joining());
    }

    @Test
    void aLegalRepresentativeIsTakenUnlessANumberStandsBesideTheName() throws IOException {
        var rows = rows("企业名称,设备名称,法定代表人及电话,坐标系", "虚构县铁厂,450m³高炉,王某某,GCJ02", "虚构县铁厂,380m³高炉,李某某 13800000000,");
        var named = rows.getFirst().task;
        assertThat(named.problems()).isEmpty();
        assertThat(named.cells().get(RowField.LEGAL_REPRESENTATIVE)).isEqualTo("王某某");
        assertThat(named.cells().get(RowField.DATUM)).isEqualTo("GCJ02");
        var numbered = rows.getLast().task;
        assertThat(numbered.fate()).isEqualTo(Fate.NEW);
        assertThat(numbered.cells().get(RowField.LEGAL_REPRESENTATIVE)).isEmpty();
        assertThat(numbered.problems()).containsExactly(new ReadRow.Trouble("C3", "PERSON_WITH_NUMBER", ""));
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
            try (var rows = TableFile.READER.rows(workbook, layout, LocalDate.of(2026, 11, 27))) {
                rows.forEachRemaining(row -> both.add(new Both(row, reader.read(row))));
            }
            return both;
        }
    }
}

package org.tuichu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.sheet.SheetRefused.Reason;

/// What is read from separated values.
class CsvTest {
    @TempDir
    Path folder;

    private Path written(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private Path written(String text) throws IOException {
        return written(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void theEncodingIsTold(String charset) throws IOException {
        assertThat(Made.texts(written("企业,设备\n镕厂,高炉\n", Charset.forName(charset))))
                .containsExactly(List.of("企业", "设备"), List.of("镕厂", "高炉"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkTellsTheEncoding(String charset) throws IOException {
        assertThat(Made.texts(written("\ufeff企业,设备", Charset.forName(charset)))).containsExactly(List.of("企业", "设备"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsTold(String separator) throws IOException {
        var text = "a%1$sb%1$sc\n\"x%1$sy\"%1$s2%1$s\"1,2,3;\"\n".formatted(separator);
        assertThat(Made.texts(written(text)))
                .containsExactly(List.of("a", "b", "c"), List.of("x" + separator + "y", "2", "1,2,3;"));
    }

    @Test
    void quotesLineEndsAndEmptyRowsAreRead() throws IOException {
        var rows = Made.rows(written("a,\"b\"\"c\nd\",e\"f\r\n\r\n,,\r=\"0571\",\" \",2\r\"\",\"x\"y"));
        assertThat(rows).extracting(Row::number).containsExactly(1, 4, 5);
        assertThat(rows.stream().map(Made::texts))
                .containsExactly(List.of("a", "b\"c\nd", "e\"f"), List.of("0571", "", "2"), List.of("", "xy"));
        assertThat(rows.get(1).cell(0).raw()).isEqualTo("=\"0571\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><table></table></html>  | WEB_PAGE",
                "<?xml version='1.0'?><x/>     | WEB_PAGE",
                "%PDF-1.7                      | NOT_A_TABLE",
                "' '                           | NOT_A_TABLE",
                "''                            | NOT_A_TABLE"
            })
    void whatIsNoTableIsRefused(String text, Reason reason) throws IOException {
        refused(written(text), SheetLimits.DEFAULT, reason, "", 0);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        refused(written("a,b\0c"), SheetLimits.DEFAULT, Reason.NOT_A_TABLE, "", 0);
        var mixed = new ByteArrayOutputStream();
        mixed.write("a,".getBytes(StandardCharsets.UTF_8));
        mixed.write(new byte[] {(byte) 0xff, (byte) 0xff});
        refused(
                Files.write(folder.resolve("x.csv"), mixed.toByteArray()),
                SheetLimits.DEFAULT,
                Reason.UNKNOWN_ENCODING,
                "",
                0);
    }

    @Test
    void theLimitsNameTheCell() throws IOException {
        var limits = new SheetLimits(100, 1, 1, 1, 2, 3, 5, 1, 1);
        refused(written("a\nbb,123456"), limits, Reason.CELL_TOO_LONG, "B2", 5);
        refused(written("a\n\n,,,d"), limits, Reason.TOO_MANY_COLUMNS, "D3", 3);
        refused(written("a\nb\nc"), limits, Reason.TOO_MANY_ROWS, "", 2);
        refused(written("a\nx,\"b"), limits, Reason.DAMAGED, "B2", 0);
        refused(written("a".repeat(101)), limits, Reason.FILE_TOO_LARGE, "", 100);
        assertThat(Made.texts(written("a,,c\n12345"))).hasSize(2);
    }

    private static void refused(Path file, SheetLimits limits, Reason reason, String where, long limit) {
        assertThatThrownBy(() -> Made.rows(file, limits)).isInstanceOfSatisfying(SheetRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.where()).isEqualTo(where);
            assertThat(refused.limit()).isEqualTo(limit);
        });
    }
}

package org.tuichu.directoryweb;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;
import org.tuichu.sheets.Xlsx;

/// Workbooks of units and their people, and the requests that bring them.
final class UnitWorkbooks {
    static final String UNITS = "单位,职能,所属区划,其他名称,类别,领导小组办公室,更名为,更名日期,最后一日,撤销依据";
    static final String OFFICERS = "单位,姓名,职务或分工,办公电话,手机,联络员,起始日,最后一日";

    private UnitWorkbooks() {}

    static AbstractMockHttpServletRequestBuilder<?> upload(byte[] file) {
        return multipart("/units/import")
                .file(new MockMultipartFile("file", file))
                .with(csrf());
    }

    static AbstractMockHttpServletRequestBuilder<?> api(String step, byte[] file) {
        return multipart("/api/v1/units/import" + step)
                .file(new MockMultipartFile("file", file))
                .with(csrf());
    }

    static AbstractMockHttpServletRequestBuilder<?> confirmed(Document page) {
        return post("/units/import/confirm")
                .param("file", page.select(".import-confirm [name=file]").attr("value"))
                .param("seal", page.select(".import-confirm [name=seal]").attr("value"))
                .with(csrf());
    }

    static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    static byte[] workbook(List<String> units, List<String> officers) throws IOException {
        var out = new ByteArrayOutputStream();
        Xlsx.write(List.of(sheet("单位", UNITS, units), sheet("人员", OFFICERS, officers)), out);
        return out.toByteArray();
    }

    static byte[] book(String name, String headings, List<String> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        Xlsx.write(List.of(sheet(name, headings, rows)), out);
        return out.toByteArray();
    }

    private static Sheet sheet(String name, String headings, List<String> rows) {
        var columns = Arrays.stream(headings.split(","))
                .map(heading -> new Sheet.Column(heading, 10))
                .toList();
        Stream<List<Cell>> cells = rows.stream()
                .map(row -> Arrays.stream(row.split(",", -1)).map(Cell::words).toList());
        return new Sheet(name, columns, cells, 0);
    }
}

package org.tuichu.directoryweb;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.tuichu.sheets.Sheet;
import org.tuichu.sheets.Xlsx;

/// Answers with a workbook to take away.
final class Workbooks {
    private Workbooks() {}

    static void send(List<Sheet> sheets, String name, HttpServletResponse response) throws IOException {
        response.setContentType(Xlsx.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Xlsx.fileName(name) + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Xlsx.write(sheets, response.getOutputStream());
    }
}

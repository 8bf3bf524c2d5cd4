package org.tuichu.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Answers with a workbook to take away.
public final class Workbooks {
    private Workbooks() {}

    public static void send(List<Sheet> sheets, String name, HttpServletResponse response) throws IOException {
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

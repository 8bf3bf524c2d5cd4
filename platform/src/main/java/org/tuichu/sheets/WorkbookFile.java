package org.tuichu.sheets;

import java.io.IOException;
import java.util.Base64;
import org.springframework.web.multipart.MultipartFile;

/// The content of a workbook that came with a request.
public final class WorkbookFile {
    private WorkbookFile() {}

    /// Never more than one byte beyond the limit, which the reader refuses.
    public static byte[] of(MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return content.readNBytes((int) BroughtSheet.LIMITS.bytes() + 1);
        }
    }

    /// As the page sends it back; what it did not write so is no workbook either.
    public static byte[] of(String sentBack) {
        try {
            return Base64.getUrlDecoder().decode(sentBack);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}

package org.tuichu.exitlists.paper;

import java.io.IOException;
import java.util.Locale;

/// The formats that a list is published in.
public enum Format {
    XLSX,
    DOCX,
    PDF;

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public byte[] write(Paper paper) throws IOException {
        return switch (this) {
            case XLSX -> PaperWorkbook.write(paper);
            case DOCX -> PaperDocument.write(paper);
            case PDF -> PaperPdf.write(paper);
        };
    }
}

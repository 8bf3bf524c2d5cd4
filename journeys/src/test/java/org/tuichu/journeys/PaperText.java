package org.tuichu.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// What somebody reads who opens a paper that was published, without the breaks between its lines.
final class PaperText {
    private PaperText() {}

    static String ofXlsx(Path file) throws IOException {
        return SurveyTable.read(Files.readAllBytes(file)).stream()
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }

    static String ofDocx(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            var document = archive.getInputStream(archive.getEntry("word/document.xml"));
            return new String(document.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }
    }

    static String ofPdf(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }
}

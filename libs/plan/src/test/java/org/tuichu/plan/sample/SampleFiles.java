package org.tuichu.plan.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes `sample-plan.html`, `.docx`, `.pdf` and `.ofd` from `sample-plan.txt`, always the same bytes.
///
/// Run it after a change of the text, from the folder of this repository:
/// ```
/// mvn -q -o -pl libs/plan test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
/// java -cp libs/plan/target/test-classes:libs/plan/target/classes:$(cat libs/plan/target/classpath) \
///     org.tuichu.plan.sample.SampleFiles libs/plan/src/main/resources/org/tuichu/plan/sample \
///     NotoSansSC_400Regular.ttf NotoSansSC_700Bold.ttf
/// ```
/// The two font files (SIL Open Font Licence 1.1) are in the npm package `@expo-google-fonts/noto-sans-sc`.
public final class SampleFiles {
    private SampleFiles() {}

    /// Arguments: the folder of the sample, the regular font, the bold font.
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected: FOLDER REGULAR.ttf BOLD.ttf");
        }
        var folder = Path.of(args[0]);
        var blocks = SampleText.blocks(Files.readString(folder.resolve("sample-plan.txt")));
        Files.writeString(folder.resolve("sample-plan.html"), HtmlFile.of(blocks));
        Files.write(folder.resolve("sample-plan.docx"), WordFile.of(blocks));
        try (var fonts = Fonts.read(Path.of(args[1]), Path.of(args[2]))) {
            var pages = Typesetting.pages(blocks, fonts);
            Files.write(folder.resolve("sample-plan.pdf"), PdfFile.of(pages, fonts));
            Files.write(folder.resolve("sample-plan.ofd"), OfdFile.of(pages, fonts));
        }
    }
}

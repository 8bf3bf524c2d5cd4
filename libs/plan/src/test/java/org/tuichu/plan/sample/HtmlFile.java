package org.tuichu.plan.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tuichu.plan.sample.Block.Paragraph;
import org.tuichu.plan.sample.Block.Table;

/// The sample as the page of an invented government site: navigation and footer around it, no-break blanks,
/// inline tags inside words.
final class HtmlFile {
    private static final String INDENT = "&nbsp;&nbsp;&nbsp;&nbsp;";

    private HtmlFile() {}

    static String of(List<Block> blocks) throws IOException {
        var content = blocks.stream().map(HtmlFile::html).collect(Collectors.joining("\n"));
        return frame().replace("{{content}}", content);
    }

    private static String frame() throws IOException {
        try (var in = Objects.requireNonNull(HtmlFile.class.getResourceAsStream("page.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String html(Block block) {
        return switch (block) {
            case Paragraph paragraph -> html(paragraph);
            case Table table ->
                table.rows().stream()
                        .map(HtmlFile::row)
                        .collect(Collectors.joining("\n", "<table class=\"annex\">\n", "\n</table>"));
        };
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<td><p>" + Zip.escaped(cell).replace(" ", "&nbsp;") + "</p></td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String html(Paragraph paragraph) {
        var text = Zip.escaped(paragraph.text());
        return switch (paragraph.kind()) {
            case NOTICE, BANNER, DOCUMENT_NUMBER -> "<p class=\"centre\">" + text + "</p>";
            case TITLE -> "<h1>" + text + "</h1>";
            case SIGNATURE -> "<p class=\"right\">" + text + "</p>";
            case HEADING, SUBHEADING -> "<p>" + INDENT + "<strong>" + text + "</strong></p>";
            case ADDRESSEE, ANNEX -> "<p>" + text + "</p>";
            case ROSTER -> "<p>" + INDENT + text.replace("　", "&#12288;") + "</p>";
            case BODY -> "<p>" + INDENT + marked(text) + "</p>";
        };
    }

    /// Editors leave tags in the middle of words; so does this page.
    private static String marked(String text) {
        var stop = text.indexOf('。');
        var begin = text.startsWith("（") || Character.isDigit(text.charAt(0));
        var title =
                begin && stop > 0 ? "<strong>" + text.substring(0, stop) + "</strong>" + text.substring(stop) : text;
        return title.replace("产能", "产<span style=\"font-size:16px\">能</span>");
    }
}

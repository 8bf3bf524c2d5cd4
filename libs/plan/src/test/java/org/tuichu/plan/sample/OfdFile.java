package org.tuichu.plan.sample;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tuichu.plan.sample.Page.Rule;
import org.tuichu.plan.sample.Page.Words;

/// The pages as OFD (GB/T 33190): a zip of XML parts, millimetres, fonts embedded as subsets.
final class OfdFile {
    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;
    private static final int REGULAR_FONT = 1;
    private static final int BOLD_FONT = 2;

    private final Fonts fonts;
    private int lastId = BOLD_FONT;

    private OfdFile(Fonts fonts) {
        this.fonts = fonts;
    }

    static byte[] of(List<Page> pages, Fonts fonts) throws IOException {
        return new OfdFile(fonts).write(pages);
    }

    private byte[] write(List<Page> pages) throws IOException {
        try (var zip = new Zip()) {
            zip.add("OFD.xml", entry());
            var references = new StringBuilder();
            var contents = pages.stream().map(this::content).toList();
            for (int i = 0; i < pages.size(); i++) {
                references.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(++lastId, i));
            }
            zip.add("Doc_0/Document.xml", document(references.toString()));
            zip.add("Doc_0/PublicRes.xml", resources());
            zip.add("Doc_0/Res/regular.ttf", fonts.subset(false, characters(pages, false)));
            zip.add("Doc_0/Res/bold.ttf", fonts.subset(true, characters(pages, true)));
            for (int i = 0; i < pages.size(); i++) {
                zip.add("Doc_0/Pages/Page_%d/Content.xml".formatted(i), contents.get(i));
            }
            return zip.bytes();
        }
    }

    private static IntStream characters(List<Page> pages, boolean bold) {
        return pages.stream()
                .flatMap(page -> page.marks().stream())
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(words -> words.style().bold() == bold)
                .flatMapToInt(words -> words.text().codePoints());
    }

    private static String entry() {
        return XML + "<ofd:OFD " + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>"
                + "<ofd:DocID>00000000000000000000000000002026</ofd:DocID>"
                + "<ofd:Title>示例文本，纯属虚构，仅供演示</ofd:Title>"
                + "<ofd:CreationDate>" + Zip.ISSUED.toLocalDate() + "</ofd:CreationDate></ofd:DocInfo>"
                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>\n";
    }

    private String document(String pages) {
        return XML + "<ofd:Document " + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>" + lastId + "</ofd:MaxUnitID>"
                + "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>"
                + "<ofd:Pages>" + pages + "</ofd:Pages></ofd:Document>\n";
    }

    private static String resources() {
        return XML + "<ofd:Res " + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>"
                + font(REGULAR_FONT, "regular.ttf", "")
                + font(BOLD_FONT, "bold.ttf", " Bold=\"true\"")
                + "</ofd:Fonts></ofd:Res>\n";
    }

    private static String font(int id, String file, String weight) {
        return "<ofd:Font ID=\"%d\" FontName=\"Noto Sans SC\" FamilyName=\"Noto Sans SC\"%s>".formatted(id, weight)
                + "<ofd:FontFile>" + file + "</ofd:FontFile></ofd:Font>";
    }

    private String content(Page page) {
        var layer = ++lastId;
        var marks = page.marks().stream()
                .map(mark -> switch (mark) {
                    case Words words -> text(words);
                    case Rule rule -> path(rule);
                })
                .collect(Collectors.joining("\n"));
        return XML + "<ofd:Page " + NAMESPACE + "><ofd:Content><ofd:Layer ID=\"" + layer + "\" Type=\"Body\">\n" + marks
                + "\n</ofd:Layer></ofd:Content></ofd:Page>\n";
    }

    private String text(Words words) {
        var bold = words.style().bold();
        var width = fonts.width(words.text(), bold, words.size());
        var deltas = words.text()
                .codePoints()
                .limit(words.text().length() - 1L)
                .mapToObj(c -> millimetres(fonts.width(c, bold, words.size())))
                .collect(Collectors.joining(" "));
        var boundary = box(words.x(), words.y() - words.size(), width, words.size() * 1.25);
        var colour = words.style() == Page.Style.RED ? "200 16 16" : "0 0 0";
        return "<ofd:TextObject ID=\"%d\" Boundary=\"%s\" Font=\"%d\" Size=\"%s\">"
                        .formatted(++lastId, boundary, bold ? BOLD_FONT : REGULAR_FONT, millimetres(words.size()))
                + "<ofd:FillColor Value=\"" + colour + "\"/>"
                + "<ofd:TextCode X=\"0\" Y=\"" + millimetres(words.size()) + "\""
                + (deltas.isEmpty() ? "" : " DeltaX=\"" + deltas + "\"") + ">"
                + Zip.escaped(words.text()) + "</ofd:TextCode></ofd:TextObject>";
    }

    private String path(Rule rule) {
        var width = Math.max(rule.x2() - rule.x1(), rule.width());
        var height = Math.max(rule.y2() - rule.y1(), rule.width());
        return "<ofd:PathObject ID=\"%d\" Boundary=\"%s\" LineWidth=\"%s\">"
                        .formatted(++lastId, box(rule.x1(), rule.y1(), width, height), millimetres(rule.width()))
                + "<ofd:StrokeColor Value=\"" + (rule.red() ? "200 16 16" : "0 0 0") + "\"/>"
                + "<ofd:AbbreviatedData>M 0 0 L " + millimetres(rule.x2() - rule.x1()) + " "
                + millimetres(rule.y2() - rule.y1()) + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    private static String box(double x, double y, double width, double height) {
        return millimetres(x) + " " + millimetres(y) + " " + millimetres(width) + " " + millimetres(height);
    }

    private static String millimetres(double points) {
        return String.format(Locale.ROOT, "%.3f", points * MILLIMETRES_PER_POINT);
    }
}

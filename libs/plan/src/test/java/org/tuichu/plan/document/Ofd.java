package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;

/// Writes small OFDs from the XML of their page content; millimetres from the left top.
final class Ofd {
    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final List<StringBuilder> pages = new ArrayList<>();
    private String template = "";

    Ofd page() {
        pages.add(new StringBuilder());
        return this;
    }

    /// Content of a template that every page uses.
    Ofd template(String content) {
        template = content;
        return this;
    }

    Ofd text(double x, double y, double size, String text) {
        return raw(
                "<ofd:TextObject ID=\"9\" Boundary=\"%s %s 100 %s\" Font=\"1\" Size=\"%s\"><ofd:TextCode X=\"0\" Y=\"%s\" DeltaX=\"g %d %s\">%s</ofd:TextCode></ofd:TextObject>"
                        .formatted(x, y - size, size, size, size, Math.max(1, text.length() - 1), size, text));
    }

    Ofd line(double x1, double y1, double x2, double y2) {
        return raw(
                "<ofd:PathObject ID=\"8\" Boundary=\"0 0 210 297\" LineWidth=\"0.3\"><ofd:AbbreviatedData>M %s %s L %s %s</ofd:AbbreviatedData></ofd:PathObject>"
                        .formatted(x1, y1, x2, y2));
    }

    Ofd raw(String xml) {
        pages.getLast().append(xml);
        return this;
    }

    byte[] bytes() {
        Zip zip = new Zip()
                .add(
                        "OFD.xml",
                        "<ofd:OFD " + NAMESPACE
                                + " DocType=\"OFD\" Version=\"1.0\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(10 + i, i));
            zip.add(
                    "Doc_0/Pages/Page_" + i + "/Content.xml",
                    content(pages.get(i).toString(), !template.isEmpty()));
        }
        if (!template.isEmpty()) {
            zip.add("Doc_0/Tpls/Tpl_0/Content.xml", content(template, false));
        }
        return zip.add(
                        "Doc_0/Document.xml",
                        "<ofd:Document " + NAMESPACE
                                + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                                + "<ofd:TemplatePage ID=\"2\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData><ofd:Pages>"
                                + list + "</ofd:Pages></ofd:Document>")
                .bytes();
    }

    private static String content(String objects, boolean usesTemplate) {
        return "<ofd:Page " + NAMESPACE + ">" + (usesTemplate ? "<ofd:Template TemplateID=\"2\"/>" : "")
                + "<ofd:Content><ofd:Layer ID=\"3\">" + objects + "</ofd:Layer></ofd:Content></ofd:Page>";
    }
}

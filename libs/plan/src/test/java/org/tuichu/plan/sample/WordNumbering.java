package org.tuichu.plan.sample;

import java.util.regex.Pattern;
import org.tuichu.plan.sample.Block.Kind;
import org.tuichu.plan.sample.Block.Paragraph;

/// Takes typed numbers off items and lets Word number them: `1.` in every list of such items, `（一）` in the section of
/// the supporting policies. All other numbers stay typed, as in documents that several hands have edited.
final class WordNumbering {
    private static final Pattern DECIMAL = Pattern.compile("(\\d)\\.");
    private static final Pattern CHINESE = Pattern.compile("（[一二三]）");
    private static final int DECIMAL_SCHEME = 0;
    private static final int CHINESE_SCHEME = 1;

    private final StringBuilder lists = new StringBuilder();
    private int lastList;
    private boolean inPolicies;

    /// A paragraph without its number, and the reference to its list in Word's terms, empty where the number is typed.
    record Item(String text, String reference) {}

    Item item(Paragraph paragraph) {
        var text = paragraph.text();
        if (paragraph.kind() == Kind.HEADING) {
            inPolicies = text.startsWith("三、");
        }
        var decimal = DECIMAL.matcher(text);
        if (decimal.lookingAt()) {
            return numbered(
                    text.substring(decimal.end()),
                    DECIMAL_SCHEME,
                    decimal.group(1).equals("1"));
        }
        var chinese = CHINESE.matcher(text);
        if (inPolicies && chinese.lookingAt()) {
            return numbered(text.substring(chinese.end()), CHINESE_SCHEME, text.startsWith("（一）"));
        }
        return new Item(text, "");
    }

    private Item numbered(String text, int scheme, boolean first) {
        if (first) {
            lastList++;
            lists.append("<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>".formatted(lastList, scheme))
                    .append("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        return new Item(text, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(lastList));
    }

    /// The numbering part, after all paragraphs have been seen.
    String xml(String namespace) {
        return "<w:numbering " + namespace + ">" + scheme(DECIMAL_SCHEME, "decimal", "%1.")
                + scheme(CHINESE_SCHEME, "chineseCounting", "（%1）") + lists + "</w:numbering>\n";
    }

    private static String scheme(int id, String format, String text) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\"><w:multiLevelType w:val=\"singleLevel\"/>"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:suff w:val=\"nothing\"/>"
                + "<w:lvlText w:val=\"" + text + "\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>";
    }
}

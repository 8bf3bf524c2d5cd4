package org.tuichu.plan.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tuichu.plan.sample.Block.Kind;
import org.tuichu.plan.sample.Block.Paragraph;
import org.tuichu.plan.sample.Block.Table;

/// Splits the text of the sample plan into blocks. It knows this one document; it is no plan reader.
final class SampleText {
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("\\S+〔\\d{4}〕\\d+号");
    private static final Pattern HEADING = Pattern.compile("[一二三四五]、.*");
    private static final Pattern SUBHEADING = Pattern.compile("（[一二三]）[^。]*");
    private static final Pattern TITLE = Pattern.compile("云栖区2026年.*(方案|分工表)");
    private static final Pattern ROSTER = Pattern.compile("(组　长|副组长|成　员|　　　　).*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean addressed;
    private boolean planBegun;

    private SampleText() {}

    static List<Block> blocks(String text) {
        var reading = new SampleText();
        text.lines().filter(line -> !line.isBlank()).forEach(reading::add);
        return List.copyOf(reading.blocks);
    }

    private void add(String line) {
        if (line.indexOf('\t') >= 0) {
            rows.add(List.of(line.split("\t", -1)));
            return;
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
            rows.clear();
        }
        var kind = kind(line);
        addressed |= kind == Kind.ADDRESSEE;
        planBegun |= addressed && kind == Kind.TITLE;
        blocks.add(new Paragraph(kind, line));
    }

    private Kind kind(String line) {
        if (line.startsWith("（示例文本")) {
            return Kind.NOTICE;
        }
        if (DOCUMENT_NUMBER.matcher(line).matches()) {
            return Kind.DOCUMENT_NUMBER;
        }
        if (!addressed) {
            return inHead(line);
        }
        if (TITLE.matcher(line).matches()) {
            return Kind.TITLE;
        }
        return planBegun ? inPlan(line) : inNotice(line);
    }

    private static Kind inHead(String line) {
        if (line.endsWith("文件")) {
            return Kind.BANNER;
        }
        return line.endsWith("：") ? Kind.ADDRESSEE : Kind.TITLE;
    }

    private static Kind inNotice(String line) {
        return line.endsWith("。") ? Kind.BODY : Kind.SIGNATURE;
    }

    private static Kind inPlan(String line) {
        if (HEADING.matcher(line).matches()) {
            return Kind.HEADING;
        }
        if (ROSTER.matcher(line).matches()) {
            return Kind.ROSTER;
        }
        if (line.equals("附件")) {
            return Kind.ANNEX;
        }
        return SUBHEADING.matcher(line).matches() ? Kind.SUBHEADING : Kind.BODY;
    }
}

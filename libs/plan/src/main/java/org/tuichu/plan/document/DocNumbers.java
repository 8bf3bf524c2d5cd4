package org.tuichu.plan.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.document.Numbering.Level;
import org.tuichu.plan.document.Numbering.ListDefinition;
import org.tuichu.plan.document.Numbering.Reference;

/// Numbers of automatically numbered paragraphs of a binary Word document. Source: [MS-DOC] 2.9.150, [MS-OSHARED]
/// 2.2.1.3 (number formats).
final class DocNumbers {
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(17, "japaneseDigitalTenThousand"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(19, "decimalFullWidth2"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(26, "decimalEnclosedFullstop"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(34, "ideographLegalTraditional"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(36, "taiwaneseDigital"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final Map<String, ListDefinition> lists = new HashMap<>();
    private final Numbering numbering = new Numbering(lists);

    /// The number in front of this paragraph, empty where it has none.
    String next(Paragraph paragraph) {
        @Nullable HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
        if (list == null || paragraph.getIlvl() >= Numbering.LEVELS) {
            return "";
        }
        String id = String.valueOf(paragraph.getIlfo());
        lists.computeIfAbsent(id, _ -> definition(list));
        return numbering.next(new Reference(id, paragraph.getIlvl()));
    }

    private static ListDefinition definition(HWPFList list) {
        Map<Integer, Level> levels = new HashMap<>();
        Map<Integer, Integer> startOverrides = new HashMap<>();
        for (char level = 0; level < Numbering.LEVELS; level++) {
            @Nullable String pattern = list.getNumberText(level);
            if (pattern != null) {
                levels.put((int) level, level(list, level, pattern));
                if (list.isStartAtOverridden(level)) {
                    startOverrides.put((int) level, list.getStartAt(level));
                }
            }
        }
        return new ListDefinition(String.valueOf(list.getLsid()), levels, startOverrides);
    }

    private static Level level(HWPFList list, char level, String raw) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            pattern.append(c < Numbering.LEVELS ? "%" + (c + 1) : String.valueOf(c));
        }
        String suffix = switch (list.getTypeOfCharFollowingTheNumber(level)) {
            case 1 -> "space";
            case 2 -> "nothing";
            default -> "tab";
        };
        String format = FORMATS.getOrDefault(list.getNumberFormat(level), "decimal");
        return new Level(list.getStartAt(level), format, pattern.toString(), suffix, false, null);
    }
}

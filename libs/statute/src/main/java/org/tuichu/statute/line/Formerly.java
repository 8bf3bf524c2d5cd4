package org.tuichu.statute.line;

/// Brackets that say what a device was before it was rebuilt: 1080m³高炉（原450m³高炉改造）.
final class Formerly {
    /// 原料, 原煤, 原有: what is made of, or there, not what was.
    private static final String OTHERWISE = "料煤油纸矿有生棉铝木";

    /// Longer brackets are gone through as any others.
    private static final int LONGEST = 80;

    private Formerly() {}

    /// Where the brackets that are open at `start` close; -1 where they say something else.
    static int end(NormalText text, int start) {
        if (text.at(start) != '原' && text.at(start) != '由') {
            return -1;
        }
        int end = start;
        while (end < Math.min(text.length(), start + LONGEST) && text.at(end) != ')') {
            end++;
        }
        String inside = text.plain(start, end);
        boolean former = inside.startsWith("原") && inside.length() > 1 && OTHERWISE.indexOf(inside.charAt(1)) < 0;
        boolean rebuilt = inside.startsWith("由") && (inside.contains("改") || inside.contains("扩"));
        return text.at(end) == ')' && (former || rebuilt) ? end : -1;
    }
}

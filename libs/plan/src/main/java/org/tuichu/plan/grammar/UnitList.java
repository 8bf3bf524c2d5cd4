package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty.Role;

/// A list of units, split one by one, with elided prefixes restored.
///
/// `end` is the offset behind the list; `prefix` is what units that follow would share.
record UnitList(List<NamedUnit> units, int end, String prefix) {
    private static final Words LISTED_LEVEL = Vocabulary.of("units.txt").words("listed level");
    private static final int LONGEST_REMARK = 200;
    private static final int SHORTEST_OFFICE = 3;
    private static final int LONGEST_OFFICE = 12;
    private static final Words EXPLANATION = Vocabulary.of("responsibility.txt").words("explanation");
    private static final Words FILLER = Vocabulary.of("responsibility.txt").words("filler");

    /// Units between `from` and `to`, where everything is known to be a unit.
    static UnitList inBracket(View view, int from, int to, String prefix) {
        var units = new ArrayList<NamedUnit>();
        String shared = prefix;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && Letters.isOpening(view.at(i))) {
                int close = UnitNames.levelBracket(view.text(), i);
                i = close < 0 ? skipBracket(view.text(), i, to) : close;
                continue;
            }
            if (i < to && isParted(view, start, i)) {
                shared = add(units, view, start, i, shared);
                start = i;
            }
            int cut = i == to ? 1 : separator(view, start, i, to);
            if (cut > 0) {
                shared = add(units, view, start, i, shared);
                start = i + cut;
                i += cut - 1;
            }
        }
        return new UnitList(units, to, shared);
    }

    /// The closing bracket of the one at `open`, or `open` where it is never closed.
    static int skipBracket(String text, int open, int to) {
        int depth = 0;
        for (int i = open; i < Math.min(to, open + LONGEST_REMARK); i++) {
            depth += Letters.isOpening(text.charAt(i)) ? 1 : Letters.isClosing(text.charAt(i)) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return open;
    }

    /// Length of what parts two units at `at`: 、 always, 和 or 及 only behind a complete name.
    private static int separator(View view, int start, int at, int to) {
        String text = view.text();
        char c = text.charAt(at);
        if (c == '、' || Letters.isComma(c) || Letters.isSemicolon(c) || c == ' ' || c == '/') {
            return 1;
        }
        if (at == start || !UnitNames.isUnit(text, start, at)) {
            return 0;
        }
        if (text.startsWith("以及", at)) {
            return 2;
        }
        boolean conjunction = c == '和' || c == '及' || c == '与';
        return conjunction && at + 1 < to ? 1 : 0;
    }

    /// `县应急局 县工信局`: a blank behind a complete name, before what begins one.
    static boolean isParted(View view, int start, int at) {
        String text = view.text();
        return at > start
                && view.origin()[at] > view.origin()[at - 1] + 1
                && UnitNames.isUnit(text, start, at)
                && (UnitNames.hasLevel(text, at)
                        || Places.startsWithPlace(text.substring(at, Math.min(text.length(), at + 12))));
    }

    /// Adds the unit between `from` and `to`, and the class behind 等 as a further one; returns the shared prefix.
    private static String add(List<NamedUnit> units, View view, int from, int to, String prefix) {
        String text = view.text();
        int end = to;
        int etc = text.indexOf('等', from, to);
        if (etc >= 0 && !text.startsWith("等级", etc)) {
            end = etc;
            int rest = FILLER.startingAt(text, etc);
            boolean filler = etc + rest >= to || isCount(text, etc + 1, to);
            String shared = end > from ? addOne(units, view, from, end, prefix) : prefix;
            return filler || etc + 1 >= to ? shared : addOne(units, view, etc + 1, to, shared);
        }
        return end > from ? addOne(units, view, from, end, prefix) : prefix;
    }

    /// `等12个部门` adds nothing.
    private static boolean isCount(String text, int from, int to) {
        int i = from;
        while (i < to && (Letters.isDigit(text.charAt(i)) || "一二三四五六七八九十多各几个家".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        String rest = text.substring(i, to);
        return rest.equals("部门")
                || rest.equals("单位")
                || (i > from && (rest.isEmpty() || (rest.endsWith("部门") && rest.length() <= 4)));
    }

    private static String addOne(List<NamedUnit> units, View view, int from, int to, String prefix) {
        int start = from + Bullet.length(view.text().substring(from, to));
        int end = withoutExplanation(view.text(), start, to);
        String written = view.text().substring(start, end);
        units.add(new NamedUnit(UnitNames.restore(prefix, written), Role.LEAD, view, start, end));
        String own = UnitNames.prefix(written);
        return own.isEmpty() ? prefix : own;
    }

    /// `各区县政府〔含某新区，下同〕`: what the bracket explains is no part of the name.
    private static int withoutExplanation(String text, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (Letters.isOpening(text.charAt(i)) && EXPLANATION.startingAt(text, i + 1) > 0) {
                return i;
            }
        }
        return to;
    }

    /// The list that starts at `at` in running text; without units where none starts there.
    static UnitList inText(View view, int at) {
        String text = view.text();
        var bounds = new ArrayList<int[]>();
        int i = at;
        boolean complete = false;
        int[] etcClass = null;
        while (i < text.length()) {
            int end = bounds.isEmpty() ? pieceEnd(text, i) : Math.max(furtherEnd(text, i), kindEnd(text, at, i));
            if (end == i) {
                break;
            }
            bounds.add(new int[] {i, end});
            complete |= UnitNames.end(text, i) == end || (bounds.size() > 1 && levelEnd(text, i) == end);
            i = end;
            if (i < text.length() && text.charAt(i) == '等') {
                int filler = FILLER.startingAt(text, i);
                int classEnd = UnitNames.end(text, i + 1);
                int count = countEnd(text, i + 1);
                if (classEnd > i + 1 && filler <= 1) {
                    etcClass = new int[] {i + 1, classEnd};
                    i = classEnd;
                } else {
                    i = Math.max(count, i + filler);
                }
                complete = true;
                break;
            }
            int cut = separatorInText(text, i);
            cut = cut == 0 && goesOnBehindComma(text, at, i) ? 1 : cut;
            if (cut == 0 || Math.max(furtherEnd(text, i + cut), kindEnd(text, at, i + cut)) == i + cut) {
                break;
            }
            i += cut;
        }
        if (bounds.isEmpty() || !complete) {
            return new UnitList(List.of(), at, "");
        }
        var units = new ArrayList<NamedUnit>();
        String prefix = "";
        for (int[] bound : bounds) {
            prefix = addOne(units, view, bound[0], bound[1], prefix);
        }
        if (etcClass != null) {
            addOne(units, view, etcClass[0], etcClass[1], prefix);
        }
        return new UnitList(units, i, prefix);
    }

    private static int countEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Letters.isDigit(text.charAt(i))) {
            i++;
        }
        if (i > from && text.startsWith("个", i)) {
            i++;
        }
        return i > from && (text.startsWith("部门", i) || text.startsWith("单位", i)) ? i + 2 : from - 1;
    }

    /// A complete name, `市` before 、县（区）, or an office named by what it does.
    private static int pieceEnd(String text, int at) {
        int end = Math.max(UnitNames.end(text, at), UnitNames.functionEnd(text, at));
        return end > at ? end : levelEnd(text, at);
    }

    /// Behind a unit a body counts as one, too: `县应急局、安全专家组配合`.
    private static int furtherEnd(String text, int at) {
        int end = pieceEnd(text, at);
        end = end > at ? end : UnknownActor.bodyEnd(text, at);
        return end > at ? end : officeEnd(text, at);
    }

    /// A name that no list knows ends as those of offices do, before what it does: `县财政局、县文明办参加`.
    private static int officeEnd(String text, int at) {
        int limit = UnitNames.hasLevel(text, at) ? Math.min(text.length(), at + LONGEST_OFFICE) : at;
        for (int i = at + SHORTEST_OFFICE; i < limit && Letters.isHan(text.charAt(i - 1)); i++) {
            boolean followed = text.charAt(i) == '、' || Subjects.isOrder(text, i) || Subjects.isHelp(text, i);
            if (followed && UnitNames.isOfficeName(text.substring(at, i))) {
                return i;
            }
        }
        return at;
    }

    /// `各苏木镇、街道、园区对照…`: 各 speaks for bare kinds of bodies, too.
    private static int kindEnd(String text, int start, int at) {
        int end = text.charAt(start) == '各' ? at + UnitNames.kindOfBodies(text, at) : at;
        boolean ends = end > at
                && end < text.length()
                && (text.charAt(end) == '、' || Letters.isComma(text.charAt(end)) || Subjects.isOrder(text, end));
        return ends ? end : at;
    }

    /// `市`, `县（区）` in `市、县（区）要…`.
    private static int levelEnd(String text, int at) {
        int length = LISTED_LEVEL.startingAt(text, at);
        int end = at + length;
        boolean followed = length > 0 && end < text.length() && text.charAt(end) == '、';
        boolean follows =
                length > 0 && at > 1 && text.charAt(at - 1) == '、' && "市县区州省".indexOf(text.charAt(at - 2)) >= 0;
        return followed || follows ? end : at;
    }

    /// `各乡镇、各街道，县经开区管委会履行…`: behind classes a comma parts a certain body from them.
    private static boolean goesOnBehindComma(String text, int at, int comma) {
        return comma + 1 < text.length()
                && Letters.isComma(text.charAt(comma))
                && text.charAt(at) == '各'
                && UnitNames.hasLevel(text, comma + 1)
                && UnitNames.end(text, comma + 1) > comma + 1
                && isFollowed(text, UnitNames.end(text, comma + 1));
    }

    private static boolean isFollowed(String text, int at) {
        return Subjects.isOrder(text, at) || (at < text.length() && Letters.isColon(text.charAt(at)));
    }

    private static int separatorInText(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '、' || c == '和' || c == '及' || c == '与') {
            return 1;
        }
        if (text.startsWith("以及", at)) {
            return 2;
        }
        return Letters.isComma(c) && at + 1 < text.length() && "各有相".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
    }
}

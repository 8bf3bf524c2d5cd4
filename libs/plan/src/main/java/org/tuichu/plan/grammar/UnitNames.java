package org.tuichu.plan.grammar;

import java.util.List;

/// Recognises the names of units in running text by the way such names are built.
final class UnitNames {
    private static final Vocabulary VOCABULARY = Vocabulary.of("units.txt");
    private static final Words SUFFIX = VOCABULARY.words("suffix");
    private static final Words NO_UNIT = VOCABULARY.words("no unit");
    private static final Words BOUNDED = VOCABULARY.words("bounded suffix");
    private static final Words CLASS = VOCABULARY.words("class");
    private static final Words DETERMINER = VOCABULARY.words("determiner");
    private static final Words LEVEL = VOCABULARY.words("level");
    private static final Words RESTORED = VOCABULARY.words("restored");
    private static final Words RESTORED_CLASS = VOCABULARY.words("restored class");
    private static final Words OFFICE = VOCABULARY.words("office");
    private static final Words CLASS_START = VOCABULARY.words("class start");
    private static final Words FUNCTION = VOCABULARY.words("function");
    private static final Words GROUP = VOCABULARY.words("group");
    private static final Words NO_GROUP = VOCABULARY.words("no group");
    private static final Words GROUP_TAIL = VOCABULARY.words("group tail");
    private static final Words STOP = VOCABULARY.words("stop");
    private static final Words NOT_STOP = VOCABULARY.words("not stop");
    private static final Words ORDER = VOCABULARY.words("order");
    private static final Words NO_SUBJECT = VOCABULARY.words("no subject");
    private static final Words GENERIC = VOCABULARY.words("generic");
    private static final Words VAGUE = VOCABULARY.words("vague");
    private static final List<Words> ALIASES = Vocabulary.of("unit-aliases.txt").lists().values().stream()
            .map(Words::new)
            .toList();
    private static final String HARD_END = "，。；：、！？“”\"《》,;:!? ";
    private static final String NOT_IN_GROUP = "将要由向报经与对、，。；：,;:（）()";
    private static final int LONGEST = 40;
    private static final int LONGEST_GROUP = 48;
    private static final int LONGEST_BRACKET = 10;

    private UnitNames() {}

    /// Offset behind the unit that starts at `at`, `at` itself if none does.
    static int end(String text, int at) {
        int group = groupEnd(text, at);
        if (group > at) {
            return group;
        }
        if (text.startsWith("负有", at) || text.startsWith("其他负有", at) || text.startsWith("具有", at)) {
            return dutyBoundEnd(text, at);
        }
        if (ORDER.startingAt(text, at) > 0 && NOT_STOP.startingAt(text, at) == 0) {
            return at;
        }
        int last = at;
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (HARD_END.indexOf(c) >= 0 || Letters.isClosing(c) || Letters.isDigit(c)) {
                break;
            }
            if (Letters.isOpening(c)) {
                int close = levelBracket(text, i);
                if (close < 0) {
                    break;
                }
                last = last == i ? close + 1 : last;
                i = close;
            } else if (last == i && i > at && isConjunction(text, i)) {
                break;
            } else if (STOP.startingAt(text, i) > 0 && NOT_STOP.startingAt(text, i) == 0 && !isSuffix(text, at, i)) {
                break;
            }
            boolean person = text.startsWith("长", i + 1) && !text.startsWith("长期", i + 1);
            if (!person && isUnit(text, at, i + 1)) {
                last = i + 1;
            }
        }
        return last;
    }

    /// A stop word that is really the rest of a suffix (区 in 园区) never stops: suffixes are tested first.
    private static boolean isSuffix(String text, int from, int at) {
        return SUFFIX.startingAt(text, at) > 0
                && at > from
                && SUFFIX.endingAt(text, from, at + SUFFIX.startingAt(text, at)) > 0;
    }

    private static boolean isConjunction(String text, int at) {
        return "和及与".indexOf(text.charAt(at)) >= 0 || text.startsWith("以及", at) || text.startsWith("或", at);
    }

    /// Whether `text` from `from` to `to` is built like a unit's name.
    static boolean isUnit(String text, int from, int to) {
        if (CLASS.startingAt(text, from) == to - from) {
            return true;
        }
        int suffix = SUFFIX.endingAt(text, from, to);
        if (suffix > 0 && (suffix < to - from || suffix > 2) && NO_UNIT.endingAt(text, from, to) == 0) {
            return true;
        }
        if (Places.isDivision(text, from, to)) {
            return true;
        }
        int bounded = BOUNDED.endingAt(text, from, to);
        int determiner = DETERMINER.startingAt(text, from);
        return bounded > 0 && determiner > 0 && determiner < to - from && determiner + bounded >= to - from;
    }

    /// `（区）`, `(街道)`, `<市、区>`: the closing bracket's offset, -1 where the bracket holds something else.
    static int levelBracket(String text, int open) {
        int limit = Letters.isOpening(text.charAt(open)) ? Math.min(text.length(), open + LONGEST_BRACKET) : open;
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (Letters.isClosing(c)) {
                return i > open + 1 && Letters.match(text.charAt(open), c) ? i : -1;
            }
            if ("市县区旗州盟乡镇街道办事处管委会园地、，,".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int groupEnd(String text, int at) {
        if (NO_GROUP.startingAt(text, at) > 0) {
            return at;
        }
        int limit = Math.min(text.length(), at + LONGEST_GROUP);
        for (int i = at; i < limit && NOT_IN_GROUP.indexOf(text.charAt(i)) < 0; i++) {
            int group = GROUP.startingAt(text, i);
            if (group > 0) {
                int end = i + group;
                return end + GROUP_TAIL.startingAt(text, end);
            }
        }
        return at;
    }

    /// Whether a unit's name ends before `at`.
    static boolean endsUnit(String text, int at) {
        return SUFFIX.endingAt(text, 0, at) > 0;
    }

    private static int dutyBoundEnd(String text, int at) {
        int limit = Math.min(text.length(), at + LONGEST);
        for (int i = at; i < limit && HARD_END.indexOf(text.charAt(i)) < 0; i++) {
            for (String kind : List.of("职责的部门", "职责的单位", "职责部门", "职责的主管部门", "职能的部门", "责任的部门")) {
                if (text.startsWith(kind, i)) {
                    return i + kind.length();
                }
            }
        }
        return at;
    }

    /// Offset behind a function without a suffix (生态环境), with a level or 各地 before it; `at` if there is none.
    static int functionEnd(String text, int at) {
        int from = at + Math.max(LEVEL.startingAt(text, at), prefixOfClass(text, at));
        int length = FUNCTION.startingAt(text, from);
        if (length == 0 && from > at) {
            from = at;
            length = FUNCTION.startingAt(text, from);
        }
        return length == 0 ? at : from + length;
    }

    private static int prefixOfClass(String text, int at) {
        for (String prefix : List.of(
                "各地", "各级", "各市州", "各州市", "各盟市", "各旗县", "各县（区）", "各县(区)", "各县（市、区）", "各县(市、区)", "各市", "各县", "各区")) {
            if (text.startsWith(prefix, at)) {
                return prefix.length();
            }
        }
        return 0;
    }

    /// Length of the kind of bodies that begins at `at` (乡镇, 街道, 园区), 0 if none does.
    static int kindOfBodies(String text, int at) {
        return RESTORED_CLASS.startingAt(text, at);
    }

    static boolean isClassOfUnits(String name) {
        return CLASS.contains(name);
    }

    static boolean isGeneric(String name) {
        return GENERIC.in(name.substring(0, Math.min(4, name.length()))) || name.endsWith("小组办公室");
    }

    /// 有关部门, 各单位, 各地: whoever it concerns, not a level or kind of body.
    static boolean isVague(String name) {
        return VAGUE.endingAt(name, 0, name.length()) > 0 || name.endsWith("小组办公室");
    }

    /// The name of a certain office rather than of a class: 县工信局, 国网青海省电力公司, 花垣县.
    static boolean isOfficeName(String name) {
        return name.length() > 2
                && OFFICE.endingAt(name, 0, name.length()) > 0
                && DETERMINER.startingAt(name, 0) == 0
                && CLASS_START.startingAt(name, 0) < 2;
    }

    static boolean isNoSubject(String name) {
        return NO_SUBJECT.contains(name) || (name.endsWith("人民政府") && name.startsWith("有"));
    }

    /// Whether a name begins at `at` with its level or with 各: 县工信局, 各乡镇.
    static boolean hasLevel(String text, int at) {
        return LEVEL.startingAt(text, at) > 0 || DETERMINER.startingAt(text, at) > 0;
    }

    /// The prefix that later units of a list share: `市`, `各`, `各地`, `各县（区）`; empty if there is none.
    static String prefix(String name) {
        int classPrefix = prefixOfClass(name, 0);
        if (classPrefix > 0 && classPrefix < name.length() && functionEnd(name, 0) > classPrefix) {
            return name.substring(0, classPrefix);
        }
        if (name.startsWith("各")) {
            return "各";
        }
        int level = LEVEL.startingAt(name, 0);
        boolean alone = name.length() == level
                || name.startsWith("区县")
                || name.startsWith("市县")
                || name.startsWith("县区")
                || DETERMINER.startingAt(name, 0) > level
                || name.startsWith("市场")
                || name.startsWith("镇");
        return alone && !name.startsWith("市市场") ? "" : name.substring(0, level);
    }

    /// `name` with the prefix of its list, where it has none of its own.
    static String restore(String prefix, String name) {
        if (prefix.isEmpty() || !prefix(name).isEmpty() || DETERMINER.startingAt(name, 0) > 0) {
            return name;
        }
        if (LEVEL.startingAt(name, 0) > 0 && !name.startsWith("市场")) {
            return name;
        }
        if (prefix.equals("各")) {
            return RESTORED_CLASS.endingAt(name, 0, name.length()) > 0 && CLASS_START.startingAt(name, 0) > 0
                    ? prefix + name
                    : name;
        }
        if (prefix.startsWith("各")) {
            return prefix + name;
        }
        boolean function = FUNCTION.contains(name);
        return function || (RESTORED.endingAt(name, 0, name.length()) > 0 && isOffice(name)) ? prefix + name : name;
    }

    /// Starts with what an office does (发展改革局), not with a place (涪陵银保监分局) or a system (人行涪陵中心支行).
    private static boolean isOffice(String name) {
        return FUNCTION.startingAt(name, 0) > 0
                || (!Places.startsWithPlace(name)
                        && !name.startsWith("国网")
                        && !name.startsWith("中国")
                        && !name.startsWith("国家")
                        && name.length() <= 14);
    }

    /// Whether both names mean the same office, as far as words can tell: 规划自然资源部门 and 区规划自然资源局.
    static boolean sameOffice(String one, String other) {
        if (one.equals(other) || one.contains(other) || other.contains(one)) {
            return true;
        }
        for (Words names : ALIASES) {
            if (names.in(one) && names.in(other)) {
                return true;
            }
        }
        String core = core(one);
        return core.length() >= 2 && other.contains(core);
    }

    private static String core(String name) {
        int from = DETERMINER.startingAt(name, 0);
        from = from == 0 ? LEVEL.startingAt(name, 0) : from;
        int to = name.length() - Math.max(SUFFIX.endingAt(name, from, name.length()), name.endsWith("主管部门") ? 4 : 0);
        return from < to ? name.substring(from, to) : name;
    }
}

package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty.Role;

/// Reads the notations of responsibility: `X、Y负责`, `责任单位：X；配合单位：Y`, `X牵头，Y参与，Z落实`.
final class Responsibility {
    private static final Vocabulary VOCABULARY = Vocabulary.of("responsibility.txt");
    private static final Words LEAD_VERB = VOCABULARY.words("lead verb");
    private static final Words SUPPORT_VERB = VOCABULARY.words("support verb");
    private static final Words MANNER = VOCABULARY.words("manner");
    private static final String JOINT = "会同";
    private static final int LONGEST = 600;

    private Responsibility() {}

    /// Whether a remark says who is responsible; units alone do so only behind a sentence or at a title, because
    /// behind a name (`领导小组办公室（市工信局）`) they explain it.
    static boolean isResponsibility(String text, Brackets.Pair remark) {
        String inner = text.substring(remark.open() + 1, remark.close());
        boolean explains = remark.open() > 0 && UnitNames.endsUnit(text, remark.open());
        return isResponsibility(inner) && !(explains && isUnitList(inner));
    }

    static boolean isResponsibility(String inner) {
        if (inner.isEmpty() || inner.length() > LONGEST) {
            return false;
        }
        if (Fields.labelLength(inner) > 0) {
            return Fields.label(inner) != Fields.Label.OTHER || inner.length() < LONGEST;
        }
        String last = lastClause(inner);
        boolean verb = LEAD_VERB.endingAt(inner, 0, inner.length()) > 0
                || SUPPORT_VERB.endingAt(inner, 0, inner.length()) > 0
                || LEAD_VERB.endingAt(last, 0, last.length()) > 0;
        return verb ? namesUnit(inner) : isUnitList(inner);
    }

    private static String lastClause(String inner) {
        int from = inner.length();
        while (from > 0 && "，。；,;".indexOf(inner.charAt(from - 1)) < 0) {
            from--;
        }
        return inner.substring(from);
    }

    private static boolean namesUnit(String inner) {
        for (int i = 0; i < inner.length(); i++) {
            boolean start = i == 0 || "、，。；：,;:和及由".indexOf(inner.charAt(i - 1)) >= 0;
            if (start && (UnitNames.end(inner, i) > i || UnitNames.functionEnd(inner, i) > i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isUnitList(String inner) {
        int from = 0;
        boolean any = false;
        for (int i = 0; i <= inner.length(); i++) {
            boolean cut = i == inner.length() || "、，；,; ".indexOf(inner.charAt(i)) >= 0;
            if (cut) {
                if (i > from
                        && UnitNames.end(inner, from) != i
                        && !inner.substring(from, i).equals("等")) {
                    return false;
                }
                any |= i - from > 2;
                from = i + 1;
            } else if (Letters.isOpening(inner.charAt(i))) {
                int close = UnitNames.levelBracket(inner, i);
                i = close < 0 ? i : close;
            }
        }
        return any;
    }

    /// The units of a bracket or field, in order; persons and times in it are left alone.
    static List<NamedUnit> read(View inner) {
        var units = new ArrayList<NamedUnit>();
        var segment = new SegmentReader(inner, units);
        Role label = Role.LEAD;
        boolean skip = false;
        int from = 0;
        for (int i = 0; i <= inner.length(); i++) {
            if (i < inner.length() && Letters.isOpening(inner.at(i))) {
                i = UnitList.skipBracket(inner.text(), i, inner.length());
                continue;
            }
            int labelled = Fields.labelLength(inner.text(), i);
            if (labelled > 0) {
                segment.read(from, i, label, skip);
                segment.flush(label);
                Fields.Label kind = Fields.labelAt(inner.text(), i);
                label = kind == Fields.Label.SUPPORT ? Role.SUPPORT : Role.LEAD;
                skip = kind != Fields.Label.SUPPORT && kind != Fields.Label.LEAD;
                i += labelled - 1;
                from = i + 1;
            } else if (i == inner.length() || "，。；,;".indexOf(inner.at(i)) >= 0) {
                segment.read(from, i, label, skip);
                if (i == inner.length() || !Letters.isComma(inner.at(i))) {
                    segment.flush(label);
                }
                from = i + 1;
            }
        }
        return units;
    }

    /// Reads clause after clause; units wait for the verb that gives them their role.
    private static final class SegmentReader {
        private final View inner;
        private final List<NamedUnit> units;
        private final List<NamedUnit> waiting = new ArrayList<>();
        private String prefix = "";

        SegmentReader(View inner, List<NamedUnit> units) {
            this.inner = inner;
            this.units = units;
        }

        void read(int from, int to, Role label, boolean skip) {
            if (skip || from >= to) {
                return;
            }
            String text = inner.text();
            int end = to;
            Role role = null;
            int verb = LEAD_VERB.endingAt(text, from, end);
            if (verb > 0) {
                role = label;
                end -= verb;
                int again = LEAD_VERB.endingAt(text, from, end);
                end -= again;
            } else {
                verb = SUPPORT_VERB.endingAt(text, from, end);
                if (verb > 0) {
                    role = Role.SUPPORT;
                    end -= verb;
                }
            }
            end = withoutManner(text, from, end);
            int start = text.startsWith("由", from) ? from + 1 : from;
            int joint = text.substring(start, Math.max(start, end)).indexOf(JOINT);
            add(start, joint < 0 ? end : start + joint);
            if (role != null || joint >= 0) {
                flush(role == null ? label : role);
            }
            if (joint >= 0) {
                add(start + joint + JOINT.length(), end);
                flush(Role.SUPPORT);
            }
        }

        private void add(int from, int to) {
            UnitList list = UnitList.inBracket(inner, from, to, prefix);
            prefix = list.prefix();
            waiting.addAll(list.units());
        }

        void flush(Role role) {
            for (NamedUnit unit : waiting) {
                units.add(new NamedUnit(unit.name(), role, unit.view(), unit.from(), unit.to()));
            }
            waiting.clear();
        }

        private static int withoutManner(String text, int from, int to) {
            int end = to;
            for (int length = MANNER.endingAt(text, from, end); length > 0; length = MANNER.endingAt(text, from, end)) {
                end -= length;
            }
            return end;
        }
    }
}

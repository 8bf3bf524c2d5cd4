package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Role;

/// Reads a bracket of units clause after clause; units wait for the verb or label that gives them their role.
final class Segments {
    private static final Vocabulary VOCABULARY = Vocabulary.of("responsibility.txt");
    private static final Words LEAD_VERB = VOCABULARY.words("lead verb");
    private static final Words SUPPORT_VERB = VOCABULARY.words("support verb");
    private static final Words MANNER = VOCABULARY.words("manner");
    private static final Words REPEATED = VOCABULARY.words("repeated");
    private static final String JOINT = "会同";
    /// `验收工作统一由县工信局负责`.
    private static final int LONGEST_BEFORE_BY = 10;

    private final View inner;
    private final String text;
    private final List<NamedUnit> units = new ArrayList<>();
    private final List<NamedUnit> waiting = new ArrayList<>();
    private Fields.Label label = Fields.Label.OTHER;
    private String prefix = "";

    Segments(View inner) {
        this.inner = inner;
        this.text = inner.text();
    }

    List<NamedUnit> units() {
        return units;
    }

    void label(Fields.Label announced) {
        flush();
        label = announced;
    }

    private Role role() {
        return label == Fields.Label.SUPPORT ? Role.SUPPORT : Role.LEAD;
    }

    /// The clause between `from` and `to`. Behind the label of a person or time it holds units only if it says so.
    void read(int from, int to) {
        boolean other = label == Fields.Label.PERSON || label == Fields.Label.TIME;
        if (from >= to || REPEATED.startingAt(text, from) > 0 || (other && !isNewClause(from, to))) {
            return;
        }
        if (other) {
            label = Fields.Label.OTHER;
        }
        int start = BracketTimes.start(text, from, to);
        int end = withoutExplanation(start, BracketTimes.end(text, start, to));
        Role verb = null;
        int length = LEAD_VERB.endingAt(text, start, end);
        if (length > 0) {
            verb = role();
            end -= length;
            end -= LEAD_VERB.endingAt(text, start, end);
        } else {
            length = SUPPORT_VERB.endingAt(text, start, end);
            verb = length > 0 ? Role.SUPPORT : null;
            end -= length;
        }
        end = withoutManner(start, end);
        int by = text.indexOf('由', start, Math.max(start, Math.min(end, start + LONGEST_BEFORE_BY)));
        start = by < 0 ? start : by + 1;
        if (verb != null || label != Fields.Label.OTHER || namesUnit(start, end)) {
            clause(start, end, verb);
        }
    }

    private boolean isNewClause(int from, int to) {
        boolean parted = from > 0 && "；。;".indexOf(text.charAt(from - 1)) >= 0;
        return parted && Responsibility.isResponsibility(text.substring(from, to));
    }

    private boolean namesUnit(int from, int to) {
        return from < to && (UnitNames.end(text, from) > from || UnitNames.functionEnd(text, from) > from);
    }

    /// `甲、乙，丙配合`: where nobody leads yet, those before the comma do.
    private void clause(int start, int end, @Nullable Role verb) {
        if (verb == Role.SUPPORT && units.isEmpty() && namesUnit(start, end)) {
            flush();
        }
        int joint = text.substring(start, Math.max(start, end)).indexOf(JOINT);
        add(start, joint < 0 ? end : start + joint);
        if (verb != null || joint >= 0) {
            flush(verb == null ? role() : verb);
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

    void flush() {
        flush(role());
    }

    private void flush(Role role) {
        for (NamedUnit unit : waiting) {
            units.add(new NamedUnit(unit.name(), role, unit.view(), unit.from(), unit.to()));
        }
        waiting.clear();
    }

    /// `市工信局负责（以下统称主管部门）`.
    private int withoutExplanation(int from, int to) {
        if (to <= from || !Letters.isClosing(text.charAt(to - 1))) {
            return to;
        }
        int open = to - 1;
        while (open > from && !Letters.isOpening(text.charAt(open))) {
            open--;
        }
        return UnitNames.levelBracket(text, open) < 0 ? open : to;
    }

    private int withoutManner(int from, int to) {
        int end = to;
        for (int length = MANNER.endingAt(text, from, end); length > 0; length = MANNER.endingAt(text, from, end)) {
            end -= length;
        }
        return end;
    }
}

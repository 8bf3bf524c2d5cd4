package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tuichu.plan.Duty.Role;

/// Finds the units that running text orders to do something: the subjects of its clauses.
///
/// Receivers (报…), approvers (经…同意) and those who merely may act are none; 会同 X makes X a supporter.
final class Subjects {
    private static final Vocabulary VOCABULARY = Vocabulary.of("units.txt");
    private static final Words ORDER = VOCABULARY.words("order");
    private static final Words NO_ORDER = VOCABULARY.words("no order");
    private static final Words HELP = VOCABULARY.words("help");
    private static final Words RESPONSIBLE = VOCABULARY.words("responsible");
    private static final Words PERMISSION = VOCABULARY.words("permission");
    private static final Words BARE_CLASS = VOCABULARY.words("bare class");
    private static final Words JOINT = VOCABULARY.words("joint");
    private static final Words CONNECTIVE =
            new Words(Vocabulary.of("sentences.txt").list("connective"));
    private static final Words RANGE = Vocabulary.of("times.txt").words("range");
    private static final Words BEFORE = Vocabulary.of("times.txt").words("before");
    private static final String CLAUSE_END = "，。；：,;:！？";
    private static final int NESTING = 8;
    private static final int SHORTEST_SUBJECT = 2;
    private static final int LONGEST_CLAUSE = 40;
    private static final int FARTHEST_JOINT = 120;
    private static final int SHORTEST_PREDICATE = 4;
    /// Behind a time: `县统计局5月10日前复核`.
    private static final int SHORTEST_VERB = 2;

    private final View view;
    private final String text;
    private final boolean[] remark;
    private final boolean[] levelEnds;
    private final boolean[] founding;
    private final List<NamedUnit> found = new ArrayList<>();

    private Subjects(View view) {
        this.view = view;
        this.text = view.text();
        List<Brackets.Pair> remarks = Brackets.remarks(text, NESTING);
        this.remark = Brackets.covered(text, remarks);
        this.founding = founding(view);
        this.levelEnds = new boolean[text.length()];
        remarks.forEach(pair -> levelEnds[pair.close()] = UnitNames.levelBracket(text, pair.open()) > 0);
    }

    /// The characters of the sentences that found a body.
    private static boolean[] founding(View view) {
        boolean[] founding = new boolean[view.length()];
        if (!Founding.isSpokenOf(view.text())) {
            return founding;
        }
        int from = 0;
        for (View sentence : Sentences.of(view)) {
            Arrays.fill(founding, from, from + sentence.length(), Founding.is(sentence.text()));
            from += sentence.length();
        }
        return founding;
    }

    static List<NamedUnit> of(View view) {
        var subjects = new Subjects(view);
        subjects.scan();
        return subjects.found;
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            if (founding[i] || (remark[i] && UnitNames.levelBracket(text, i) < 0)) {
                i++;
                continue;
            }
            boolean clause =
                    i == 0 || CLAUSE_END.indexOf(text.charAt(i - 1)) >= 0 || endsRemark(i - 1) || partsClauses(i - 1);
            int next = clause ? clauseStart(i) : text.charAt(i) == '由' ? subject(i + 1) : i;
            i = Math.max(next, i + 1);
        }
    }

    /// Whether a remark ends at `at`; the bracket of a level (`各镇（街道）和…`) belongs to a name.
    private boolean endsRemark(int at) {
        return remark[at] && !levelEnds[at];
    }

    /// `甲局不予供地、乙局停止优惠`: behind what one unit has to do another one begins.
    private boolean partsClauses(int at) {
        if (text.charAt(at) != '、' || found.isEmpty() || at - found.getLast().to() > LONGEST_CLAUSE) {
            return false;
        }
        for (int i = found.getLast().to(); i < at; i++) {
            if (CLAUSE_END.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        int end = UnitNames.end(text, at + 1);
        return end > at + 1 && isOrder(text, end) && !UnitNames.endsUnit(text, at);
    }

    /// Skips connectives and times, then reads a subject; returns where to go on.
    private int clauseStart(int at) {
        int i = behindDashes(at);
        boolean skipped = true;
        while (skipped && i < text.length()) {
            skipped = false;
            int connective = CONNECTIVE.startingAt(text, i);
            if (connective > 0) {
                i += connective;
                skipped = true;
            }
            int behind = behindTime(i);
            skipped |= behind > i;
            i = behind;
        }
        int helped = helpers(i);
        return helped > i ? helped : subject(i);
    }

    /// `会同县供电公司落实…`: a clause without a subject, because whoever leads stands above.
    private int helpers(int at) {
        int length = JOINT.startingAt(text, at);
        UnitList list = length == 0 ? null : UnitList.inText(view, at + length);
        if (list == null || list.units().isEmpty()) {
            return at;
        }
        list.units()
                .forEach(unit ->
                        found.add(new NamedUnit(unit.name(), Role.SUPPORT, unit.view(), unit.from(), unit.to())));
        return list.end();
    }

    /// `…全部监察一遍。——县工信局牵头`.
    private int behindDashes(int at) {
        int i = at;
        while (i < text.length() && Letters.isDash(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Offset behind `4月底以前`, `5月至6月`; `at` itself where no time starts there.
    private int behindTime(int at) {
        boolean mayStart = at < text.length() && (Letters.isDigit(text.charAt(at)) || isYearWord(at));
        TimePoint time = mayStart ? TimePoint.at(text, at, 2000) : null;
        if (time == null) {
            return at;
        }
        int range = RANGE.startingAt(text, time.end());
        TimePoint last = range == 0 ? null : TimePoint.at(text, time.end() + range, 2000);
        int end = last == null ? time.end() : last.end();
        return end + BEFORE.startingAt(text, end);
    }

    /// A time within the year directly behind the units: `县工信局4月底前召开…`, not `县工信局2021年总结`.
    private int behindTimeInYear(int at) {
        int end = behindTime(at);
        return end > at && "年度".indexOf(text.charAt(end - 1)) < 0 ? end : at;
    }

    private boolean isYearWord(int at) {
        return "次明今本翌年第上下".indexOf(text.charAt(at)) >= 0;
    }

    /// The units at `at`, if the text orders them to act; returns the offset behind them.
    private int subject(int at) {
        UnitList list = UnitList.inText(view, at);
        if (list.units().isEmpty() || list.end() - at < SHORTEST_SUBJECT) {
            return bareClass(at);
        }
        int behind = skipRemark(list.end());
        int end = behindTimeInYear(behind);
        if (!isOrdered(end, list.units(), end > behind ? SHORTEST_VERB : SHORTEST_PREDICATE)) {
            return list.end();
        }
        Role role = isHelp(text, end) ? Role.SUPPORT : Role.LEAD;
        for (NamedUnit unit : list.units()) {
            if (!UnitNames.isNoSubject(unit.name())) {
                found.add(new NamedUnit(unit.name(), role, unit.view(), unit.from(), unit.to()));
            }
        }
        return joint(end);
    }

    /// `街道每周巡查`, `由镇街上报`: a class of units without 各, where an order follows at once.
    private int bareClass(int at) {
        int end = at + BARE_CLASS.startingAt(text, at);
        if (end == at || ORDER.startingAt(text, end) == 0 || NO_ORDER.startingAt(text, end) > 0) {
            return at;
        }
        found.add(new NamedUnit(text.substring(at, end), Role.LEAD, view, at, end));
        return end;
    }

    private int skipRemark(int at) {
        int i = at;
        while (i < text.length() && remark[i]) {
            i++;
        }
        return i;
    }

    /// Whether the text behind the units orders them; behind an office any verb does, behind a class a known one.
    private boolean isOrdered(int at, List<NamedUnit> units, int shortest) {
        if (at >= text.length() || NO_ORDER.startingAt(text, at) > 0 || PERMISSION.startingAt(text, at) > 0) {
            return false;
        }
        if (isCalledResponsible(at) || agrees(at) || ORDER.startingAt(text, at) > 0 || HELP.startingAt(text, at) > 0) {
            return true;
        }
        return clauseEnd(at) - at >= shortest
                && Letters.isHan(text.charAt(at))
                && UnitNames.isOfficeName(units.getLast().name());
    }

    /// `各乡镇政府是淘汰落后产能工作的责任主体`.
    private boolean isCalledResponsible(int at) {
        return text.charAt(at) == '是' && RESPONSIBLE.endingAt(text, at, clauseEnd(at)) > 0;
    }

    /// `各乡镇人民政府与退出企业签订协议`.
    private boolean agrees(int at) {
        return text.charAt(at) == '与' && text.substring(at, clauseEnd(at)).contains("签订");
    }

    private int clauseEnd(int at) {
        int end = at;
        int limit = Math.min(text.length(), at + LONGEST_CLAUSE);
        while (end < limit && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    static boolean isOrder(String text, int at) {
        return ORDER.startingAt(text, at) > 0;
    }

    /// `各镇（街道）配合`: the verb stands directly behind the subject.
    static boolean isHelp(String text, int at) {
        return HELP.startingAt(text, at) > 0;
    }

    /// `甲牵头，会同乙`.
    private boolean opensJoint(int comma) {
        return Letters.isComma(text.charAt(comma)) && text.startsWith("会同", comma + 1);
    }

    /// `会同 X、Y` near behind the subject, before the clause ends.
    private int joint(int at) {
        int limit = Math.min(text.length(), at + FARTHEST_JOINT);
        for (int i = at; i < limit && (CLAUSE_END.indexOf(text.charAt(i)) < 0 || opensJoint(i)); i++) {
            int length = JOINT.startingAt(text, i);
            if (length > 0) {
                UnitList list = UnitList.inText(view, i + length);
                for (NamedUnit unit : list.units()) {
                    found.add(new NamedUnit(unit.name(), Role.SUPPORT, unit.view(), unit.from(), unit.to()));
                }
                return list.units().isEmpty() ? at : list.end();
            }
        }
        return at;
    }
}

package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Publication.Kind;

/// Tells what a duty makes somebody publish, by the wording around 公告, 公布, 公示, 公开, 曝光.
final class Publications {
    private static final Vocabulary VOCABULARY = Vocabulary.of("publications.txt");
    private static final Words PUBLISH = VOCABULARY.words("publish");
    private static final Words NOT_PUBLISH = VOCABULARY.words("not publish");
    private static final Words COMMITMENT = VOCABULARY.words("commitment");
    private static final Words NOT_TO_RESUME = VOCABULARY.words("not to resume");
    private static final Words LIST = VOCABULARY.words("list");
    private static final Words EXCEEDANCE = VOCABULARY.words("exceedance");
    private static final Words SERIOUS = VOCABULARY.words("serious");
    private static final Words RED = VOCABULARY.words("red");
    private static final Words YELLOW = VOCABULARY.words("yellow");
    private static final Words COMPLETED = VOCABULARY.words("completed");
    private static final Words MISSED = VOCABULARY.words("missed");
    private static final Words VIOLATION = VOCABULARY.words("violation");
    private static final Words EXIT_PLAN = VOCABULARY.words("exit plan");
    private static final Words PLANNED = VOCABULARY.words("planned");
    private static final Words EXIT = VOCABULARY.words("exit");
    private static final Words PLANNED_EXIT = VOCABULARY.words("planned exit");
    private static final Words EXIT_HOLDER = VOCABULARY.words("exit holder");
    private static final Words EXIT_OBJECT = VOCABULARY.words("exit object");
    private static final Words SANCTION = VOCABULARY.words("sanction");
    private static final Words SANCTION_VERB = VOCABULARY.words("sanction verb");
    private static final Words CREDIT_RECORD = VOCABULARY.words("credit record");
    private static final Words CREDIT_SITE = VOCABULARY.words("credit site");
    private static final Words DONE = VOCABULARY.words("done");
    /// Longer words that merely contain a publishing word are looked for this far back.
    private static final int LONGEST_COMPOUND = 6;
    private static final int SHORTEST_OBJECT = 3;
    /// `企业名单`, `企业和设备名单`: the words before say of what.
    private static final int LONGEST_BARE_OBJECT = 10;

    private final List<Publication> found = new ArrayList<>();
    private final Set<Kind> known = EnumSet.noneOf(Kind.class);

    private boolean speaksOfCredit;

    private Publications() {}

    static List<Publication> of(View view) {
        var publications = new Publications();
        for (View sentence : Sentences.of(view)) {
            publications.read(sentence);
        }
        return publications.found;
    }

    private void add(Kind kind, View view, int from, int to) {
        if (known.add(kind)) {
            found.add(new Publication(kind, view.span(from, to)));
        }
    }

    private void read(View sentence) {
        String text = sentence.text();
        speaksOfCredit = text.contains("信用");
        int commitment = commitment(text);
        if (commitment >= 0) {
            add(Kind.COMMITMENT, sentence, commitment, commitment + COMMITMENT.startingAt(text, commitment));
        }
        int done = 0;
        for (int verb = verb(text, 0); verb >= 0; verb = verb(text, verb + 2)) {
            int next = verb(text, verb + 2);
            int end = next < 0 ? text.length() : next;
            boolean pledge = commitment >= 0
                    && (verb > commitment || text.indexOf('，', verb) > commitment || text.indexOf('，', verb) < 0);
            if (!pledge) {
                publish(sentence, done, verb, end);
            } else if (LIST.find(text, verb, end) >= 0) {
                publish(sentence, verb, verb, end);
            }
            done = verb + 2;
        }
    }

    /// A public pledge not to resume: `公开承诺不再恢复生产`, `作出不再复产的书面承诺并向社会公开`.
    private static int commitment(String text) {
        int at = COMMITMENT.find(text, 0, text.length());
        return at >= 0 && NOT_TO_RESUME.in(text) && text.contains("公开") ? at : -1;
    }

    private static int verb(String text, int from) {
        for (int i = PUBLISH.find(text, from, text.length()); i >= 0; i = PUBLISH.find(text, i + 1, text.length())) {
            boolean noun = i > 0 && text.charAt(i - 1) == '的' && !isObjectOf(text, i);
            if (!noun && !isCompound(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isObjectOf(String text, int at) {
        return LIST.find(text, at, Math.min(text.length(), at + 20)) >= 0;
    }

    private static boolean isCompound(String text, int at) {
        for (int i = Math.max(0, at - LONGEST_COMPOUND); i <= at; i++) {
            int length = NOT_PUBLISH.startingAt(text, i);
            if (length > 0 && i + length > at) {
                return true;
            }
        }
        return false;
    }

    /// What is published stands behind the verb, or before it where nothing stands behind.
    private void publish(View sentence, int from, int verb, int end) {
        String text = sentence.text();
        int object = verb + PUBLISH.startingAt(text, verb);
        int listed = lists(sentence, from, object, end);
        boolean any = listed > object;
        if (SANCTION_VERB.startingAt(text, verb) > 0) {
            add(Kind.SANCTION_NOTICE, sentence, verb, object);
            return;
        }
        int sanction = sanction(text, listed, end);
        if (sanction >= 0) {
            add(Kind.SANCTION_NOTICE, sentence, sanction, sanction + SANCTION.startingAt(text, sanction));
            return;
        }
        if (any) {
            return;
        }
        int clause = clauseEnd(text, object, end);
        if (text.substring(object, clause).contains("不合格产品")
                || (VIOLATION.find(text, object, clause) >= 0
                        && text.substring(object, clause).contains("企业"))) {
            add(Kind.VIOLATION_LIST, sentence, object, clause);
        } else if (EXIT_OBJECT.find(text, object, clause) >= 0
                && text.substring(object, clause).contains("企业")) {
            add(Kind.EXIT_PLAN_LIST, sentence, object, clause);
        } else if (clause - object < SHORTEST_OBJECT || DONE.endingAt(text, from, verb - 1) > 0) {
            behind(sentence, from, verb);
        }
    }

    /// Offences and credit records; information as such only where the sentence speaks of credit.
    private int sanction(String text, int from, int to) {
        int at = SANCTION.find(text, from, to);
        if (at >= 0) {
            return at;
        }
        return speaksOfCredit ? CREDIT_RECORD.find(text, from, to) : -1;
    }

    private static int clauseEnd(String text, int from, int to) {
        int end = from;
        while (end < to && !Letters.isComma(text.charAt(end)) && !Letters.isSentenceEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// `将…名单…公示`, `拆除完毕后，在网站公告`.
    private void behind(View sentence, int from, int verb) {
        String text = sentence.text();
        int list = LIST.find(text, from, verb);
        if (list >= 0) {
            Kind kind = kind(text.substring(from, list + 2), text.substring(from, verb));
            if (kind != null) {
                add(kind, sentence, list, list + 2);
            }
            return;
        }
        int sanction = sanction(text, from, verb);
        if (sanction >= 0) {
            add(Kind.SANCTION_NOTICE, sentence, sanction, sanction + SANCTION.startingAt(text, sanction));
            return;
        }
        int done = DONE.find(text, from, verb);
        if (done >= 0) {
            add(Kind.COMPLETED_LIST, sentence, verb, verb + 2);
        } else if (PLANNED_EXIT.find(text, from, verb) >= 0 && EXIT_OBJECT.find(text, from, verb) >= 0) {
            add(Kind.EXIT_PLAN_LIST, sentence, verb, verb + 2);
        } else if (CREDIT_SITE.find(text, from, verb) >= 0) {
            add(Kind.SANCTION_NOTICE, sentence, verb, verb + 2);
        }
    }

    /// Each 名单 behind the verb, classed by the words before it; returns the offset behind the last.
    private int lists(View sentence, int before, int object, int end) {
        String text = sentence.text();
        boolean any = false;
        int from = object;
        for (int list = LIST.find(text, object, end); list >= 0; list = LIST.find(text, list + 2, end)) {
            String own = text.substring(from, list);
            int remark = remarkEnd(text, list + 2, end);
            String with = own + text.substring(list, remark);
            Kind kind = kind(with, any ? "" : text.substring(before, object));
            if (kind != null) {
                add(kind, sentence, from, list + 2);
                any = true;
            }
            from = remark;
            list = Math.max(list, remark - 2);
        }
        return from;
    }

    private static int remarkEnd(String text, int at, int end) {
        if (at >= end || !Letters.isRemarkOpening(text.charAt(at))) {
            return at;
        }
        for (int i = at; i < end && i < at + 20; i++) {
            if (Letters.isClosing(text.charAt(i))) {
                return i + 1;
            }
        }
        return at;
    }

    private static @Nullable Kind kind(String own, String before) {
        if (EXCEEDANCE.in(own) || (SERIOUS.in(own) && EXCEEDANCE.in(before))) {
            return SERIOUS.in(own) ? Kind.SERIOUS_EXCEEDANCE_LIST : Kind.EXCEEDANCE_LIST;
        }
        if (RED.in(own)) {
            return Kind.RED_LIST;
        }
        if (YELLOW.in(own)) {
            return Kind.YELLOW_LIST;
        }
        if (MISSED.in(own)) {
            return Kind.SANCTION_NOTICE;
        }
        if (COMPLETED.in(own)) {
            return Kind.COMPLETED_LIST;
        }
        if (VIOLATION.in(own)) {
            return Kind.VIOLATION_LIST;
        }
        if (!PLANNED.in(own) && COMPLETED.in(before)) {
            return Kind.COMPLETED_LIST;
        }
        if (EXIT_PLAN.in(own) || isPlannedExit(own)) {
            return Kind.EXIT_PLAN_LIST;
        }
        if (DONE.in(before)) {
            return Kind.COMPLETED_LIST;
        }
        return own.length() <= LONGEST_BARE_OBJECT && EXIT_HOLDER.in(own) && isPlannedExit(before)
                ? Kind.EXIT_PLAN_LIST
                : null;
    }

    private static boolean isPlannedExit(String text) {
        return (PLANNED.in(text) && EXIT.in(text)) || PLANNED_EXIT.in(text);
    }
}

package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.ProgrammeDraft.Member;

/// Reads rosters printed in lines: `组 长：甲 职务`, `成员：乙（职务）、丙（职务）`, `职务  丁`, `某局局长戊、某委主任己`.
///
/// Blanks part name and post here, so lines are read as printed.
final class Roster {
    private static final Vocabulary VOCABULARY = Vocabulary.of("people.txt");
    private static final Words ROLE = VOCABULARY.words("role");
    private static final Words POST = VOCABULARY.words("post");
    private static final String PARTING = "、，；,;。";
    private static final int NESTING = 4;
    private static final int LONGEST_ROW = 60;
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_NAME = 2;

    private final List<Member> members = new ArrayList<>();
    private @Nullable String role;

    private Roster() {}

    static List<Member> of(List<Paragraph> paragraphs) {
        var roster = new Roster();
        for (Paragraph paragraph : paragraphs) {
            roster.paragraph(paragraph);
        }
        return roster.members;
    }

    /// The rows of rosters, and the paragraphs that are none.
    record Parted(List<Paragraph> rows, List<Paragraph> others) {}

    static Parted part(List<Paragraph> paragraphs) {
        var roster = new Roster();
        var parted = new Parted(new ArrayList<>(), new ArrayList<>());
        for (Paragraph paragraph : paragraphs) {
            int before = roster.members.size();
            roster.paragraph(paragraph);
            boolean other = roster.members.size() == before || startsLater(paragraph.view());
            (other ? parted.others() : parted.rows()).add(paragraph);
        }
        return parted;
    }

    private void paragraph(Paragraph paragraph) {
        boolean running = paragraph.lines().stream()
                .anyMatch(line -> labels(line.view()).stream().anyMatch(at -> at > 0));
        if (running) {
            running(paragraph.view());
        } else {
            paragraph.lines().forEach(this::line);
        }
    }

    /// `组长：甲（县长），副组长：乙（副县长），成员：丙（局长）、丁（局长）。`
    private void running(View view) {
        List<Integer> labels = labels(view);
        for (int i = 0; i < labels.size(); i++) {
            int from = labels.get(i);
            int to = i + 1 < labels.size() ? labels.get(i + 1) : view.length();
            int word = ROLE.startingAt(view.text(), from);
            View row = Sentences.of(view.sub(from + word + 1, to)).getFirst();
            role = view.text().substring(from, from + word);
            people(row.sub(0, withoutMark(row.text())));
        }
        role = null;
    }

    /// A roster inside a paragraph of other text.
    private static boolean startsLater(View view) {
        List<Integer> labels = labels(view);
        return !labels.isEmpty() && labels.getFirst() > 0;
    }

    private static int withoutMark(String text) {
        int end = text.length();
        while (end > 0 && PARTING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /// Where a role with a colon begins a clause of a view.
    private static List<Integer> labels(View view) {
        String text = view.text();
        boolean[] remark = Brackets.covered(text, Brackets.remarks(text, NESTING));
        var labels = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i++) {
            boolean clause = i == 0 || PARTING.indexOf(text.charAt(i - 1)) >= 0 || Letters.isColon(text.charAt(i - 1));
            int word = clause && !remark[i] ? ROLE.startingAt(text, i) : 0;
            if (word > 0 && i + word + 1 < text.length() && Letters.isColon(text.charAt(i + word))) {
                labels.add(i);
            }
        }
        return labels;
    }

    /// Rows without a role go on with the one above.
    private void line(Line line) {
        String text = line.view().text();
        int word = ROLE.startingAt(text, 0);
        if (word > 0 && word < text.length() && Letters.isColon(text.charAt(word))) {
            role = text.substring(0, word);
            people(line.view().from(word + 1));
        } else if (word > 0 && isParted(line.view(), word) && text.length() <= LONGEST_ROW) {
            role = text.substring(0, word);
            people(line.view().from(word));
        } else if (role != null && text.length() <= LONGEST_ROW && !hasClause(text)) {
            int before = members.size();
            people(line.view());
            role = members.size() == before ? null : role;
        } else {
            role = null;
        }
    }

    private static boolean hasClause(String text) {
        return text.indexOf('。') >= 0 || text.indexOf('：') >= 0 || Marker.at(text, 0) != null;
    }

    /// Whether a blank stands before the character at `at`.
    private static boolean isParted(View view, int at) {
        return at < view.length() && view.origin()[at] > view.origin()[at - 1] + 1;
    }

    /// One person whose post has commas in it, or several parted by 、 or ，.
    private void people(View view) {
        if (view.isEmpty()) {
            return;
        }
        List<View> pieces = pieces(view);
        List<Member> persons = new ArrayList<>();
        for (View piece : pieces) {
            Member person = person(piece);
            if (person != null) {
                persons.add(person);
            }
        }
        Member whole = pieces.size() > 1 && persons.size() < pieces.size() ? person(view) : null;
        members.addAll(whole != null ? List.of(whole) : persons);
    }

    private static List<View> pieces(View view) {
        var pieces = new ArrayList<View>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= view.length(); i++) {
            char c = i == view.length() ? '、' : view.at(i);
            depth += Letters.isOpening(c) ? 1 : Letters.isClosing(c) ? -1 : 0;
            if (depth <= 0 && PARTING.indexOf(c) >= 0) {
                if (i > from) {
                    pieces.add(view.sub(from, i));
                }
                from = i + 1;
            }
        }
        return pieces;
    }

    private @Nullable Member person(View view) {
        String text = view.text();
        if (UnitNames.isUnit(text, 0, text.length())) {
            return null;
        }
        int open = firstBracket(text);
        if (open < text.length()) {
            boolean named =
                    open >= SHORTEST_NAME && open <= LONGEST_NAME && Letters.isClosing(text.charAt(text.length() - 1));
            if (named) {
                return member(view.sub(0, open), text.substring(open + 1, text.length() - 1));
            }
        }
        int end = nameEnd(view);
        if (end > 0) {
            return member(view.sub(0, end), text.substring(end));
        }
        int start = nameStart(view);
        return start > 0 ? member(view.from(start), text.substring(0, start)) : null;
    }

    private static int firstBracket(String text) {
        int open = 0;
        while (open < text.length() && !Letters.isRemarkOpening(text.charAt(open))) {
            open++;
        }
        return open;
    }

    /// Names of two characters are printed with a blank inside; the next blank ends the name.
    private static int nameEnd(View view) {
        int longest = Math.min(LONGEST_NAME, view.length());
        for (int i = SHORTEST_NAME; i <= longest; i++) {
            boolean blank = i == view.length() || isParted(view, i);
            if (blank && isName(view.text(), 0, i)) {
                return i;
            }
        }
        return 0;
    }

    /// Where a name stands behind its post: behind a blank, or behind 局长 and the like.
    private static int nameStart(View view) {
        for (int i = view.length() - SHORTEST_NAME; i > 2 && i >= view.length() - LONGEST_NAME; i--) {
            if (isName(view.text(), i, view.length()) && isParted(view, i) && !isParted(view, i + 1)) {
                return i;
            }
        }
        return postEnd(view.text());
    }

    /// Offset behind the last post word, if what follows can be a name; 0 otherwise.
    static int postEnd(String text) {
        for (int i = text.length() - SHORTEST_NAME; i > 1 && i >= text.length() - LONGEST_NAME; i--) {
            if (POST.endingAt(text, 0, i) > 0 && isName(text, i, text.length())) {
                return i;
            }
        }
        return 0;
    }

    static boolean isName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Letters.isHan(text.charAt(i)) && text.charAt(i) != '·') {
                return false;
            }
        }
        return to - from >= SHORTEST_NAME && POST.endingAt(text, from, to) == 0;
    }

    private @Nullable Member member(View name, String post) {
        return role == null ? null : new Member(role, name.text(), post.isEmpty() ? null : post, name.span());
    }
}
